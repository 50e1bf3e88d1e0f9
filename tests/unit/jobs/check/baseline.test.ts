import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { baselineOf, newOnly, readBaseline } from "../../../../src/jobs/check/baseline.js";
import {
  breaks,
  type CaseResult,
  countOutcomes,
  type Outcome,
  outcomeKinds,
} from "../../../../src/model/outcome/finding.js";
import { runs } from "../../../support/long.js";

const outcome = fc
  .record({
    outcome: fc.constantFrom(...outcomeKinds),
    rule: fc.constantFrom("late-x", "missing-y"),
    severity: fc.constantFrom("error", "warning", "info"),
    subject: fc.constantFrom(".", "audits/02-stage2"),
    pointer: fc.constantFrom("/a", "/items/0", "/items/7"),
    line: fc.nat(),
  })
  .map(({ pointer, line, ...o }): Outcome => ({
    ...o,
    clauses: ["P/1"],
    message: { zh: "", en: "" },
    remedy: { zh: "", en: "" },
    due: null,
    daysLeft: null,
    open: false,
    consequence: false,
    dueFrom: null,
    related: [],
    reason: null,
    at: { file: "case.json", line, column: 1, pointer },
  }));
const result =
  (id: string) =>
  (outcomes: Outcome[]): CaseResult => ({
    case: id,
    procedure: "p",
    totals: countOutcomes(outcomes),
    outcomes,
    hints: [],
  });
const results = fc
  .tuple(fc.array(outcome, { maxLength: 6 }), fc.array(outcome, { maxLength: 6 }))
  .map(([a, b]) => [result("p/A")(a), result("p/B")(b)]);

const folder = mkdtempSync(join(tmpdir(), "dossier-baseline-"));
const file = join(folder, "baseline.json");
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
/** Written to a file and read again, as by two runs. */
function known(before: readonly CaseResult[]): ReadonlySet<string> {
  writeFileSync(file, JSON.stringify(baselineOf("2027-06-30", before)));
  return readBaseline(file);
}

describe("a baseline", () => {
  it("sets everything aside that it was made of, and keeps what is merely due", () => {
    fc.assert(
      fc.property(results, (all) => {
        const baseline = known(all);
        const { results: left, known: set, gone } = newOnly(all, baseline);
        const outcomes = left.flatMap((r) => r.outcomes);
        expect(outcomes.filter((o) => breaks(o, "warning") || o.outcome === "cannotJudge")).toEqual(
          [],
        );
        const due = (rs: readonly CaseResult[]) =>
          rs.flatMap((r) => r.outcomes).filter((o) => o.outcome === "due");
        expect(due(left)).toEqual(due(all));
        expect([set, gone]).toEqual([baseline.size, 0]);
        expect(left.map((r) => r.totals)).toEqual(all.map((r) => r.totals));
      }),
      { numRuns: runs(60) },
    );
  });

  it("does so when lines have moved, and leaves the findings of another case alone", () => {
    fc.assert(
      fc.property(results, ([a, b]) => {
        const [first, second] = [a as CaseResult, b as CaseResult];
        const moved = first.outcomes.map((o) => ({ ...o, at: o.at && { ...o.at, line: 1 } }));
        const { results: left } = newOnly([{ ...first, outcomes: moved }, second], known([first]));
        expect(left[0]?.outcomes.filter((o) => breaks(o, "warning"))).toEqual([]);
        expect(left[1]).toEqual(second);
      }),
      { numRuns: runs(60) },
    );
  });

  it("counts what no longer occurs", () => {
    fc.assert(
      fc.property(results, (all) => {
        const baseline = known(all);
        expect(newOnly([], baseline)).toEqual({ results: [], known: 0, gone: baseline.size });
      }),
      { numRuns: runs(20) },
    );
  });

  it.each([
    ["another file", "{}"],
    ["findings without names", '{"findings":[{"rule":"late-x"}]}'],
    ["no JSON", "{"],
  ])("is refused where it is %s", (_, text) => {
    writeFileSync(file, text);
    expect(() => readBaseline(file)).toThrow(expect.objectContaining({ kind: "usage" }) as Error);
  });
});
