import { describe, expect, it } from "vitest";
import { composer } from "../../../src/compose/compose.js";
import { viewCase } from "../../../src/model/case/view-case.js";
import { loadTemplates } from "../../../src/workspace/templates.js";
import { asOf, type Change, judge, workspace } from "../../support/sample.js";

describe("an audit plan that is reported to the authority", () => {
  const templates = loadTemplates(workspace);
  const planOf = (changes: readonly Change[]) => {
    const { document, procedure, personnel, result } = judge(changes);
    const { documents } = composer(templates)({
      view: viewCase(document, personnel, procedure, asOf),
      procedure,
      outcomes: result.outcomes,
      house: workspace.config,
      languages: [],
      only: ["audit-plan"],
      draft: false,
    });
    return documents.find((d) => d.path.includes("02-stage2"))?.html ?? "";
  };

  it("says that some of it is remote, and under which number it was reported", () => {
    const file = "audits/02-stage2/audit-plan.json";
    const reported = planOf([
      { file, pointer: "/mode", value: "both" },
      { file, pointer: "/reportingNumber", value: "R032101-2026-0017" },
    ]);
    expect(reported).toContain("现场审核与远程审核相结合");
    expect(reported).toMatch(/审核计划上报编号[^]*R032101-2026-0017/);
    expect(planOf([])).not.toContain("审核计划上报编号");
  });
});
