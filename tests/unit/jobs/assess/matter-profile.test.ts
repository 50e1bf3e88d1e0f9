import { describe, expect, it } from "vitest";
import { mattersOf } from "../../../../src/jobs/assess/matter-profile.js";
import {
  type Change,
  changedCase,
  readBase,
} from "../../../../src/jobs/procedures/changed-case.js";
import { asOf, workspace } from "../../../support/sample.js";

const procedure = "tb-gz-036";
function mattersIn(name: string, changes: readonly Change[] = [], day = asOf) {
  const base = readBase(workspace, procedure, name);
  const { document, compiled } = changedCase(workspace, base, changes, day);
  return mattersOf(document, compiled.procedure, day);
}
const complaintOf = (changes: readonly Change[]) =>
  mattersIn("PII-2026-0001", changes).find((m) => m.kind === "complaint");
const decidedBy = (person: string) =>
  complaintOf([{ file: "complaint-01.json", pointer: "/decidedBy", value: [person] }])?.handlers;

describe("what happened beside the audits", () => {
  it("is named by the words of its field where the field has words", () => {
    expect(mattersIn("PII-2026-0002").find((m) => m.kind === "scope-change")).toMatchObject({
      on: "2027-04-29",
      what: { zh: "扩大", en: "Expansion" },
    });
  });

  it("is told in the words of the record where they are free", () => {
    const complaint = mattersIn("PII-2026-0001").find((m) => m.kind === "complaint");
    expect(complaint?.what.zh).not.toBe("");
    expect(complaint?.what.en).toBe(complaint?.what.zh);
  });

  it("of a certificate follows from the table of its life", () => {
    const told = new Map(mattersIn("PII-2026-0002").map((m) => [m.kind, m]));
    const { on, settledOn } = told.get("restoration") ?? {};
    expect(on).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(settledOn).toBe(on);
    // A suspension is settled by what ends it.
    expect(told.get("suspension")).toMatchObject({ settledOn: on });
  });
});

describe("who handled what happened beside the audits", () => {
  it("is told in the order of the work, with what each did", () => {
    expect(complaintOf([])?.handlers).toEqual([
      { person: "R-001", did: ["investigated"], part: null },
      { person: "G-001", did: ["decided", "signed"], part: null },
    ]);
  });

  it("is not independent as one who is named as involved, audited, or took the decision", () => {
    expect(decidedBy("A-001")?.find((h) => h.person === "A-001")?.part?.as).toBe("involved");
    expect(decidedBy("A-002")?.find((h) => h.person === "A-002")?.part).toMatchObject({
      as: "participant",
      audit: { zh: "第二阶段审核" },
    });
    expect(decidedBy("D-001")?.find((h) => h.person === "D-001")?.part?.as).toBe("decider");
    // Of a decision after the complaint came in it could not be about.
    const earlier = complaintOf([
      { file: "complaint-01.json", pointer: "/receivedOn", value: "2026-06-19" },
      { file: "complaint-01.json", pointer: "/decidedBy", value: ["D-001"] },
    ]);
    expect(earlier?.handlers.find((h) => h.person === "D-001")?.part).toBeNull();
  });

  it("is nobody before the day", () => {
    const change = (day: string) =>
      mattersIn("PII-2026-0002", [], day).find((m) => m.kind === "scope-change")?.handlers;
    expect(change("2027-06-30")?.map((h) => h.person)).toEqual(["A-003"]);
    expect(change("2027-07-31")?.map((h) => h.person)).toEqual(expect.arrayContaining(["D-001"]));
  });

  it("of a change that no audit verified is not asked for a part in it", () => {
    const change = mattersIn("PII-2026-0001").find((m) => m.kind === "change");
    expect(change?.handlers[0]).toEqual({ person: "G-001", did: ["decided", "signed"] });
  });
});
