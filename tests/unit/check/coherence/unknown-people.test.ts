import { describe, expect, it } from "vitest";
import {
  type Change,
  judgeChanged,
  readBase,
} from "../../../../src/jobs/procedures/changed-case.js";
import { asOf, workspace } from "../../../support/sample.js";
import { told } from "./support.js";

/** Its text asks for no record of whoever works on a case. */
const base = readBase(workspace, "icasp25c", "ITSMS-2023-0001");
const stage2 = "audits/02-stage2";

function found(...changes: readonly Change[]) {
  return judgeChanged(workspace, base, changes, asOf).result.outcomes.filter(
    ({ outcome, rule }) => outcome === "fail" && rule === "person-without-record",
  );
}

describe("a person of whom nothing is known", () => {
  it.each([
    [`${stage2}/decision.json`, "/signatures/0/person"],
    [`${stage2}/task-order.json`, "/signatures/0/person"],
    ["contract.json", "/signatures/0/person"],
    ["audits/01-stage1/audit-time.json", "/determinedBy"],
    ["application-review.json", "/reviewer"],
    ["statements.json", "/by"],
  ])("is told: %s%s", (file, pointer) => {
    const [one, ...others] = found({ file, pointer, value: "X-999" });
    expect(others).toEqual([]);
    expect(one?.at).toMatchObject({ pointer });
    expect(one?.message.en).toContain("names X-999, of whom there is no personnel record");
  });

  it("is told once, with all the places", () => {
    const files = ["03-surveillance-1", "04-surveillance-2", "05-recertification"].map(
      (audit) => `audits/${audit}/audit-time.json`,
    );
    const all = [...files, "audits/01-stage1/audit-time.json"];
    const [one, ...others] = found(
      ...all.map((file) => ({ file, pointer: "/determinedBy", value: "X-999" })),
    );
    expect(others).toEqual([]);
    expect(one?.related).toHaveLength(3);
    expect(one?.message.en).toContain("and 1 more place name X-999");
  });

  it("is left to the rule of a procedure that has one", () => {
    expect(told({ file: "application-review.json", pointer: "/reviewer", value: "X-999" })).toEqual(
      [],
    );
  });

  it("is left to what is told of the same place", () => {
    const changes = [{ file: `${stage2}/audit-plan.json`, pointer: "/preparedBy", value: "X-999" }];
    expect(found(...changes)).toEqual([]);
  });

  it("is nobody whose id is known", () => {
    expect(found()).toEqual([]);
  });
});

describe("who filled in the form of the decision", () => {
  const file = `${stage2}/decision.json`;
  const named = (...changes: readonly Change[]) =>
    judgeChanged(workspace, base, changes, asOf).result.outcomes.filter(
      ({ outcome, rule }) => outcome === "fail" && rule === "another-leader",
    );

  it.each(["A-302", "D-301"])("is not %s, who did not lead the audit", (value) => {
    const [one] = named({ file, pointer: "/formFilledBy", value });
    expect(one?.at).toMatchObject({ pointer: "/formFilledBy" });
    expect(one?.message.en).toContain("who did not lead this audit");
  });

  it("may be who took the leader's place", () => {
    const replaced = {
      file: `${stage2}/task-order.json`,
      pointer: "/replacements",
      value: [{ replaced: "A-301", replacedBy: "A-302", on: "2023-07-19", reason: "突发疾病" }],
    };
    expect(named(replaced, { file, pointer: "/formFilledBy", value: "A-302" })).toEqual([]);
  });
});
