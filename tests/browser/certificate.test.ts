import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, describe, expect, it } from "vitest";
import { dossier, sampleRepository } from "../support/cli.js";
import { compact, pdfPages } from "../support/pdf.js";

const repository = sampleRepository();
const file = join(repository.caseFolder, "certificate-01.json");
const original = readFileSync(file, "utf8");
afterAll(() => {
  repository.remove();
});

const certificate = JSON.parse(original) as {
  sites: { site: string; name: { zh: string; en: string } }[];
  [field: string]: unknown;
};

/** The pages of the certificate with these values, as a draft where rules stand against it. */
async function printed(changes: object, language: "zh" | "en" | "zh-en") {
  writeFileSync(file, JSON.stringify({ ...certificate, ...changes }));
  rmSync(join(repository.folder, "out"), { recursive: true, force: true });
  const { code, stderr } = await dossier(
    [
      "render",
      "PII-2026-0001",
      "--document",
      "certificate",
      "--lang",
      language,
      "--as-of",
      "2027-06-30",
      "--draft",
      "--retry",
    ],
    repository.folder,
  );
  if (code !== 0) return { stderr, pages: [], height: () => [] };
  const folder = join(repository.folder, "out", "pdf", "tb-gz-036", "PII-2026-0001");
  const [pdf = ""] = readdirSync(folder);
  const bytes = readFileSync(join(folder, pdf));
  const lines = await linesOfFirstPage(bytes);
  return {
    stderr,
    pages: await pdfPages(bytes),
    height: (said: string) => lines.flatMap((l) => (l.text.includes(said) ? [l.height] : [])),
  };
}

/** Each piece of text of the first page with its height above the lower edge, in millimetres. */
async function linesOfFirstPage(pdf: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  await document.destroy();
  return items.flatMap((i) =>
    "str" in i ? [{ text: i.str, height: Number(i.transform[5]) * (25.4 / 72) }] : [],
  );
}

const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#036" d="M0 0h9v9z"/></svg>`;

describe("a certificate", () => {
  it("holds what ISO/IEC 17021-1, 8.2.2 a to j asks for, on its own sheet", async () => {
    mkdirSync(join(repository.folder, "look", "marks"), { recursive: true });
    writeFileSync(join(repository.folder, "look", "marks", "CNAS.svg"), mark);
    const { pages } = await printed(
      {
        validFrom: "2026-07-27",
        originalIssuedOn: "2023-07-27",
        accreditation: { symbol: "CNAS", number: "CNAS C137-M" },
      },
      "zh",
    );
    const [sheet, annex] = pages.map((p) => p.text);
    for (const said of [
      "江西云岫澄明云计算有限公司", // a: name
      "江西省南昌市", // a: place
      "签发日期2026年7月27日", // b
      "有效期至2029年7月26日", // c
      "首次颁证日期2023年7月27日", // b: the first
      "有效期起始日期2026年7月27日",
      "TB137-2026-PII-0168", // d: unique identification
      "CTSTBGL137-2026", // e: the standard with its issue
      "认证范围", // f
      "江西腾标认证有限公司", // g: the body
      "认证大厦6层", // g: its address
      "CNASC137-M", // h: other information
    ]) {
      expect(sheet, said).toContain(compact(said));
    }
    const dates = ["首次颁证", "签发日期", "有效期起始", "有效期至"].map((d) => sheet?.indexOf(d));
    expect(dates).toEqual([...dates].sort((a, b) => Number(a) - Number(b)));
    expect(annex).toContain("认证证书附件");
    for (const site of certificate.sites) expect(annex).toContain(compact(site.name.zh));
  });

  it("keeps one sheet however much it says, and says on each page of its annex whose it is", async () => {
    const long = "互联网数据中心、云计算与大数据平台的设计、开发、部署、运行、维护和安全运营服务，";
    const [site] = certificate.sites;
    const { pages, height } = await printed(
      {
        name: {
          zh: `江西${"云岫澄明".repeat(12)}有限公司`,
          en: `Jiangxi ${"Yunxiu ".repeat(16)}Co., Ltd.`,
        },
        scope: {
          zh: long.repeat(4),
          en: "design, development, deployment and operation of platforms, ".repeat(5),
        },
        sites: Array.from({ length: 40 }, () => site),
      },
      "zh-en",
    );
    expect(pages.length).toBeGreaterThanOrEqual(3);
    // The round place for the seal, 44 mm high, begins below the last line of the text.
    const [seal = Number.NaN] = height("盖章处");
    expect(Math.min(...height("surveillance audits"))).toBeGreaterThan(seal + 20);
    expect(pages[0]?.text).toContain("（认证机构盖章处）".normalize("NFKC"));
    for (const { text } of pages.slice(1)) {
      expect(text).toContain("TB137-2026-PII-0168");
      expect(text).toContain("云岫澄明云岫澄明");
      expect(text).toContain("（认证机构盖章处）".normalize("NFKC"));
    }
  });

  it("is refused where not even the smallest type has room", async () => {
    const { pages, stderr } = await printed(
      { registeredAddress: { zh: "南昌市示例路".repeat(400), en: "x" } },
      "zh",
    );
    expect(pages).toEqual([]);
    expect(stderr).toContain("放不下");
  });
});
