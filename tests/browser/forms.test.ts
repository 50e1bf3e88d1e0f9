import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { createCanvas } from "@napi-rs/canvas";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { decodeQR } from "qr/decode.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { difference, pageImage, storedImage } from "../../scripts/page-image.js";
import { composer } from "../../src/compose/compose.js";
import { printChecked } from "../../src/jobs/documents/print-document.js";
import { sampleForms, type SampleForm } from "../../src/jobs/procedures/sample-forms.js";
import { cacheFolder } from "../../src/model/base/cache-folder.js";
import { isObject, type JsonObject } from "../../src/model/base/json.js";
import { viewCase } from "../../src/model/case/view-case.js";
import type { ComposedDocument } from "../../src/model/procedure/document.js";
import { findBrowser } from "../../src/print/browser-binary.js";
import { type Fonts, prepareFonts } from "../../src/print/fonts.js";
import { openPrinter, type Printer } from "../../src/print/printer.js";
import { checkPdfa } from "../../src/seal/pdfa/self-check.js";
import { houseOf } from "../../src/workspace/config.js";
import { loadTemplates } from "../../src/workspace/templates.js";
import { compact, pdfPages } from "../support/pdf.js";
import { asOf, type Change, judge, root, workspace } from "../support/sample.js";

let printer: Printer;
let fonts: Fonts;
const print = (document: ComposedDocument, attach = false) =>
  printChecked(document, {
    printer,
    fonts,
    config: workspace.config,
    sealing: { pdfa: true, attach },
  });
const procedures = workspace.procedures.all().map((p) => p.procedure);
const samples = new Map<string, SampleForm[]>(
  procedures.map((p) => [p.id, sampleForms(workspace, p, asOf)]),
);

beforeAll(async () => {
  const binary = await findBrowser(process.env);
  fonts = await prepareFonts(cacheFolder(process.env));
  printer = openPrinter({ binary, fonts, tabs: 2, timeoutMs: 60_000 });
});
afterAll(async () => {
  await printer.close();
});

/** Every text of a field that the page shows: its own, or those of a list's rows. */
function textsOf(field: unknown): string[] {
  if (!isObject(field)) return [];
  const values: unknown[] = Array.isArray(field["rows"])
    ? field["rows"].flatMap((r) => (isObject(r) ? Object.values(r) : []))
    : [field];
  return values
    .flatMap((v) => (isObject(v) ? [v["value"], v["alt"]] : []))
    .filter((t): t is string => typeof t === "string" && t !== "/" && !["是", "否"].includes(t))
    .flatMap((t) => t.split("\n"));
}

