import { describe, expect, it } from "vitest";
import {
  type Change,
  judgeChanged,
  readBase,
} from "../../../../src/jobs/procedures/changed-case.js";
import { workspace } from "../../../support/sample.js";
import { told } from "./support.js";

/** Without a rule about persons who are not full-time; its reports tell employees and days. */
const base = readBase(workspace, "msg1090226-2024", "CSISMS-2024-0001");
const number = "audits/03-surveillance-1/audit-time.json";
const report = "audits/03-surveillance-1/audit-report.json";
const equivalent = "/effectiveNumber/equivalents/0/equivalent";

function found(...changes: readonly Change[]): string[] {
  return judgeChanged(workspace, base, changes, "2028-01-20")
    .result.outcomes.filter(({ outcome }) => outcome === "fail")
    .filter(({ rule }) => rule === "impossible-number" || rule === "copies-differ")
    .map(
      (o) => `${o.rule} ${o.at?.file.split("CSISMS-2024-0001/")[1] ?? ""}#${o.at?.pointer ?? ""}`,
    );
}

describe("persons who are not full-time", () => {
  it.each([5, 13])("12 of half the hours are not %d", (value) => {
    expect(found({ file: number, pointer: equivalent, value })).toContain(
      `impossible-number ${number}#${equivalent}`,
    );
  });

  it.each([
    ["counted as whole persons", 12, 154],
    ["counted by their hours", 6, 148],
  ])("may be %s", (_, value, total) => {
    const changes = [
      { file: number, pointer: equivalent, value },
      { file: number, pointer: "/effectiveNumber/total", value: total },
    ];
    expect(found(...changes).filter((t) => t.includes(number) && !t.endsWith("/total"))).toEqual(
      [],
    );
  });

  it("asks nothing where full-time is not said", () => {
    const changes = [
      { file: number, pointer: "/effectiveNumber/fullTimeHoursPerWeek", value: 0 },
      { file: number, pointer: equivalent, value: 5 },
    ];
    expect(found(...changes)).not.toContain(`impossible-number ${number}#${equivalent}`);
  });

  it("are left to the rule of a procedure that has one", () => {
    const file = "audits/01-stage1/audit-time.json";
    expect(told({ file, pointer: equivalent, value: 5 })).toEqual([]);
  });
});

describe("the effective number", () => {
  it.each([0, 141, 143, 426])("is not the sum with %d full-time persons", (value) => {
    const pointer = "/effectiveNumber/fullTime";
    expect(found({ file: number, pointer, value })).toEqual([`copies-differ ${number}#${pointer}`]);
  });

  it("may be less where groups do identical activities", () => {
    const groups = [{ ground: "1", persons: 60, reduced: 8 }];
    const changes = [
      { file: number, pointer: "/effectiveNumber/identicalGroups", value: groups },
      { file: number, pointer: "/effectiveNumber/fullTime", value: 194 },
    ];
    expect(found(...changes)).toEqual([]);
  });
});

describe("what there is", () => {
  it.each([
    ["application.json", "/employees"],
    ["contract.json", "/fee"],
    [report, "/employees"],
    [report, "/auditDays"],
  ])("is not 0: %s%s", (file, pointer) => {
    expect(found({ file, pointer, value: 0 })).toContain(`impossible-number ${file}#${pointer}`);
  });

  it("the programme plans as many surveillance audits as it says", () => {
    const file = "audit-programme.json";
    const pointer = "/surveillanceFrequency/timesPerYear";
    expect(found({ file, pointer, value: 2 })).toEqual([`impossible-number ${file}#${pointer}`]);
    const order =
      "stage1 stage2 surveillance surveillance surveillance surveillance recertification";
    const activities = order.split(" ").map((type) => ({ type, planned: "2025-01" }));
    const changes = [
      { file, pointer, value: 2 },
      { file, pointer: "/activities", value: activities },
    ];
    expect(found(...changes)).not.toContain(`impossible-number ${file}#${pointer}`);
  });
});

describe("the days of a report", () => {
  it.each([9, 4])("are not %d of 3.5 determined and 3 on site", (value) => {
    expect(found({ file: report, pointer: "/auditDays", value })).toEqual([
      `impossible-number ${report}#/auditDays`,
    ]);
  });

  it.each([3.5, 3, 2])("may be %d", (value) => {
    expect(found({ file: report, pointer: "/auditDays", value })).toEqual([]);
  });

  it("may be those on site where less were determined", () => {
    const changes = [
      { file: number, pointer: "/totalDays", value: 2.5 },
      { file: number, pointer: "/onsiteDays", value: 2 },
    ];
    expect(found(...changes).filter((t) => t.includes("auditDays"))).toEqual([]);
  });
});
