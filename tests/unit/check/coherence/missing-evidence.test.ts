import { describe, expect, it } from "vitest";
import {
  type Change,
  judgeChanged,
  readBase,
} from "../../../../src/jobs/procedures/changed-case.js";
import { asOf, workspace } from "../../../support/sample.js";
import { told } from "./support.js";

/** Its text says nothing of attachments. */
const base = readBase(workspace, "icasp25c", "ITSMS-2023-0001");
const file = "audits/02-stage2/nonconformity-01.json";
const pointer = "/verification/evidence/0";

function found(...changes: readonly Change[]) {
  return judgeChanged(workspace, base, changes, asOf).result.outcomes.filter(
    ({ outcome, rule }) => outcome === "fail" && rule === "attachment-missing",
  );
}

describe("an attachment that a record names", () => {
  it("is told where it is not there", () => {
    const [one, ...others] = found({
      file,
      pointer: `${pointer}/path`,
      value: "attachments/none.png",
    });
    expect(others).toEqual([]);
    expect(one?.at).toMatchObject({ pointer });
    expect(one?.message.en).toContain("attachment attachments/none.png is not there");
  });

  it("is told where it is another", () => {
    const [one] = found({ file, pointer: `${pointer}/sha256`, value: "0".repeat(64) });
    expect(one?.message.en).toContain("has been altered");
  });

  it("is there in the sample", () => {
    expect(found()).toEqual([]);
  });

  it("is left to the rule of a procedure that has one", () => {
    const changes = [{ file, pointer: `${pointer}/path`, value: "attachments/none.png" }];
    expect(told(...changes).filter((t) => t.startsWith("attachment-missing"))).toEqual([]);
  });
});
