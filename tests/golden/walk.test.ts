import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type BaseCase, judgeChanged, readBase } from "../../src/jobs/procedures/changed-case.js";
import type { Outcome } from "../../src/model/outcome/finding.js";
import { shift } from "../../src/model/time/dates.js";
import { howMany, inTurn } from "../support/long.js";
import { root, workspace } from "../support/sample.js";

const samples = workspace.procedures.ids.flatMap((id) =>
  readdirSync(join(root, "records", id)).map((name) => `${id}/${name}`),
);

/** What somebody has to see on a day: by what it is about, without the day itself. */
function seenOn(base: BaseCase, day: string): Map<string, Outcome> {
  const outcomes = judgeChanged(workspace, base, [], day).result.outcomes.filter((o) =>
    ["fail", "due", "cannotJudge", "error"].includes(o.outcome),
  );
  return new Map(outcomes.map((o) => [`${o.rule} ${o.clauses.join(",")} ${o.subject}`, o]));
}

/** Days of a sample's life: those of its own records, each with the day after it. */
function daysOf(base: BaseCase): readonly string[] {
  const dates = [...base.files]
    .filter(([file]) => !file.startsWith("personnel/"))
    .flatMap(([, text]) => text.match(/\d{4}-\d\d-\d\d/g) ?? []);
  const days = [...new Set(dates.flatMap((d) => [d, tomorrow(d)]))].sort();
  return days.slice(days.findIndex((d) => d > "2020"));
}

const tomorrow = (day: string) => shift(day, 1, "calendarDay");
const yesterday = (day: string) => shift(day, -1, "calendarDay");

/** Each day from the first to a year after the last. */
function everyDay(days: readonly string[]): readonly string[] {
  const last = shift(days.at(-1) ?? "", 1, "year");
  const all: string[] = [];
  for (let day = days[0] ?? ""; day <= last; day = tomorrow(day)) all.push(day);
  return all;
}

/** What is red from one day to another. */
interface Span {
  readonly from: string;
  to: string;
  readonly line: string;
}

const notDue = ", not due before";

/** What is red on a day, and whether it was told as due the day before it became so. */
function redOn(base: BaseCase, day: string, before: ReadonlyMap<string, Outcome>) {
  const now = seenOn(base, day);
  const lines = [...now]
    .filter(([, o]) => o.outcome !== "due")
    .map(([key, o]) => {
      const line = `${o.outcome} ${o.severity} ${key}${o.due ? `, limit ${o.due}` : ""}`;
      const then = before.get(key);
      const isNew = then === undefined || then.outcome === "due";
      return { line, isWarned: !isNew || (then?.outcome === "due" && then.due === o.due) };
    });
  return { now, lines };
}

/** A walk through the life of a sample, day by day: what is red, and from when to when. */
function walk(base: BaseCase): readonly Span[] {
  const spans: Span[] = [];
  let open = new Map<string, Span>();
  let before: ReadonlyMap<string, Outcome> = new Map();
  for (const day of everyDay(daysOf(base))) {
    const { now, lines } = redOn(base, day, before);
    const still = new Map<string, Span>();
    for (const { line, isWarned } of lines) {
      const span = open.get(line) ?? { from: day, to: day, line: line + (isWarned ? "" : notDue) };
      if (!open.has(line)) spans.push(span);
      span.to = day;
      still.set(line, span);
    }
    open = still;
    before = now;
  }
  return spans;
}

const written = (spans: readonly Span[]) =>
  spans
    .map(({ from, to, line }) => `${from} to ${to} ${line}\n`)
    .sort()
    .join("");

function read(text: string): readonly Span[] {
  return text
    .split("\n")
    .filter((l) => l !== "")
    .map((l) => ({ from: l.slice(0, 10), to: l.slice(14, 24), line: l.slice(25) }));
}

/** The same on the days alone on which something can change, each against what is written. */
function visit(base: BaseCase, spans: readonly Span[]): void {
  const days = daysOf(base);
  const turns = spans.flatMap(({ from, to }) => [yesterday(from), from, to, tomorrow(to)]);
  const last = everyDay(days).at(-1) ?? "";
  for (const day of [...new Set([...days, ...turns])].sort().filter((d) => d <= last)) {
    const starts = spans.some(({ from }) => from === day);
    const before = starts ? seenOn(base, yesterday(day)) : new Map<string, Outcome>();
    const red = redOn(base, day, before).lines;
    const expected = spans.filter(({ from, to }) => from <= day && day <= to);
    expect(red.map((r) => r.line).sort(), day).toEqual(
      expected.map((s) => s.line.replace(notDue, "")).sort(),
    );
    for (const { from, line } of expected) {
      if (from !== day) continue;
      const isWarned = red.find((r) => r.line === line.replace(notDue, ""))?.isWarned;
      expect(isWarned, `${day} ${line}`).toBe(!line.endsWith(notDue));
    }
  }
}

// What a clean sample draws on days of its life. "UPDATE_GOLDEN=1 npx vitest run tests/golden"
// writes it anew, with DOSSIER_TURN=0, 1, … for each sample; read the diff. That and the long tests
// walk day by day; the usual ones visit the days on which something is recorded or changes.
describe.each(inTurn(samples, "tb-gz-036/PII-2026-0001"))("the whole life of %s", (sample) => {
  const [id = "", name = ""] = sample.split("/");
  const base = readBase(workspace, id, name);
  const file = join(import.meta.dirname, sample.replace("/", "+"), "walk.txt");
  const isUpdate = Boolean(process.env["UPDATE_GOLDEN"]);

  it(
    "turns red only where it is written down why, and tells before that it is due",
    () => {
      if (isUpdate) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, written(walk(base)));
      }
      const text = readFileSync(file, "utf8");
      if (howMany(0, 1) === 1 && !isUpdate) expect(written(walk(base)), file).toBe(text);
      else visit(base, read(text));
    },
    howMany(300_000, 900_000),
  );
});
