import { describe, expect, it } from "vitest";
import { mattersOf } from "../../../../src/jobs/assess/matter-profile.js";
import { readCase } from "../../../../src/read/case-source.js";
import { sourceOf } from "../../../../src/workspace/workspace.js";
import { workspace } from "../../../support/sample.js";

function mattersIn(name: string) {
  const entry = workspace.procedures.get("tb-gz-036");
  if (!entry) throw new Error("no procedure");
  const document = readCase(sourceOf(workspace), { procedure: "tb-gz-036", name });
  return mattersOf(document, entry.procedure);
}

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
