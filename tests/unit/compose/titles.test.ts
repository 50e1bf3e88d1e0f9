import { describe, expect, it } from "vitest";
import { composer } from "../../../src/compose/compose.js";
import { type Change, judgeChanged } from "../../../src/jobs/procedures/changed-case.js";
import type { Json } from "../../../src/model/base/json.js";
import { viewCase } from "../../../src/model/case/view-case.js";
import { loadTemplates } from "../../../src/workspace/templates.js";
import { workspace } from "../../support/sample.js";
import { baseOf, type ProcedureId, procedures } from "../check/coherence/for-archive.js";

const templates = loadTemplates(workspace);

/** The titles under which a document prints, and the one that stands on the page. */
function titles(procedure: ProcedureId, only: string, ...changes: Change[]): readonly string[] {
  const asOf = "2027-06-30";
  const judged = judgeChanged(workspace, baseOf(procedure), changes, asOf);
  const { documents } = composer(templates)({
    view: viewCase(judged.document, judged.personnel, judged.procedure, asOf),
    procedure: judged.procedure,
    outcomes: judged.result.outcomes,
    house: workspace.config,
    languages: ["zh"],
    only: [only],
    draft: true,
  });
  for (const { html, title } of documents) expect(html).toContain(title);
  return documents.map(({ title }) => title);
}

const published = (value: Record<string, Json>): Change => ({
  file: "publication-09.json",
  value: { publishedOn: "2026-11-09", channel: "官网“证书公示”栏目", ...value },
});

describe("a public notice is called what it says", () => {
  const said = {
    suspension: /暂停/,
    withdrawal: /撤销/,
    cancellation: /注销/,
    scopeReduction: /缩小/,
    publicInformation: /^认证信息公布$/,
  };
  it.each(procedures)("in %s", (procedure) => {
    for (const [what, pattern] of Object.entries(said)) {
      const title = titles(procedure, "publication-notice", published({ what })).at(-1) ?? "";
      expect(title, what).toMatch(pattern);
      const others = ["暂停", "撤销", "注销", "缩小"].filter((word) => title.includes(word));
      expect(others.length, title).toBeLessThanOrEqual(1);
    }
  });
});

describe("a notice on an application", () => {
  const concluded = (conclusion: string): Change[] => [
    { file: "application-review.json", pointer: "/conclusion", value: conclusion },
    { file: "application-review.json", pointer: "/reasons", value: "多场所清单与申请范围不一致" },
  ];
  it.each(procedures)("that asks for more does not say that it is declined: %s", (procedure) => {
    const title = (conclusion: string) =>
      titles(procedure, "non-acceptance-notice", ...concluded(conclusion));
    expect(title("supplementRequested")).toEqual(["补充和完善通知"]);
    expect(title("refused")).toEqual([expect.stringContaining("不受理")]);
    expect(title("accepted")).toEqual([]);
  });
});

describe("an audit programme", () => {
  it.each(procedures)("is of the whole cycle, not of surveillance alone: %s", (procedure) => {
    const [title] = titles(procedure, "audit-programme");
    expect(title).toContain("审核方案");
    expect(title).not.toContain("监督");
  });
});
