import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "glob";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { composer } from "../../src/compose/compose.js";
import { isObject } from "../../src/model/base/json.js";
import { viewCase } from "../../src/model/case/view-case.js";
import type { ComposedDocument } from "../../src/model/procedure/document.js";
import { inspectPdf } from "../../src/seal/pdf-inspection.js";
import { loadTemplates } from "../../src/workspace/templates.js";
import { type CliResult, dossier, sampleRepository } from "../support/cli.js";
import { linesOf } from "../support/fields.js";
import { compact, pdfPages, rawText } from "../support/pdf.js";
import { asOf, judge, workspace } from "../support/sample.js";

const repository = sampleRepository();
const pdfFolder = join(repository.folder, "out", "pdf");
const pdf = (path: string) =>
  readFileSync(join(pdfFolder, "tb-gz-036", "PII-2026-0001", `${path}.pdf`));
const build = (environment: Record<string, string> = {}) =>
  dossier(["build", "--as-of", asOf], repository.folder, environment);
const digests = () =>
  Object.fromEntries(
    globSync("**/*.pdf", { cwd: pdfFolder, posix: true })
      .sort()
      .map((f) => [
        f,
        createHash("sha256")
          .update(readFileSync(join(pdfFolder, f)))
          .digest("hex"),
      ]),
  );
let first: CliResult;

beforeAll(async () => {
  first = await build();
});
afterAll(() => {
  repository.remove();
});

/** The sample's documents as composed, to know what should be on the pages. */
function composed(): ComposedDocument[] {
  const { document, procedure, personnel, result } = judge();
  const { config } = workspace;
  return composer(loadTemplates(workspace))({
    view: viewCase(document, personnel, procedure, asOf),
    procedure,
    outcomes: result.outcomes,
    house: config,
    languages: [],
    only: [],
    draft: false,
  }).documents;
}

describe("dossier build", () => {
  it("prints every kind of document that the case has records for, the certificate in three languages, and says so", () => {
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/案卷 1 {2}规则 \d{3}\n/);
    expect(first.stdout).toMatch(/PDF {2}新写 63 {2}未变 0/);
    expect(first.stdout).toContain("out/index.html");
    const kinds = new Set(
      globSync("**/*.pdf", { cwd: pdfFolder }).map((f) =>
        f.replace(/^.*\//, "").replace(/(-(opening|closing))?(-\d+)?\.[a-z-]+\.pdf$/, ""),
      ),
    );
    expect([...kinds].sort()).toEqual([
      "application",
      "application-review",
      "attendance-sheet",
      "audit-plan",
      "audit-programme",
      "audit-record",
      "audit-report",
      "audit-time-record",
      "body-complaint-answer",
      "case-contents",
      "case-cover",
      "case-end-sheet",
      "certificate",
      "certificate-info-confirmation",
      "change-application",
      "change-review",
      "complaint-answer",
      "contract",
      "corrective-action-report",
      "decision-form",
      "document-review-report",
      "experience-form",
      "feedback-form",
      "handling-record",
      "impartiality-minutes",
      "internal-audit-report",
      "management-review-report",
      "meeting-record",
      "nonconformity-report",
      "payment-ledger",
      "sampling-record",
      "site-list",
      "stage1-notice",
      "stage1-report",
      "supplementary-agreement",
      "task-order",
      "team-notice",
    ]);
  });

  it("writes an overview that leads to the pages of cases, which name every document; nothing is loaded from elsewhere", () => {
    const out = join(repository.folder, "out");
    const overview = readFileSync(join(out, "index.html"), "utf8");
    const pages = globSync("cases/*.html", { cwd: out, posix: true });
    expect(pages.filter((page) => !overview.includes(`href="${page}"`))).toEqual([]);
    const ofCases = pages.map((page) => readFileSync(join(out, page), "utf8")).join("");
    for (const f of globSync("**/*.pdf", { cwd: pdfFolder, posix: true })) {
      expect(ofCases).toContain(`href="../pdf/${f}"`);
    }
    expect(overview + ofCases).not.toMatch(
      /<(?:script|img|link)[^>]*\b(?:src|href)="(?!data:|overview\.js")/,
    );
  });

  it("does nothing the second time", async () => {
    const before = digests();
    const second = await build();
    expect(second.stdout).toMatch(/新写 0 {2}未变 63/);
    expect(digests()).toEqual(before);
  });

  it("prints again only what changed", async () => {
    const file = join(repository.caseFolder, "audits/02-stage2/task-order.json");
    const before = readFileSync(file, "utf8");
    writeFileSync(file, before.replace("确定是否推荐认证注册", "确定是否推荐注册"));
    try {
      expect((await build()).stdout).toMatch(/新写 2 {2}未变 61/);
    } finally {
      writeFileSync(file, before);
    }
    rmSync(join(pdfFolder, "tb-gz-036/PII-2026-0001/certificate-01.zh.pdf"));
    expect((await build()).stdout).toMatch(/新写 3 {2}未变 60/);
  });

  it("gives the same bytes again from nothing, in another time zone and locale", async () => {
    const before = digests();
    rmSync(join(repository.folder, "out"), { recursive: true });
    await build({ TZ: "America/New_York", LANG: "zh_CN.GB18030", LC_ALL: "C" });
    expect(digests()).toEqual(before);
  });
});

