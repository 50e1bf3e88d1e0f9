import { describe, expect, it } from "vitest";
import { unprovenPeople } from "../../../../src/jobs/archive/filing-list/unproven-people.js";
import {
  type Change,
  changedCase,
  readBase,
} from "../../../../src/jobs/procedures/changed-case.js";
import { viewCase } from "../../../../src/model/case/view-case.js";
import { asOf, workspace } from "../../../support/sample.js";

const base = readBase(workspace, "tb-gz-036", "PII-2026-0001");
const roles = ["teamLeader", "auditor", "technicalExpert"];
function unproven(changes: readonly Change[], day = asOf) {
  const { document, compiled, givens } = changedCase(workspace, base, changes, day);
  return unprovenPeople(viewCase(document, givens.personnel, compiled.procedure, day), roles, day);
}

describe("whose personnel record does not show the competence", () => {
  it("is nobody of the sample", () => {
    expect(unproven([])).toEqual([]);
  });

  it("is who has no record, or no qualification on the day", () => {
    expect(unproven([{ file: "personnel/A-002.json" }])).toEqual(["A-002"]);
    const ended = {
      role: "auditor",
      scheme: "ISMS",
      validFrom: "2020-01-01",
      validTo: "2026-01-01",
    };
    const only = (qualifications: Change["value"]) =>
      unproven([
        { file: "personnel/A-002.json", pointer: "/qualifications", value: qualifications ?? [] },
      ]);
    expect(only([])).toEqual([expect.stringMatching(/ A-002$/)]);
    expect(only([ended])).toEqual([expect.stringMatching(/ A-002$/)]);
    expect(only([{ ...ended, validTo: "2031-01-01" }])).toEqual([]);
  });

  it("is not asked of an audit that has not begun, nor of other roles", () => {
    const without = [{ file: "personnel/A-002.json" }, { file: "personnel/H-001.json" }];
    expect(unproven(without, "2026-05-01")).toEqual([]);
    expect(unproven(without)).toEqual(["A-002"]);
  });
});
