import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { difference, pageImage, storedImage } from "../../scripts/page-image.js";
import { composer } from "../../src/compose/compose.js";
import { type SampleForm, sampleForms } from "../../src/jobs/procedures/sample-forms.js";
import type { JsonObject } from "../../src/model/base/json.js";
import { viewCase } from "../../src/model/case/view-case.js";
import type { ComposedDocument } from "../../src/model/procedure/document.js";
import type { Procedure } from "../../src/model/procedure/procedure.js";
import { checkPdfa } from "../../src/seal/pdfa/self-check.js";
import { houseOf } from "../../src/workspace/config.js";
import { loadTemplates } from "../../src/workspace/templates.js";
import { linesOf } from "../support/fields.js";
import { headingFaults } from "../support/headings.js";
import { datesAfter } from "../support/page-text.js";
import { compact, pdfPages } from "../support/pdf.js";
import { emptyPlaces } from "../support/printed-cells.js";
import { documentPrinter } from "../support/printing.js";
import { asOf, judge, root, workspace } from "../support/sample.js";

const printAnew = documentPrinter();
const printed = new Map<ComposedDocument, ReturnType<typeof printAnew>>();
/** Each form is printed once for all that is asked of it. */
function print(document: ComposedDocument): ReturnType<typeof printAnew> {
  const known = printed.get(document) ?? printAnew(document);
  printed.set(document, known);
  return known;
}
const procedures = workspace.procedures.all().map((p) => p.procedure);
const samples = new Map<string, SampleForm[]>(
  procedures.map((p) => [p.id, sampleForms(workspace, p, asOf)]),
);

/** What stands on paper where a clause orders an item: its own sentences, or its field's values. */
function textsOf(procedure: Procedure, document: ComposedDocument, show: string): string[] {
  const { data } = procedure;
  const [first = "", second = ""] = show.split(".");
  switch (first) {
    case "printed":
      return [data.printed[second]?.zh ?? "?"];
    case "t":
      return [String((document.view["t"] as Record<string, JsonObject>)[second]?.["label"])];
    case "body":
      return [data.body.name.zh];
    case "letterhead":
      return [houseOf(workspace.config, data.body.short).letterhead.address?.zh ?? "?"];
    default:
      return linesOf((document.view["f"] as JsonObject)[first]);
  }
}

describe.each(procedures.map((p) => [p.id, p] as const))("the forms of %s", (id, procedure) => {
  it("all have a sample that prints", () => {
    const without = (samples.get(id) ?? [])
      .filter((s) => !s.sample && procedure.data.forms.includes(s.form))
      .map((s) => s.form.title.zh);
    expect(without).toEqual([]);
  });

  it("hold no day after their own, and number their headings without a gap", () => {
    const documents = (samples.get(id) ?? []).flatMap(({ sample }) => sample?.document ?? []);
    // The office's own record of what was handled goes on; the cover tells of which day the last
    // paper of the case is.
    const goingOn = new Set(["handling-record", "case-cover"]);
    const ofTheirDay = documents.filter((d) => !goingOn.has(d.document));
    expect(ofTheirDay.flatMap(datesAfter)).toEqual([]);
    expect(documents.filter((d) => d.document !== "contract").flatMap(headingFaults)).toEqual([]);
  });

  it("show on paper what their clauses demand, item by item", async () => {
    for (const [document, contents] of Object.entries(procedure.data.documentContents ?? {})) {
      const own = (samples.get(id) ?? []).filter(
        (s) =>
          s.form.document === document ||
          s.form.document?.startsWith(`${document}-o`) ||
          s.form.document?.startsWith(`${document}-c`),
      );
      expect(own.length, document).toBeGreaterThan(0);
      for (const { sample } of own) {
        if (!sample) continue;
        const text = (await pdfPages((await print(sample.document)).pdf))
          .map((p) => p.text)
          .join("");
        const missing = contents.flatMap(({ clause, items }) =>
          items.flatMap(({ item, shows }) =>
            shows.flatMap((show) =>
              textsOf(procedure, sample.document, show)
                .filter((value) => !text.includes(compact(value)))
                .map((value) => `${clause} ${item}: ${show} = ${value}`),
            ),
          ),
        );
        expect(missing, document).toEqual([]);
      }
    }
  });

  it('say "/" only where the record holds nothing, and never as an item or a whole row', async () => {
    const faults: string[] = [];
    for (const { sample } of samples.get(id) ?? []) {
      if (!sample) continue;
      const { pdf } = await print(sample.document);
      faults.push(...(await emptyPlaces(sample.document, pdf)).faults);
    }
    expect(faults).toEqual([]);
  });

  it("are candidates of PDF/A-3b by our own rules, tagged, with heads in every table", async () => {
    for (const { form, sample } of samples.get(id) ?? []) {
      if (!sample) continue;
      const { pdf } = await print(sample.document);
      expect((await checkPdfa(pdf)).faults, form.document).toEqual([]);
      const roles = await rolesOf(pdf, sample.document.html.includes("report-cover") ? 2 : 1);
      expect(roles[0], form.document).toBe("Root");
      expect(
        roles.find((r) => /^H\d$/.test(r)),
        form.document,
      ).toBe("H1");
      if (roles.includes("Table")) expect(roles, form.document).toContain("TH");
    }
  });
});

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}
/** The tags of a page; a report begins behind its cover. */
async function rolesOf(pdf: Uint8Array, page: number): Promise<string[]> {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const tree = (await (await file.getPage(page)).getStructTree()) as Node | null;
  await file.destroy();
  return rolesIn(tree);
}

