import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeChanged, readBase } from "../../../../src/jobs/procedures/changed-case.js";
import { type CivilDate, shift } from "../../../../src/model/time/dates.js";
import { workspace } from "../../../support/sample.js";
import { coherenceRules } from "./support.js";

const samples = [
  ["tb-gz-036", "PII-2026-0001"],
  ["tb-gz-036", "PII-2026-0002"],
  ["tb-gz-055", "HIS-2026-0003"],
] as const;

/** A case of which every date moved by so many days. */
function moved(procedure: string, name: string, days: number): string[] {
  const base = readBase(workspace, procedure, name);
  const later = (day: CivilDate) => shift(day, days, "calendarDay");
  const files = new Map(
    [...base.files].map(([file, text]): [string, string] => [
      file,
      file.startsWith("personnel/")
        ? text
        : text.replaceAll(/"(\d{4}-\d\d-\d\d)"/g, (_, day: string) => `"${later(day)}"`),
    ]),
  );
  const { result } = judgeChanged(workspace, { ...base, files }, [], later("2027-06-30"));
  return result.outcomes
    .filter((o) => o.outcome === "fail" && coherenceRules.includes(o.rule))
    .map((o) => o.message.en);
}

describe("a case of which every date moved by the same days", () => {
  it.each(samples)("%s %s fits together as before", (procedure, name) => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 300 }), (days) => {
        expect(moved(procedure, name, days)).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });
});
