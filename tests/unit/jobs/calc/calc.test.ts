import { describe, expect, it } from "vitest";
import { auditTime } from "../../../../src/jobs/calc/audit-time.js";
import type { AuditTimeInput } from "../../../../src/jobs/calc/derivation.js";
import { deadline, limitsOf, workingDays } from "../../../../src/jobs/calc/limit.js";
import { sampleSize } from "../../../../src/jobs/calc/sample-size.js";
import { validity } from "../../../../src/jobs/calc/validity.js";
import type { Procedure } from "../../../../src/model/procedure/procedure.js";
import { workspace } from "../../../support/sample.js";

const procedure = (id: string): Procedure =>
  (workspace.procedures.get(id) as { procedure: Procedure }).procedure;
const time = (id: string, input: Partial<AuditTimeInput>) =>
  auditTime(procedure(id), {
    persons: 148,
    audit: "initial",
    identicalGroups: [],
    adjustments: [],
    combined: [],
    ...input,
  });

describe("audit time, by the procedure's own data", () => {
  it.each<[string, string, Partial<AuditTimeInput>, number]>([
    ["the table's row", "tb-gz-036", {}, 8],
    ["the last number of a row", "tb-gz-036", { persons: 125 }, 7],
    ["the first number of the next", "tb-gz-036", { persons: 126 }, 8],
    ["the same number by another table", "tb-gz-055", {}, 4],
    [
      "an adjustment, rounded to the nearest half day",
      "tb-gz-036",
      { adjustments: [{ days: 0.8, reason: "三个场所" }] },
      9,
    ],
    [
      "a half day in the middle goes up",
      "tb-gz-036",
      { adjustments: [{ days: 0.25, reason: "语言" }] },
      8.5,
    ],
    [
      "reductions end at the floor",
      "tb-gz-036",
      { adjustments: [{ days: -5, reason: "成熟" }] },
      6,
    ],
    ["high risk adds 10 % at least", "tb-gz-036", { risk: "high" }, 9],
    ["low risk takes 10 % at most", "tb-gz-036", { risk: "low", riskPercent: 10 }, 7],
    ["surveillance is a third", "tb-gz-036", { audit: "surveillance", initialDays: 9 }, 3],
    ["recertification is two thirds", "tb-gz-036", { audit: "recertification", initialDays: 9 }, 6],
    [
      "identical activities count with their square root",
      "tb-gz-055",
      { persons: 300, identicalGroups: [196] },
      4,
    ],
    ["half the table and a day more", "msg1090226-2024", { variant: "iso27001-other-body" }, 7.5],
    ["half the table", "msg1090226-2024", { variant: "iso27001-own" }, 6.5],
    ["four tenths of the table", "msg1090226-2024", { variant: "combined-isms" }, 5.5],
    ["combined systems keep 80 % of the sum", "tb-gz-036", { combined: [10] }, 14.5],
  ])("%s (%s)", (_, id, input, days) => {
    expect(time(id, input).result).toBe(days);
  });

  it("shows each step with its clause, and gives the fields of a record", () => {
    const c = time("tb-gz-036", { adjustments: [{ days: 1, reason: "三个场所" }] });
    expect(c.steps.map((s) => s.value)).toEqual(["148", "8", "+1", "9", "7.5"]);
    for (const s of c.steps) {
      expect(
        s.clauses.every((x) => procedure("tb-gz-036").clauses.has(x)) && s.clauses.length > 0,
      ).toBe(true);
    }
    expect(c.record).toMatchObject({
      tableDays: 8,
      totalDays: 9,
      onsiteDays: 7.5,
      offsiteDays: 1.5,
      adjustments: [{ kind: "other", days: 1, reason: "三个场所" }],
    });
  });

  it("extrapolates above the table only with a person's confirmation", () => {
    expect(time("tb-gz-036", { persons: 10_700 })).toMatchObject({ result: 22, toConfirm: [] });
    const above = time("tb-gz-036", { persons: 10_701 });
    expect(above.result).toBe(23);
    expect(above.toConfirm).toHaveLength(1);
  });

  it.each<[string, string, Partial<AuditTimeInput>, RegExp]>([
    ["a procedure without a table", "icasp25c", {}, /prints no audit-time table/],
    ["nobody", "tb-gz-036", { persons: 0 }, /not in the table/],
    [
      "more for low risk than the rule allows",
      "tb-gz-036",
      { risk: "low", riskPercent: 11 },
      /at most 10 %/,
    ],
    ["groups too small", "tb-gz-055", { persons: 300, identicalGroups: [20] }, /fewer than 50 %/],
    [
      "groups where the procedure has no such rule",
      "tb-gz-036",
      { identicalGroups: [100] },
      /allows no reduction/,
    ],
    ["an unknown circumstance", "msg1090226-2024", { variant: "none" }, /no circumstance/],
  ])("refuses %s", (_, id, input, message) => {
    expect(() => time(id, input)).toThrow(message);
  });
});

