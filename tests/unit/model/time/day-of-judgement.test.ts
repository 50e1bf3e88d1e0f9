import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { celVariables, evaluate } from "../../../../src/check/expressions.js";
import { shift } from "../../../../src/model/time/dates.js";
import { DayOfJudgement } from "../../../../src/model/time/day-of-judgement.js";
import { runs, seed } from "../../../support/long.js";

const date = fc.integer({ min: -40, max: 40 }).map((n) => shift("2027-06-30", n, "calendarDay"));
const text = fc.oneof({ arbitrary: date, weight: 9 }, fc.constantFrom("", "2027", "2027-07-99"));

const expressions = [
  ...["asOf", "d"].flatMap((a) =>
    ["<", "<=", ">", ">="].map((op) => `${a} ${op} ${a === "d" ? "asOf" : "d"}`),
  ),
  "asOf == d",
  "cel.bind(x, asOf, x > d)",
  "[d].exists(asOf, asOf > d)",
  "days(asOf, '2027-06-30') > 3.0",
  "(asOf < d) == (d > asOf)",
];

/** What somebody asks of the day; an expression is asked of `asOf` and `d`. */
const question = fc.oneof(
  fc.record({ ask: fc.constantFrom("isAfter" as const, "isBefore" as const), of: text }),
  fc.record({
    ask: fc.constantFrom(...expressions),
    of: text,
  }),
  fc.record({ ask: fc.constant("year" as const), of: fc.constant("") }),
);
type Question = typeof question extends fc.Arbitrary<infer Q> ? Q : never;

function answersOn(day: DayOfJudgement, questions: readonly Question[]): unknown[] {
  return questions.map(({ ask, of }) => {
    if (ask === "year") return day.year;
    if (ask === "isAfter" || ask === "isBefore") return day[ask](of);
    return evaluate(ask, celVariables({ asOf: day, d: of }, {}));
  });
}

describe("the day of judgement", () => {
  it("knows until when every answer stays", () => {
    fc.assert(
      fc.property(date, fc.array(question, { maxLength: 5 }), (from, questions) => {
        const day = new DayOfJudgement(from);
        const answers = answersOn(day, questions);
        const until = day.changesOn ?? shift(from, 100, "calendarDay");
        for (let d = from; d < until; d = shift(d, 1, "calendarDay")) {
          expect(answersOn(new DayOfJudgement(d), questions)).toEqual(answers);
        }
      }),
      { seed, numRuns: runs(1_000) },
    );
  });

  it("says of a comparison the very day on which it turns", () => {
    const turns = (expression: string) => {
      const asOf = new DayOfJudgement("2027-06-30");
      const value = evaluate(expression, celVariables({ asOf, d: "2027-07-04" }, {}));
      return [value, asOf.changesOn];
    };
    expect(turns("asOf > d")).toEqual([false, "2027-07-05"]);
    expect(turns("asOf <= d")).toEqual([true, "2027-07-05"]);
    expect(turns("d <= asOf")).toEqual([false, "2027-07-04"]);
    expect(turns("asOf < d")).toEqual([true, "2027-07-04"]);
    expect(turns("asOf > '2027-06-29'")).toEqual([true, null]);
    expect(turns("asOf >= '2027-06-30'")).toEqual([true, null]);
  });

  it("says the next day where the day itself is told or worked with", () => {
    const day = new DayOfJudgement("2027-06-30");
    expect(day.changesOn).toBeNull();
    expect(day.daysUntil("2027-07-04")).toBe(4);
    expect(day.changesOn).toBeNull();
    expect(evaluate("shift(asOf, 1, 'month')", celVariables({ asOf: day }, {}))).toBe("2027-07-30");
    expect(day.changesOn).toBe("2027-07-01");
  });
});