describe("the pages", () => {
  it("have our fonts only, every glyph, no blank page and no link", async () => {
    for (const f of globSync("**/*.pdf", { cwd: pdfFolder })) {
      const seen = await inspectPdf(readFileSync(join(pdfFolder, f)));
      expect(seen, f).toMatchObject({
        missingGlyphs: 0,
        blankPages: [],
        foreignFonts: [],
        foreignLinks: [],
      });
    }
  });

  it("lie in a file whose table of objects is of one piece (ISO 32000-1, 7.5.4)", () => {
    for (const f of globSync("**/*.pdf", { cwd: pdfFolder })) {
      const text = readFileSync(join(pdfFolder, f), "latin1");
      const table = text.slice(text.lastIndexOf("\nxref\n"), text.lastIndexOf("trailer"));
      expect(table.match(/^\d+ \d+$/gm), f).toHaveLength(1);
    }
  });

  it("show every value that a document declares, and number their pages", async () => {
    for (const document of composed()) {
      const pages = await pdfPages(readFileSync(join(pdfFolder, `${document.path}.pdf`)));
      const text = pages.map((p) => p.text).join("");
      const fields = isObject(document.view["f"]) ? document.view["f"] : {};
      for (const [name, field] of Object.entries(fields)) {
        // What is there must be seen; a value inside a block that is left out when absent need not.
        for (const line of linesOf(field)) {
          expect(text.includes(compact(line)), `${document.path}: ${name} = ${line}`).toBe(true);
        }
      }
      const counter =
        document.language === "en"
          ? (n: number) => `Page${n}of${pages.length}`
          : (n: number) => `第${n}页/共${pages.length}页`;
      pages.forEach((p, i) => {
        expect(p.text, document.path).toContain(counter(i + 1));
      });
    }
  });

  it("carry title, language, tags and the record's own date", () => {
    const raw = rawText(pdf("certificate-01.zh"));
    expect(raw).toContain("/Lang (zh-CN)");
    expect(raw).toContain("/StructTreeRoot");
    expect(raw).toContain("/CreationDate (D:20260727000000Z)");
    expect(raw).toContain("/ModDate (D:20260727000000Z)");
  });
});

describe("the certificate", () => {
  it("shows what clause 10.2.4 demands, the literal sentence among it, on one page with an annex of the sites", async () => {
    const pages = await pdfPages(pdf("certificate-01.zh"));
    expect(pages).toHaveLength(2);
    const page = pages[0]?.text ?? "";
    for (const item of [
      "江西云岫澄明云计算有限公司",
      "91360106MA7YX2026U",
      "江西省南昌市青山湖区示范大道68号云岫大厦12层",
      "CTSTBGL137-2026公有云保护个人可识别信息安全管理体系认证技术规范",
      "2026年7月27日",
      "2029年7月26日",
      "TB137-2026-PII-0168",
      "江西腾标认证有限公司",
      "江西省南昌市红谷滩区示例路1号认证大厦6层",
      "全国认证认可信息公共服务平台",
      "https://www.tb-cert.example",
      "获证组织必须定期接受监督审核并经审核合格此证书方继续有效",
    ]) {
      expect(page).toContain(compact(item));
    }
    for (const site of ["南昌总部", "九江云服务运维中心", "赣州云服务运维中心"]) {
      expect(pages[1]?.text).toContain(site);
    }
  });

  it("has no English in Chinese, and both in the bilingual one", async () => {
    expect((await pdfPages(pdf("certificate-01.zh")))[0]?.text).not.toMatch(/certif|valid|scope/i);
    const both = (await pdfPages(pdf("certificate-01.zh-en")))[0]?.text ?? "";
    for (const text of [
      "认证证书",
      "CERTIFICATE",
      "JiangxiYunxiuChengmingCloudComputingCo.,Ltd.",
      "27July2026",
      "2026年7月27日",
    ]) {
      expect(both).toContain(text);
    }
    expect((await pdfPages(pdf("certificate-01.en")))[0]?.text).toContain(
      "Thevalidityofthiscertificateissubjecttosatisfactorysurveillanceaudits",
    );
  });
});