describe("samples", () => {
  it.each<
    [
      string,
      "initial" | "surveillance" | "recertification",
      "similar" | "nonSimilar" | "temporary",
      readonly [sites: number, needed: number],
    ]
  >([
    ["tb-gz-036", "initial", "similar", [5, 5]],
    ["tb-gz-036", "surveillance", "similar", [5, 3]],
    ["tb-gz-036", "surveillance", "similar", [6, 4]],
    ["tb-gz-036", "recertification", "similar", [5, 4]],
    ["tb-gz-036", "surveillance", "nonSimilar", [10, 3]],
    ["tb-gz-036", "surveillance", "nonSimilar", [11, 4]],
    ["tb-gz-055", "initial", "temporary", [9, 3]],
    ["tb-gz-055", "initial", "temporary", [10, 4]],
    ["tb-gz-055", "surveillance", "temporary", [10, 2]],
    ["tb-gz-055", "recertification", "temporary", [10, 3]],
    ["tb-gz-055", "surveillance", "temporary", [1, 1]],
  ])("%s %s %s: of sites, needed %j", (id, audit, kind, [sites, needed]) => {
    expect(sampleSize(procedure(id), audit, kind, sites).result).toBe(needed);
  });

  it("says where a procedure gives no formula", () => {
    expect(() => sampleSize(procedure("icasp25c"), "initial", "similar", 5)).toThrow(/no formula/);
  });
});

describe("days", () => {
  it.each([
    ["2026-02-13", 1, "2026-02-14"], // a Saturday made up for the Spring Festival
    ["2026-02-13", 2, "2026-02-24"],
    ["2026-09-29", 5, "2026-10-12"], // over National Day, with a made-up Saturday
  ])("working day after %s: %i → %s", (from, n, to) => {
    expect(workingDays(workspace.calendar, from, n).result).toBe(to);
  });

  it("guesses no calendar that is not published", () => {
    expect(() => workingDays(workspace.calendar, "2035-01-04", 3)).toThrow(
      /no published calendar for 2035/,
    );
  });

  it("take the month's last day where there is no corresponding one", () => {
    expect(deadline(workspace.calendar, "2026-08-31", 6, "month").result).toBe("2027-02-28");
    expect(deadline(workspace.calendar, "2028-02-29", 1, "year").result).toBe("2029-02-28");
  });

  it("say how they were counted, back and into the next month, too", () => {
    const said = (...[from, value, unit]: [string, number, "dayOfNextMonth" | "month"]) => {
      const { steps, result } = deadline(workspace.calendar, from, value, unit);
      return [result, steps[0]?.text.zh];
    };
    expect(said("2026-01-15", 31, "dayOfNextMonth")).toEqual([
      "2026-02-28",
      "2026-01-15 的次月 31 日（该月没有这一日的为其末日），期限当日算按时，遇休息日不顺延",
    ]);
    expect(said("2026-05-31", -3, "month")).toEqual([
      "2026-02-28",
      "2026-05-31 之前 3 个月：期限当日算按时，遇休息日不顺延",
    ]);
    expect(deadline(workspace.calendar, "2026-06-18", -4, "workingDay")).toMatchObject({
      result: "2026-06-12",
      steps: [
        { text: { en: expect.stringMatching(/^working day 4 before 2026-06-18/) as string } },
      ],
    });
  });

  it("count the first day where the rule does", () => {
    const [limit] = limitsOf(procedure("icasp25c"), "late-unaccredited-notice");
    expect(limit).toMatchObject({ unit: "workingDay", countsStart: true });
    // Wednesday 2026-03-11 is day 1; a Saturday is none.
    const counted = (from: string) =>
      deadline(workspace.calendar, from, 3, "workingDay", [], true).result;
    expect(counted("2026-03-11")).toBe("2026-03-13");
    expect(counted("2026-03-14")).toBe("2026-03-18");
  });

  it("take the numbers of a rule, with its clauses", () => {
    const [limit] = limitsOf(procedure("tb-gz-036"), "late-decision");
    expect(limit).toMatchObject({
      value: 6,
      unit: "month",
      clauses: ["TB-GZ-036/9.4.1-a"],
    });
    expect(() => limitsOf(procedure("tb-gz-036"), "missing-contract")).toThrow(/sets no limit/);
  });

  it("end a certificate's validity the day before the corresponding day", () => {
    expect(validity(procedure("tb-gz-036"), "2026-05-10").result).toBe("2029-05-09");
    expect(validity(procedure("tb-gz-036"), "2028-02-29").result).toBe("2031-02-28");
    expect(validity(procedure("tb-gz-036"), "2029-05-01", "2029-05-09").result).toBe("2032-05-09");
    const said = (id: string, ...days: [string, string?]) =>
      validity(procedure(id), ...days)
        .steps.map((s) => s.text.en)
        .join();
    // Only one of the five texts says which day is the last one: the others leave it open.
    expect(said("tb-gz-036", "2026-05-10")).not.toContain("2029-05-10");
    for (const id of ["zbt-tp-036", "tb-gz-055", "icasp25c", "msg1090226-2024"]) {
      expect(said(id, "2026-05-10")).toContain("corresponding date 2029-05-10 is accepted, too");
    }
    expect(said("zbt-tp-036", "2028-05-30", "2028-07-12")).toContain("2031-05-30 is accepted");
    expect(() => validity(procedure("icasp25c"), "2029-05-01", "2029-05-09")).toThrow(
      /sets no validity/,
    );
  });
});
