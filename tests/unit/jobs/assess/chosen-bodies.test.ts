import { describe, expect, it } from "vitest";
import { type BodyChoice, runOfBodies } from "../../../../src/jobs/assess/chosen-bodies.js";
import type { CheckRun } from "../../../../src/jobs/check/check-cases.js";
import { UserError } from "../../../../src/model/base/errors.js";
import {
  type CaseResult,
  countOutcomes,
  type Outcome,
  outcomeOf,
} from "../../../../src/model/outcome/finding.js";
import { workspace } from "../../../support/sample.js";

const result = (id: string, procedure: string, outcomes: Outcome[] = []): CaseResult => ({
  case: id,
  procedure,
  totals: countOutcomes(outcomes),
  outcomes,
  hints: [],
});
const between = (procedure: string) =>
  outcomeOf("fail", {
    rule: "number-used-twice",
    clauses: [],
    severity: "error",
    subject: ".",
    message: { zh: procedure, en: procedure },
    at: { file: `records/${procedure}/X/case.json`, line: 1, column: 1, pointer: "" },
  });
const addresses = [
  { procedure: "tb-gz-036", name: "A" },
  { procedure: "icasp25c", name: "B" },
  { procedure: "tb-gz-055", name: "C" },
];
const cases = addresses.map((a) => result(`${a.procedure}/${a.name}`, a.procedure));
const run: CheckRun = {
  asOf: "2027-06-30",
  addresses,
  compared: true,
  cases,
  results: [
    ...cases,
    result("cb/TB", "tb-gz-036"),
    result("cb/ICAS", "icasp25c"),
    result("across", "", [between("tb-gz-036"), between("icasp25c")]),
    result("personnel", ""),
  ],
};
const chosen = (bodies: BodyChoice["bodies"], mayBeSeveral = false) =>
  runOfBodies(workspace, run, { bodies, mayBeSeveral }).results.map((r) => r.case);

describe("the cases of a body", () => {
  it("are its own, under all of its procedures, with what concerns it between cases", () => {
    expect(chosen(["TB"])).toEqual(["tb-gz-036/A", "tb-gz-055/C", "cb/TB", "across", "personnel"]);
    const { results } = runOfBodies(workspace, run, { bodies: ["TB"], mayBeSeveral: false });
    const across = results.find((r) => r.case === "across");
    expect(across?.outcomes.map((o) => o.message.zh)).toEqual(["tb-gz-036"]);
    expect(across?.totals.fail).toBe(1);
  });

  it("of several bodies are taken together where somebody says so", () => {
    expect(chosen(["TB", "ICAS"])).toHaveLength(run.results.length);
    expect(chosen(["all"])).toHaveLength(run.results.length);
    expect(chosen(null, true)).toHaveLength(run.results.length);
  });

  it("are refused where several bodies are there and none is named", () => {
    expect(() => chosen(null)).toThrow(UserError);
    expect(() => chosen(null)).toThrow(/ICAS, TB/);
  });

  it("need no name where there is one body alone", () => {
    const [first] = addresses;
    const own = {
      ...run,
      addresses: [first as (typeof addresses)[number]],
      cases: cases.slice(0, 1),
    };
    expect(runOfBodies(workspace, own, { bodies: null, mayBeSeveral: false })).toBe(own);
  });

  it("of a body that has none are refused, with those that have", () => {
    expect(() => chosen(["CNAS"])).toThrow(/CNAS/);
    expect(() => chosen(["TB", "tb"])).toThrow(/tb/);
  });
});
