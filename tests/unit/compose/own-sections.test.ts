import { describe, expect, it } from "vitest";
import { composer } from "../../../src/compose/compose.js";
import { viewCase } from "../../../src/model/case/view-case.js";
import { loadTemplates } from "../../../src/workspace/templates.js";
import { asOf, judge, workspace } from "../../support/sample.js";

describe("documents", () => {
  const templates = loadTemplates(workspace);

  it("print what a procedure's own form adds, numbered with the rest, whatever the form", () => {
    const { document, procedure, personnel, result } = judge([]);
    const own = { from: "c.case.number", label: { zh: "自评编号", en: "Self-assessment No." } };
    const sections = [{ heading: { zh: "本机构自评", en: "Self-assessment" }, facts: ["own"] }];
    const forms = procedure.data.forms.map((form) =>
      form.document === undefined || form.document === "certificate"
        ? form
        : { ...form, fields: { own }, sections },
    );
    const { documents } = composer(templates)({
      view: viewCase(document, personnel, procedure, asOf),
      procedure: { ...procedure, data: { ...procedure.data, forms } },
      outcomes: result.outcomes,
      house: workspace.config,
      languages: ["zh"],
      only: [],
      draft: false,
    });
    const without = documents
      .filter((d) => forms.some((f) => f.document === d.document))
      .filter((d) => !/<h2>[^<]*本机构自评<\/h2>[^]*自评编号[^]*PII-2026-0001/.test(d.html))
      .map((d) => d.document);
    expect(new Set(without)).toEqual(new Set(["certificate"]));
    expect(documents.find((d) => d.document === "audit-report")?.html).toMatch(/十、本机构自评/);
  });
});
