import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { createCanvas } from "@napi-rs/canvas";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { decodeQR } from "qr/decode.js";
import { describe, expect, it } from "vitest";
import { composer } from "../../src/compose/compose.js";
import { viewCase } from "../../src/model/case/view-case.js";
import type { ComposedDocument } from "../../src/model/procedure/document.js";
import { checkPdfa } from "../../src/seal/pdfa/self-check.js";
import { houseOf } from "../../src/workspace/config.js";
import { loadTemplates } from "../../src/workspace/templates.js";
import { compact, pdfPages } from "../support/pdf.js";
import { documentPrinter } from "../support/printing.js";
import { asOf, type Change, judge, root, workspace } from "../support/sample.js";

const print = documentPrinter();

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
