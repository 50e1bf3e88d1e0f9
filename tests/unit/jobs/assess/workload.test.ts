import { describe, expect, it } from "vitest";
import { profileOf } from "../../../../src/jobs/assess/profile.js";
import { workloadOf } from "../../../../src/jobs/assess/workload.js";
import { asOf, type Change, judge } from "../../../support/sample.js";

const time = "audits/01-stage1/audit-time.json";

function workBy(day: string, changes: readonly Change[] = []): string[] {
  const { document, procedure } = judge(changes);
  return workloadOf(document, profileOf(document, procedure, [], day), day).map(
    ({ person, year, days }) => `${person} ${year} ${days}`,
  );
}

describe("audit days as determined", () => {
  // Nine days for both stages, two auditors; surveillance: 3.5 days, one auditor.
  const initial = ["A-001 2026 4.5", "A-002 2026 4.5"];

  it("are shared evenly among the auditors; experts are counted beside them", () => {
    expect(workBy(asOf)).toEqual([...initial, "A-003 2027 3.5"]);
  });

  it("are told from the day on which the audit ended, not a day before", () => {
    expect(workBy("2026-06-18")).toEqual(initial);
    expect(workBy("2026-06-17")).toEqual([]);
  });

  it("of stage 1 are those that the record names; stage 2 has the rest", () => {
    const named = [{ file: time, pointer: "/stage1Days", value: 3 }];
    expect(workBy(asOf, named).slice(0, 4)).toEqual([
      "A-001 2026 1.5",
      "A-002 2026 1.5",
      "A-001 2026 3",
      "A-002 2026 3",
    ]);
    const tooMany = [{ file: time, pointer: "/stage1Days", value: 30 }];
    expect(workBy("2026-06-18", tooMany)).toEqual(initial);
  });

  it("are none where none were determined or they are no number", () => {
    expect(workBy("2026-06-18", [{ file: time, pointer: "/totalDays" }])).toEqual([]);
    expect(workBy("2026-06-18", [{ file: time, pointer: "/totalDays", value: "9" }])).toEqual([]);
  });
});
