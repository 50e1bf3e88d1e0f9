import { describe, expect, it } from "vitest";
import { gapsOf } from "../../../../src/jobs/assess/gaps.js";
import type { Outcome } from "../../../../src/model/outcome/finding.js";

describe("gaps", () => {
  const outcome = (over: Partial<Outcome>): Outcome => ({
    rule: "r",
    clauses: [],
    outcome: "fail",
    severity: "warning",
    subject: ".",
    message: { zh: "不对", en: "wrong" },
    remedy: null,
    due: null,
    daysLeft: null,
    at: null,
    open: false,
    consequence: false,
    dueFrom: null,
    related: [],
    reason: null,
    ...over,
  });
  const judged = (id: number, ...outcomes: Outcome[]) => ({
    case: `p/${id}`,
    procedure: "p",
    outcomes,
  });

  it("the gravest first; what merely follows from another and what is not due yet are left out", () => {
    const gaps = gapsOf(
      [
        judged(
          1,
          outcome({ rule: "w" }),
          outcome({ rule: "e", severity: "error" }),
          outcome({ rule: "v", outcome: "waived" }),
          outcome({ rule: "d", outcome: "due" }),
          outcome({ rule: "c", outcome: "cannotJudge", consequence: true }),
          outcome({ rule: "ok", outcome: "pass" }),
        ),
      ],
      new Map(),
    );
    expect(gaps.map((g) => [g.rule, g.gravity])).toEqual([
      ["e", "serious"],
      ["w", "minor"],
      ["v", "observation"],
    ]);
  });

  it("what nobody can judge is no fault: it has a heading of its own, in its own words", () => {
    const unknown = { zh: "2031 年没有日历", en: "no calendar of 2031" };
    const gaps = gapsOf(
      [
        judged(1, outcome({ rule: "c", outcome: "cannotJudge", message: unknown })),
        judged(
          2,
          outcome({ rule: "m", outcome: "cannotJudge" }),
          outcome({ rule: "m", message: { zh: "不对", en: "wrong" } }),
          outcome({ rule: "v", outcome: "waived" }),
        ),
      ],
      new Map(),
    );
    expect(gaps.map((g) => [g.rule, g.gravity])).toEqual([
      ["m", "minor"],
      ["c", "unclear"],
      ["v", "observation"],
    ]);
    expect(gaps[1]?.message).toEqual(unknown);
  });

  it("a warning that runs through the cases is one of the system", () => {
    const cases = (faulty: number, all: number) =>
      Array.from({ length: all }, (_, i) =>
        judged(i, outcome({ rule: "w", outcome: i < faulty ? "fail" : "pass" })),
      );
    expect(gapsOf(cases(3, 20), new Map())[0]).toMatchObject({
      gravity: "serious",
      cases: 3,
      asked: 20,
    });
    expect(gapsOf(cases(2, 20), new Map())[0]).toMatchObject({ gravity: "minor" });
    expect(gapsOf(cases(3, 30), new Map())[0]).toMatchObject({ gravity: "minor" });
  });
});
