import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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
  return [...new Set(dates.flatMap((d) => [d, shift(d, 1, "calendarDay")]))].sort();
}

/** Walks day by day or, where fewer days are tried, to the next on which anything can change. */
function nextDay(day: string, days: readonly string[], seen: ReadonlyMap<string, Outcome>) {
  const next = shift(day, 1, "calendarDay");
  if (isEveryDay) return next;
  const limits = [...seen.values()].flatMap(({ due }) =>
    due ? [shift(due, 1, "calendarDay")] : [],
  );
  const newYear = `${Number(day.slice(0, 4)) + 1}-01-01`;
  return [...days, ...limits, newYear].filter((d) => d >= next).sort()[0] ?? next;
}

const isEveryDay = howMany(0, 1) === 1;

/**
 * A walk through the life of a sample: from when to when what is red stands there, and whether it
 * was told as due the day before it became so.
 */
function walk(base: BaseCase): string {
  const days = daysOf(base);
  const first = days.find((d) => d > "2020") ?? "";
  const last = shift(days.at(-1) ?? "", 1, "year");
  const spans = new Map<string, { readonly from: string; to: string; readonly warned: boolean }>();
  let before = seenOn(base, first);
  for (let day = nextDay(first, days, before); day <= last;) {
    const now = seenOn(base, day);
    for (const [key, o] of now) {
      if (o.outcome === "due") continue;
      const line = `${o.outcome} ${o.severity} ${key}${o.due ? `, limit ${o.due}` : ""}`;
      const span = spans.get(line);
      if (span) span.to = day;
      else spans.set(line, { from: day, to: day, warned: wasDue(before.get(key), o) });
    }
    before = now;
    day = nextDay(day, days, now);
  }
  return [...spans]
    .map(([line, s]) => `${s.from} to ${s.to} ${line}${s.warned ? "" : ", not due before"}\n`)
    .sort()
    .join("");
}

/** It was told before that this was due, by the limit that has now passed. */
function wasDue(before: Outcome | undefined, now: Outcome): boolean {
  return before?.outcome === "due" && before.due === now.due;
}

// What a clean sample draws on days of its life. "UPDATE_GOLDEN=1 npx vitest run tests/golden"
// writes it anew, with DOSSIER_TURN=0, 1, … for each sample; read the diff.
describe.each(inTurn(samples, "tb-gz-036/PII-2026-0001"))("the whole life of %s", (sample) => {
  const [id = "", name = ""] = sample.split("/");
  const base = readBase(workspace, id, name);

  it(
    "turns red only where it is written down why, and tells before that it is due",
    () => {
      const red = walk(base);
      const file = join(import.meta.dirname, sample.replace("/", "+"), "walk.txt");
      if (process.env["UPDATE_GOLDEN"]) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, red);
      } else expect(existsSync(file) ? readFileSync(file, "utf8") : "", file).toBe(red);
    },
    howMany(120_000, 900_000),
  );
});
