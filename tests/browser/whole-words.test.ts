import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cacheFolder } from "../../src/model/base/cache-folder.js";
import { findBrowser } from "../../src/print/browser-binary.js";
import { prepareFonts } from "../../src/print/fonts.js";
import { openPrinter, type Printer } from "../../src/print/printer.js";
import { root } from "../support/sample.js";

const style = readFileSync(join(root, "templates", "shared", "base.css"), "utf8");
const planStyle = readFileSync(join(root, "templates", "audit-plan", "style.css"), "utf8");
let printer: Printer;

beforeAll(async () => {
  const [binary, fonts] = [
    await findBrowser(process.env),
    await prepareFonts(cacheFolder(process.env)),
  ];
  printer = openPrinter({ binary, fonts, tabs: 1, timeoutMs: 60_000 });
});
afterAll(async () => {
  await printer.close();
});

/** The lines of a page, from top to bottom. */
async function linesOf(body: string, language = "zh"): Promise<string[]> {
  const head = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>x</title><style>${style}${planStyle}</style></head>`;
  const pdf = await printer.print(`${head}<body class="lang-${language}">${body}</body></html>`);
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  await document.destroy();
  const lines = new Map<number, string>();
  for (const item of items) {
    if (!("str" in item)) continue;
    const y = Math.round((item.transform as number[])[5] ?? 0);
    lines.set(y, (lines.get(y) ?? "") + item.str);
  }
  return [...lines]
    .sort(([a], [b]) => b - a)
    .map(([, text]) => text.normalize("NFKC").trim())
    .filter((text) => text !== "");
}

const label = (text: string) =>
  `<table style="width: 36mm"><tbody><tr><th scope="row">${text}</th></tr></tbody></table>`;

describe("the lines of a heading of a table", () => {
  it.each([
    ["违反的体系文件或法律法规", "文件"],
    ["主要活动和服务提供过程与控制情况", "提供"],
    ["认证证书和认证标志使用的控制情况", "标志"],
    ["是否被责令停产停业整顿", "停产"],
  ])("end between words: %s", async (text, word) => {
    const lines = await linesOf(label(text));
    expect(lines.length).toBe(2);
    expect(lines.join("")).toBe(text);
    expect(lines.some((line) => line.includes(word))).toBe(true);
  });

  it("stay as they are where one is enough", async () => {
    expect(await linesOf(label("审核目的"))).toEqual(["审核目的"]);
  });
});

describe("the headings of a list in two languages", () => {
  it("keep their English words whole, however narrow the column was meant to be", async () => {
    const heading = (zh: string, en: string, width: number) =>
      `<th style="width: ${width}%">${zh}<span class="alt">${en}</span></th>`;
    const lines = await linesOf(
      `<table class="list"><thead><tr>${heading("临时场所", "Temporary site", 4)}${heading("名称", "Name", 96)}</tr></thead><tbody><tr><td>否</td><td>${"南昌总部".repeat(30)}</td></tr></tbody></table>`,
      "zh-en",
    );
    expect(lines.join("\n")).toMatch(/Temporary/);
  });
});

describe("the schedule of an audit plan in English", () => {
  it("has each name of a person on a line, and days and times whole", async () => {
    const columns = ["id", "date", "time", "site", "unit", "clauses", "auditors"];
    const heads = columns.map((name) => `<th class="col-${name}">Heading</th>`).join("");
    const cells = ["01", "2026-06-16", "08:30-09:30", "Suzhou service delivery centre"];
    const more = ["Management system department, human resources".repeat(3), "8; Annex A"];
    const names = `<td class="c"><span class="v">Zhou Mingche;\nHe Ruochuan</span></td>`;
    const row = [...cells, ...more].map((text) => `<td class="c">${text}</td>`).join("") + names;
    const lines = await linesOf(
      `<table class="list schedule"><thead><tr>${heads}</tr></thead><tbody><tr>${row}</tr></tbody></table>`,
      "en",
    );
    for (const whole of ["2026-06-16", "08:30-09:30", "Zhou Mingche", "He Ruochuan"]) {
      expect(lines.join("\n")).toContain(whole);
    }
  });
});

describe("a clause with a long list", () => {
  it("goes on on the next page, and leaves no page half empty", async () => {
    const items = Array.from({ length: 40 }, (_, i) => `<li>第${i + 1}项</li>`).join("");
    const lines = await linesOf(
      `<div style="height: 150mm"></div><div class="clause"><span class="clause-number">4.1</span><div><p>下列情况：</p><ol class="items">${items}</ol></div></div>`,
    );
    const page = lines.join("").replaceAll(" ", "");
    expect(page).toContain("第9项");
    expect(page).not.toContain("第40项");
  });
});

describe("the end of a company's name", () => {
  it("goes to the next line whole", async () => {
    const lines = await linesOf(
      `<p style="width: 62mm">Jiangxi Yunxiu Cloud Computing Co., Ltd.</p>`,
    );
    expect(lines.at(-1)).toMatch(/Co\., Ltd\.$/);
  });
});
