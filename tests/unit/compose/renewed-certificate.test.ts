import { describe, expect, it } from "vitest";
import { composer } from "../../../src/compose/compose.js";
import { judgeChanged, readBase } from "../../../src/jobs/procedures/changed-case.js";
import { viewCase } from "../../../src/model/case/view-case.js";
import { loadTemplates } from "../../../src/workspace/templates.js";
import { workspace } from "../../support/sample.js";

/** The text of each certificate of a sample. */
function certificates(sample: string, asOf: string): readonly string[] {
  const [procedure = "", name = ""] = sample.split("/");
  const base = readBase(workspace, procedure, name);
  const judged = judgeChanged(workspace, base, [], asOf);
  const { documents } = composer(loadTemplates(workspace))({
    view: viewCase(judged.document, judged.personnel, judged.procedure, asOf),
    procedure: judged.procedure,
    outcomes: judged.result.outcomes,
    house: workspace.config,
    languages: ["zh"],
    only: ["certificate"],
    draft: false,
  });
  return documents.map(({ html }) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " "));
}

describe("the certificate after a renewal", () => {
  it("tells from which later day it is valid, beside the day of its issue", () => {
    const [, renewed] = certificates("tb-gz-055/HIS-2026-0003", "2029-07-15");
    for (const day of ["2026年8月17日", "2029年6月28日", "2029年8月17日", "2032年8月16日"]) {
      expect(renewed).toContain(day);
    }
  });
});

describe("the certificate after an extension", () => {
  it("has the number and the last day of the one that it replaces, and the new scope", () => {
    const [first, exchanged, renewed] = certificates("tb-gz-036/PII-2026-0002", "2029-12-31");
    for (const text of [first, exchanged]) {
      expect(text).toContain("TB137-2026-PII-0175");
      expect(text).toContain("2029年8月30日");
    }
    expect(first).not.toContain("云备份");
    expect(exchanged).toContain("云备份");
    expect(renewed).toContain("云备份");
  });
});
