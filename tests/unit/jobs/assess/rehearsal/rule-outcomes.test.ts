import { describe, expect, it } from "vitest";
import {
  outcomesByRule,
  ruleMeasure,
} from "../../../../../src/jobs/assess/rehearsal/rule-outcomes.js";
import type { Outcome } from "../../../../../src/model/outcome/finding.js";
import { profileOf } from "../../../../support/profiles.js";

describe("rules that a question names", () => {
  const outcome = (over: Partial<Outcome>): Outcome => ({
    rule: "r",
    clauses: [],
    outcome: "fail",
    severity: "error",
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
  const found = (...outcomes: Outcome[]) =>
    ruleMeasure(["r"], outcomesByRule([profileOf({ outcomes })], []));

  it("what is to come is neither kept nor broken, what follows from something else is not counted", () => {
    expect(
      found(
        outcome({ outcome: "pass" }),
        outcome({ outcome: "due", due: "2027-07-01" }),
        outcome({ outcome: "cannotJudge", consequence: true }),
        outcome({ outcome: "notApplicable" }),
        outcome({ rule: "another" }),
      ),
    ).toMatchObject({
      asked: 1,
      figures: [{ zh: "规则判断 2 次：符合 1、未到期 1" }],
      broken: [],
      unclear: [],
    });
  });

  it("what was done too late is told apart; what cannot be judged is no fault", () => {
    const { figures, broken, unclear } = found(
      outcome({ due: "2027-01-01" }),
      outcome({ due: "2027-01-01", open: true }),
      outcome({ outcome: "cannotJudge" }),
    );
    expect(figures[0]?.zh).toBe("规则判断 3 次：不符合 1、迟做 1、无法判断 1");
    expect([broken.length, unclear.length]).toEqual([2, 1]);
  });

  it("that were never asked have nothing to say", () => {
    expect(found()).toMatchObject({ asked: 0, figures: [], broken: [] });
  });
});