function rolesIn(node: Node | null): string[] {
  return node ? [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesIn)] : [];
}

describe("the pages", () => {
  it("look as they did when they were last looked at (npm run pages, after looking)", async () => {
    const seen = new Set<string>();
    const differing: string[] = [];
    for (const list of samples.values()) {
      for (const { form, sample } of list) {
        const name = form.document ?? "";
        if (!sample || form.audits || seen.has(name)) continue;
        seen.add(name);
        const file = join(root, "docs", "pages", `${name}.webp`);
        expect(existsSync(file), `${name} has no picture: npm run pages`).toBe(true);
        const share = difference(
          await pageImage((await print(sample.document)).pdf),
          await storedImage(readFileSync(file)),
        );
        if (share > 0.01) differing.push(`${name}: ${(share * 100).toFixed(1)} % of the page`);
      }
    }
    expect(differing).toEqual([]);
    expect(
      readdirSync(join(root, "docs", "pages"))
        .map((n) => n.replace(".webp", ""))
        .filter((n) => !seen.has(n)),
      "pictures of documents that are no more",
    ).toEqual([]);
  });
});

describe("an audit report of fifty pages", () => {
  it("prints whole: heads on every page, texts that go over several pages, page x of y", async () => {
    const long =
      "查方针、目标和风险评估报告，与最高管理者面谈；查事件登记、备份恢复记录、访问控制评审记录和供方评价，抽样充分，记录完整，符合要求。";
    const { document, procedure, personnel, result } = judge([
      {
        file: "audits/02-stage2/audit-report.json",
        pointer: "/topics",
        value: Array.from({ length: 100 }, (_, i) => ({
          item: `${i + 1}`,
          result: long.repeat(9),
        })),
      },
      {
        file: "audits/02-stage2/audit-report.json",
        pointer: "/overallEvaluation",
        value: long.repeat(100),
      },
    ]);
    const report = composer(loadTemplates(workspace))({
      view: viewCase(document, personnel, procedure, asOf),
      procedure,
      outcomes: result.outcomes,
      house: houseOf(workspace.config, "TB"),
      languages: [],
      only: ["audit-report"],
      draft: true,
    }).documents.find((d) => d.path.includes("stage2"));
    const pages = await pdfPages((await print(report as ComposedDocument)).pdf);
    expect(pages.length).toBeGreaterThan(50);
    pages.forEach((p, i) => {
      expect(p.text).toContain(`第${i + 1}页/共${pages.length}页`);
    });
    for (const page of pages.slice(3, 40)) expect(page.text).toContain("审核发现与证据");
  });
});
