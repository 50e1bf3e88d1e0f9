import { describe, expect, it } from "vitest";
import { judgeCase } from "../../../src/check/engine.js";
import { checks } from "../../../src/check/registry.js";
import { DayOfJudgement } from "../../../src/model/time/day-of-judgement.js";
import { asOf, type Change, judge, red, workspace } from "../../support/sample.js";

describe("one thing broken turns one thing red", () => {
  const file = "audits/02-stage2/";
  it.each([
    [
      "a value that no rule reads",
      [{ file: "contract.json", pointer: "/fee", value: "much" }],
      ["wrong-value"],
      false,
    ],
    [
      "a record that is missing",
      [{ file: `${file}audit-report.json` }],
      ["missing-audit-report"],
      true,
    ],
    [
      "a field that is missing",
      [{ file: `${file}audit-plan.json`, pointer: "/items" }],
      ["missing-field"],
      true,
    ],
    [
      "a misspelt field",
      [{ file: "contract.json", pointer: "/paymentMethd", value: "月付" }],
      ["unknown-field"],
      false,
    ],
    [
      "a file that is called like a list of records",
      [{ file: "certificates.json", value: {} }],
      ["unknown-record-kind"],
      false,
    ],
    ["a person without a record", [{ file: "personnel/A-001.json" }], ["unknown-person"], true],
    [
      "a person's id that is left blank",
      [{ file: "contract.json", pointer: "/bodySignatory/person", value: "" }],
      ["wrong-value"],
      true,
    ],
    [
      "a date that does not exist",
      [{ file: `${file}decision.json`, pointer: "/decidedOn", value: "2026-02-30" }],
      ["wrong-value"],
      true,
    ],
  ])("%s", (_, changes, rules, others) => {
    const checked = judge(changes);
    expect(red(checked).map((o) => o.rule)).toEqual(rules);
    // What rests on it is not passed over in silence: it is counted as not judged.
    expect(checked.result.totals.cannotJudge > 0).toBe(others);
    expect(
      checked.result.outcomes
        .filter((o) => o.outcome === "cannotJudge")
        .every(
          (o) =>
            o.consequence ||
            o.rule === "unstated-clause" ||
            o.message.en.includes("no usable personnel record"),
        ),
    ).toBe(true);
  });

  // A check that looks across audits must not take an unreadable record for one that is not there.
  const surveillance = "audits/03-surveillance-1/";
  const unreadable = (record: string) => [{ file: record, value: "not a record" }];
  it.each([
    [
      "a surveillance report that cannot be read, for coverage",
      asOf,
      unreadable(`${surveillance}audit-report.json`),
      { rule: "uncovered-surveillance-requirement", words: /"Audit report"|first on-site day/ },
    ],
    [
      "a nonconformity that cannot be read",
      asOf,
      unreadable(`${file}nonconformity-02.json`),
      { rule: "unclosed-nonconformity", words: /"Nonconformity report"/ },
    ],
    [
      "statements of an audit that cannot be read",
      asOf,
      unreadable(`${surveillance}statements.json`),
      { rule: "unstated-clause", words: /"Statements[^"]*"/ },
    ],
  ])(
    "%s leaves the rule that looks across audits undecided, and is itself the one finding",
    (_, date, changes, { rule, words }) => {
      const checked = judge(changes, date);
      expect(red(checked).filter((o) => o.rule === rule)).toEqual([]);
      expect(red(checked).length).toBe(1);
      const undecided = checked.result.outcomes.filter(
        (o) => o.rule === rule && o.outcome === "cannotJudge",
      );
      expect(undecided.length).toBeGreaterThan(0);
      expect(undecided.every((o) => o.consequence && words.test(o.message.en))).toBe(true);
    },
  );

  const report = `${surveillance}audit-report.json`;
  const yearsOf = (changes: readonly Change[], day: string) =>
    judge(changes, day)
      .result.outcomes.filter((o) => o.rule === "year-without-surveillance")
      .map((o) => [o.outcome, o.due]);

  it.each([
    ["cannot be read", unreadable(report)],
    ["is missing", [{ file: report }]],
    ["has a faulty date", [{ file: report, pointer: "/onsiteFrom", value: "2027-5-25" }]],
  ])(
    "a surveillance report that %s is itself the one finding: sign-in lists show that the audit was held",
    (_, changes) => {
      expect(red(judge(changes, "2028-01-15")).length).toBe(1);
      expect(yearsOf(changes, "2027-06-30")).toEqual([["due", "2028-12-31"]]);
    },
  );

  it("a year is undecided where nothing can be read that shows its audit, and others are not", () => {
    const all = ["audit-report", "attendance-opening", "meeting-opening"].flatMap((kind) =>
      unreadable(`${surveillance}${kind}.json`),
    );
    expect(yearsOf(all, "2027-06-30")).toEqual([
      ["cannotJudge", null],
      ["due", "2028-12-31"],
    ]);
  });

  it("suggests the field that was meant", () => {
    const [finding] = red(
      judge([{ file: "contract.json", pointer: "/paymentMethd", value: "月付" }]),
    );
    expect(finding?.remedy?.en).toContain('"paymentMethod"');
    expect(finding?.at?.file).toBe("records/tb-gz-036/PII-2026-0001/contract.json");
    expect(finding?.at?.line).toBeGreaterThan(1);
  });

  it("counts every judgement in exactly one kind", () => {
    const { totals, outcomes } = judge().result;
    expect(Object.values(totals).reduce((a, b) => a + b, 0)).toBe(outcomes.length);
  });
});

describe("a check that throws", () => {
  it("becomes an error of ours on its own rule, and the others go on", () => {
    const { document, procedure, personnel } = judge();
    const broken = new Map(checks).set("sampling", {
      ...(checks.get("sampling") as NonNullable<ReturnType<typeof checks.get>>),
      judge: () => {
        throw new TypeError("broken on purpose");
      },
    });
    const { outcomes } = judgeCase(
      {
        document,
        personnel,
        faulty: [],
        day: new DayOfJudgement("2027-06-30"),
        calendar: workspace.calendar,
        readings: {},
        all: true,
      },
      procedure,
      broken,
    );
    const errors = outcomes.filter((o) => o.outcome === "error");
    expect(new Set(errors.map((o) => procedure.rules.find((r) => r.id === o.rule)?.check))).toEqual(
      new Set(["sampling"]),
    );
    expect(errors[0]?.message.en).toContain("broken on purpose");
    expect(outcomes.filter((o) => o.outcome === "pass").length).toBeGreaterThan(300);
  });
});