describe.each(procedures.map((p) => [p.id, p] as const))("the forms of %s", (id, procedure) => {
  it("all have a sample that prints", () => {
    const without = (samples.get(id) ?? [])
      .filter((s) => !s.sample && procedure.data.forms.includes(s.form))
      .map((s) => s.form.title.zh);
    expect(without).toEqual([]);
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
        const fields = sample.document.view["f"] as JsonObject;
        for (const { clause, items } of contents) {
          for (const { item, shows } of items) {
            for (const show of shows) {
              const place = `${document} ${clause} ${item}: ${show}`;
              const [first = "", second = ""] = show.split(".");
              if (first === "printed") {
                expect(text, place).toContain(compact(procedure.data.printed[second]?.zh ?? "?"));
              } else if (first === "t") {
                expect(text, place).toContain(
                  compact(
                    String(
                      (sample.document.view["t"] as Record<string, JsonObject>)[second]?.["label"],
                    ),
                  ),
                );
              } else if (first === "body") {
                expect(text, place).toContain(compact(procedure.data.body.name.zh));
              } else if (first === "letterhead") {
                expect(text, place).toContain(
                  compact(
                    houseOf(workspace.config, procedure.data.body.short).letterhead.address?.zh ??
                      "?",
                  ),
                );
              } else {
                for (const value of textsOf(fields[first])) {
                  expect(text.includes(compact(value)), `${place} = ${value}`).toBe(true);
                }
              }
            }
          }
        }
      }
    }
  });

  it("are candidates of PDF/A-3b by our own rules, tagged, with heads in every table", async () => {
    for (const { form, sample } of samples.get(id) ?? []) {
      if (!sample) continue;
      const { pdf } = await print(sample.document);
      expect((await checkPdfa(pdf)).faults, form.document).toEqual([]);
      const tree = (
        await (await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise).getPage(1)
      ).getStructTree();
      const roles = rolesIn((await tree) as Node | null);
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

describe("a certificate", () => {
  const certificate = (changes: readonly Change[], language: "zh" | "en" | "zh-en") => {
    const { document, procedure, personnel, result } = judge(changes);
    return composer(loadTemplates(workspace))({
      view: viewCase(document, personnel, procedure, asOf),
      procedure,
      outcomes: result.outcomes,
      house: houseOf(workspace.config, "TB"),
      languages: [language],
      only: ["certificate"],
      draft: true,
    }).documents[0] as ComposedDocument;
  };
  const long = {
    zh: `江西省南昌市红谷滩新区国际数据港𬭎业云岫澄明㛃信息技术与公有云服务运营管理（集团）股份有限公司南昌高新技术产业开发区第一分公司`,
    en: `Jiangxi Nanchang Honggutan New Area International Data Port Hongye Yunxiu Chengming Information Technology and Public Cloud Service Operation Management (Group) Co., Ltd., Nanchang High-tech Zone First Branch`,
  };
  const site = (i: number) => ({
    site: `S${i}`,
    name: { zh: `第 ${i} 运维中心`, en: `Operation centre ${i}` },
    address: { zh: `江西省示范市示例大道 ${i} 号`, en: `${i} Shili Avenue, Jiangxi` },
    scope: { zh: "云服务的运行和维护", en: "Operation and maintenance of cloud services" },
    temporary: false,
  });

  it("carries a code that a reader resolves to its address", async () => {
    const { pdf } = await print(certificate([], "zh"));
    const page = await (
      await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
    ).getPage(1);
    const viewport = page.getViewport({ scale: 3 });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({
      canvasContext: canvas.getContext("2d") as never,
      viewport,
      canvas: canvas as never,
    }).promise;
    const { width, height } = canvas;
    expect(
      decodeQR({
        width,
        height,
        data: canvas.getContext("2d").getImageData(0, 0, width, height).data,
      }),
    ).toBe("https://www.tb-cert.example/certificates/TB137-2026-PII-0168");
  });

  it.each(["zh", "en", "zh-en"] as const)(
    "in %s keeps a name of 60 characters, with rare ones, on its one page",
    async (language) => {
      const { pdf } = await print(
        certificate(
          [
            { file: "certificate-01.json", pointer: "/name", value: long },
            { file: "certificate-01.json", pointer: "/sites", value: [] },
          ],
          language,
        ),
      );
      const pages = await pdfPages(pdf);
      expect(pages).toHaveLength(1);
      expect(pages[0]?.text).toContain(compact(language === "en" ? long.en : long.zh));
    },
  );

  it("gives a long scope and forty sites an annex, each row whole, with its head on every page", async () => {
    const scope = {
      zh: "公有云主机、对象存储、块存储、数据库、消息队列、内容分发、容器编排、函数计算、日志审计、密钥管理服务的设计、开发、部署、运行和维护；".repeat(
        10,
      ),
      en: "Design, development, deployment, operation and maintenance of hosts, storage, databases, queues and functions; ".repeat(
        10,
      ),
    };
    const changes = [
      { file: "certificate-01.json", pointer: "/scope", value: scope },
      {
        file: "certificate-01.json",
        pointer: "/sites",
        value: Array.from({ length: 40 }, (_, i) => site(i + 1)),
      },
    ];
    const pages = await pdfPages((await print(certificate(changes, "zh-en"))).pdf);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]?.text).toContain("见附件");
    for (let i = 1; i <= 40; i += 1) {
      expect(
        pages.filter((p) => p.text.includes(`第${i}运维中心Operationcentre${i}江西省`)),
        `site ${i}`,
      ).toHaveLength(1);
    }
    for (const page of pages.slice(2)) expect(page.text).toContain("场所范围");
  });

  it("names what it replaces, and is marked as a copy on every page where it is one", async () => {
    const reissued = certificate(
      [{ file: "certificate-01.json", pointer: "/replaces", value: "TB137-2025-PII-0099" }],
      "zh",
    );
    expect((await pdfPages((await print(reissued)).pdf))[0]?.text).toContain(
      "本证书替换证书TB137-2025-PII-0099",
    );
    const { document, procedure, personnel, result } = judge([]);
    const [copy] = composer(loadTemplates(workspace))({
      view: viewCase(document, personnel, procedure, asOf),
      procedure,
      outcomes: result.outcomes,
      house: houseOf(workspace.config, "TB"),
      languages: ["zh"],
      only: ["certificate"],
      draft: false,
      copy: true,
    }).documents;
    expect(copy?.path).toMatch(/certificate-01\.copy\.zh$/);
    for (const page of await pdfPages((await print(copy as ComposedDocument)).pdf)) {
      expect(page.text).toContain("副本");
    }
  });

  it("carries its record byte for byte as the source", async () => {
    const { pdf } = await print(certificate([], "zh"), true);
    const attachments = (await PDFDocument.load(pdf, { updateMetadata: false })).getAttachments();
    const record = readFileSync(join(root, "records/tb-gz-036/PII-2026-0001/certificate-01.json"));
    expect(attachments.map((a) => a.name)).toEqual(["certificate-01.json"]);
    expect(Buffer.from(attachments[0]?.data ?? []).equals(record)).toBe(true);
    expect(Buffer.from(pdf).toString("latin1")).toContain("/AFRelationship /Source");
    expect((await checkPdfa(pdf)).faults).toEqual([]);
  });
});
