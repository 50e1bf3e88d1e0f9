import { describe, expect, it } from "vitest";
import { judge } from "../../../support/sample.js";

/** A row about the contract that the sample's statements answer. */
const clause = "TB-GZ-036/5.3.2.2-a";
const about = (changes: Parameters<typeof judge>[0]) =>
  judge(changes)
    .result.outcomes.filter((o) => o.rule === "unstated-clause" && o.clauses.includes(clause))
    .map((o) => o.outcome);
const place = (() => {
  for (let i = 0; ; i += 1) {
    if (
      about([
        { file: "statements.json", pointer: `/statements/${i}/answer`, value: "notMet" },
      ]).includes("fail")
    ) {
      return i;
    }
  }
})();

describe("a clause that applies only where the case shows it", () => {
  const change = { requestedOn: "2027-03-01", items: "标准换版", reviewedOn: "2027-03-02" };
  const asked = (kind: string) =>
    judge([
      { file: "statements.json", pointer: "/statements", value: [] },
      { file: "change-09.json", value: { ...change, kind } },
    ])
      .result.outcomes.filter((o) => o.clauses.includes("TB-GZ-036/5.1.4-1"))
      .filter((o) => o.rule === "unstated-clause")
      .map((o) => o.outcome);

  it("is asked about there and nowhere else", () => {
    expect(asked("client")).toEqual(["notApplicable"]);
    expect(asked("standard")).toEqual(["cannotJudge"]);
  });
});

describe("a clause that only a person can judge", () => {
  it("is kept where a statement says so", () => {
    expect(about([])).toEqual(["pass"]);
  });
  it("is broken where the statement says so", () => {
    expect(
      about([{ file: "statements.json", pointer: `/statements/${place}/answer`, value: "notMet" }]),
    ).toEqual(["fail"]);
  });
  it("does not apply where the statement says so", () => {
    expect(
      about([
        { file: "statements.json", pointer: `/statements/${place}/answer`, value: "notApplicable" },
      ]),
    ).toEqual(["notApplicable"]);
  });
  it("does not apply while its record is not there", () => {
    expect(
      about([
        { file: "statements.json", pointer: `/statements/${place}` },
        { file: "contract.json" },
      ]),
    ).toEqual(["notApplicable"]);
  });
  it("is kept where the statement itself says who and when", () => {
    const sheet = (field: string) => ({ file: "statements.json", pointer: `/${field}` });
    const own = (field: string, value: string) => ({
      file: "statements.json",
      pointer: `/statements/${place}/${field}`,
      value,
    });
    expect(about([sheet("by"), sheet("on")])).toEqual(["cannotJudge"]);
    expect(about([sheet("by"), sheet("on"), own("by", "D-001")])).toEqual(["cannotJudge"]);
    expect(about([sheet("by"), own("by", "D-001"), own("on", "2027-06-09")])).toEqual(["pass"]);
  });
  it("cannot be judged without a statement", () => {
    expect(about([{ file: "statements.json", pointer: `/statements/${place}` }])).toEqual([
      "cannotJudge",
    ]);
  });
  it("is not answered by a statement that is dated later", () => {
    expect(
      about([{ file: "statements.json", pointer: `/statements/${place}/on`, value: "2027-07-09" }]),
    ).toEqual(["cannotJudge"]);
  });
});
