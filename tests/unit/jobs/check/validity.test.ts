import fc from "fast-check";
import { globSync } from "glob";
import { describe, expect, it } from "vitest";
import { type CheckedCase, checkDocument } from "../../../../src/jobs/check/judge-case.js";
import { onDay } from "../../../../src/jobs/check/result-on-day.js";
import { type BaseCase, readBase } from "../../../../src/jobs/procedures/changed-case.js";
import type { CaseDocument } from "../../../../src/model/case/case.js";
import { type Personnel, personnelOf } from "../../../../src/model/case/personnel.js";
import type { CompiledProcedure } from "../../../../src/model/procedure/compiled.js";
import { daysBetween, shift } from "../../../../src/model/time/dates.js";
import { readCase, readPersonnel } from "../../../../src/read/case-source.js";
import { type Content, treeOf } from "../../../../src/read/file-tree.js";
import { sourceOf } from "../../../../src/workspace/workspace.js";
import { howMany, inTurn, runs, seed } from "../../../support/long.js";
import { root, workspace } from "../../../support/sample.js";

const samples = globSync("records/*/*/case.json", { cwd: root, posix: true })
  .map((file) => file.split("/").slice(1, 3).join("/"))
  .filter((name) => !name.startsWith("cb/"))
  .sort();

/** A case read once, to be judged on many days. */
interface ReadCase {
  readonly document: CaseDocument;
  readonly personnel: Personnel;
  readonly compiled: CompiledProcedure;
}

const bases = new Map<string, BaseCase>();

function baseOf(sample: string): BaseCase {
  const [id = "", name = ""] = sample.split("/");
  const base = bases.get(sample) ?? readBase(workspace, id, name);
  bases.set(sample, base);
  return base;
}

function readWith(
  base: BaseCase,
  changed: ReadonlyMap<string, string | null> = new Map(),
): ReadCase {
  const contents = new Map(base.contents);
  for (const [file, text] of changed) {
    if (text === null) contents.delete(file);
    else contents.set(file, Buffer.from(text));
  }
  const placed = [...contents].map(([path, content]): [string, Content] => [
    path.startsWith("personnel/") ? path : `${base.id}/${path}`,
    content,
  ]);
  const source = sourceOf({
    config: workspace.config,
    tree: treeOf(workspace.config.records, placed),
  });
  const [procedure = "", name = ""] = base.id.split("/");
  return {
    document: readCase(source, { procedure, name }),
    personnel: personnelOf(readPersonnel(source).records),
    compiled: workspace.procedures.get(procedure) as CompiledProcedure,
  };
}

function judge(
  { document, personnel, compiled }: ReadCase,
  asOf: string,
  all: boolean,
): CheckedCase {
  const { calendar } = workspace;
  return checkDocument(document, compiled, { personnel, asOf, calendar, readings: {}, all });
}

/** The first and the last day that the records speak of, with a margin. */
function lifeOf(base: BaseCase): readonly [string, string] {
  const days = [...base.files]
    .filter(([file]) => !file.startsWith("personnel/"))
    .flatMap(([, text]) => text.match(/\b20\d\d-\d\d-\d\d\b/g) ?? [])
    .filter((d) => d > "2020" && d < "2036")
    .sort();
  return [shift(days[0] ?? "", -1, "month"), shift(days.at(-1) ?? "", 1, "year")];
}

/** What a run that takes the result from the cache says on a later day, and what it should say. */
function compare(read: ReadCase, { result }: CheckedCase, day: string, all: boolean): void {
  expect(JSON.stringify(onDay(result, day)), `${result.case} on ${day}`).toBe(
    JSON.stringify(judge(read, day, all).result),
  );
}

/**
 * The days from one to another, both included, on which a result is compared: each of them with all
 * that is judged, in the longer runs; else the last one.
 */
function daysWithin(from: string, to: string, all: boolean): readonly string[] {
  const n = daysBetween(from, to);
  const every = Array.from({ length: n }, (_, i) => shift(from, i + 1, "calendarDay"));
  return all && howMany(0, 1) === 1 ? every : every.slice(-1);
}

/** The spans of one life, each compared with what is judged anew. */
function spansOf(base: BaseCase, all: boolean): number {
  const read = readWith(base);
  const [first, last] = lifeOf(base);
  let spans = 0;
  for (let day = first; day <= last; spans += 1) {
    const judged = judge(read, day, all);
    const next = judged.changesOn ?? shift(last, 1, "calendarDay");
    expect(next > day, `${day} changes on ${next}`).toBe(true);
    for (const d of daysWithin(day, shift(next, -1, "calendarDay"), all)) {
      if (d <= last) compare(read, judged, d, all);
    }
    day = next;
  }
  return spans;
}

describe.each(inTurn(samples, "tb-gz-036/PII-2026-0001"))("the life of %s", (sample) => {
  it(
    "has far fewer spans than days, and each result holds for its span",
    () => {
      const base = baseOf(sample);
      // What does not apply is told with its reason: it must not tell the day.
      for (const all of howMany(0, 1) === 1 ? [false, true] : [true]) {
        expect(spansOf(base, all)).toBeLessThan(daysBetween(...lifeOf(base)) / 12);
      }
    },
    howMany(120_000, 1_200_000),
  );
});

/** A change of one record: a day moved, a value taken away, a file gone. */
const change = fc.record({
  file: fc.nat(),
  at: fc.nat(),
  days: fc.integer({ min: -900, max: 900 }),
  kind: fc.constantFrom("move", "move", "move", "spoil", "drop"),
});

type Changed = typeof change extends fc.Arbitrary<infer C> ? C : never;

/** The records that are other ones then; null for a file that is gone. */
function changedFiles(base: BaseCase, changes: readonly Changed[]) {
  const texts = new Map<string, string | null>();
  const files = [...base.files.keys()].sort();
  for (const { file: n, at, days, kind } of changes) {
    const file = files[n % files.length] ?? "";
    const text = texts.get(file) ?? base.files.get(file) ?? "";
    const dates = [...text.matchAll(/\b20\d\d-\d\d-\d\d\b/g)];
    const found = dates[at % Math.max(1, dates.length)];
    if (kind === "drop") texts.set(file, null);
    else if (found) {
      const to = kind === "move" ? shift(found[0], days, "calendarDay") : "2026-13";
      texts.set(file, text.slice(0, found.index) + to + text.slice(found.index + found[0].length));
    }
  }
  return texts;
}

/** A place in a span of time: 0 at its beginning, 1 at its end. */
const part = fc.double({ min: 0, max: 1, noNaN: true });
const tried = fc.record({
  sample: fc.constantFrom(...samples),
  changes: fc.array(change, { maxLength: 6 }),
  start: part,
  later: part,
  all: fc.boolean(),
});

it(
  "what is kept is what would be judged anew, until the day on which it changes",
  () => {
    fc.assert(
      fc.property(tried, ({ sample, changes, start, later, all }) => {
        const base = baseOf(sample);
        const read = readWith(base, changedFiles(base, changes));
        const [first, last] = lifeOf(base);
        const from = dayAt(start, first, last);
        const judged = judge(read, from, all);
        const end = shift(judged.changesOn ?? shift(from, 3, "year"), -1, "calendarDay");
        compare(read, judged, dayAt(later, from, end), all);
        compare(read, judged, end, all);
      }),
      { seed, numRuns: runs(40) },
    );
  },
  howMany(120_000, 1_800_000),
);

function dayAt(where: number, first: string, last: string): string {
  return shift(first, Math.round(where * daysBetween(first, last)), "calendarDay");
}
