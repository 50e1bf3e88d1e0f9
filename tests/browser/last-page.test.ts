import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cacheFolder } from "../../src/model/base/cache-folder.js";
import { findBrowser } from "../../src/print/browser-binary.js";
import { prepareFonts } from "../../src/print/fonts.js";
import { openPrinter, type Printer } from "../../src/print/printer.js";
import { compact, pdfPages } from "../support/pdf.js";
import { root } from "../support/sample.js";

const style = readFileSync(join(root, "templates", "shared", "base.css"), "utf8");
const head = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>x</title><style>${style}
@page { size: A4; margin: 19mm 17mm 16mm; } @page :first { margin-top: 13mm; }</style></head>`;
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

/** The pages of a form with so many rows, the text of each. */
async function pagesOf(rows: number, { after = "", cell = "第 {n} 行" } = {}): Promise<string[]> {
  const row = (n: number) => `<tr><td>${cell.replace("{n}", String(n))}</td></tr>`;
  const table = `<table><tbody>${Array.from({ length: rows }, (_, i) => row(i + 1)).join("")}</tbody></table>`;
  const html = `${head}<body><div class="letterhead">机构</div><h2>清单</h2>${table}<p>末行</p>${after}</body></html>`;
  return (await pdfPages(await printer.print(html))).map((page) => compact(page.text));
}

describe("a last page with a few lines", () => {
  it("is saved by setting the text closer", async () => {
    for (const rows of [32, 35, 39]) {
      const pages = await pagesOf(rows);
      expect(pages, `${rows} rows`).toHaveLength(1);
      expect(pages[0]).toContain(`第${rows}行末行`);
    }
  });

  it("stays where it holds more, where nothing saves it, and where pictures follow", async () => {
    expect(await pagesOf(44)).toHaveLength(2);
    const [first = "", second = ""] = await pagesOf(2, { cell: `${"字".repeat(1800)}第 {n} 行` });
    expect(`${first}${second}`).toContain("第2行末行");
    const pictures = '<section class="pictures"><figure>图</figure></section>';
    expect(await pagesOf(36, { after: pictures })).toHaveLength(2);
  });
});

describe("a last page that is signed", () => {
  const boxes = `<section class="part"><h2>签署</h2><p>声明</p></section><section class="part">
<div class="signatures"><div class="signature party"><div class="who">盖章处</div></div></div></section>`;

  it("holds lines of what stands before", async () => {
    for (const rows of [34, 36, 38]) {
      const pages = await pagesOf(rows, { after: boxes });
      expect(pages, `${rows} rows`).toHaveLength(2);
      expect(pages[0]).toContain("第1行第2行");
      expect(pages[1], `${rows} rows`).toContain(`第${rows - 2}行第${rows - 1}行第${rows}行末行`);
      expect(pages[1]).toContain("签署声明盖章处");
    }
  });

  it("takes rows that belong together whole, and a heading with its first row", async () => {
    const pair = (n: number) =>
      `<tr><td rowspan="2">组${n}</td><td>甲</td></tr><tr><td>乙${"字".repeat(320)}</td></tr>`;
    const pairs = `<table><tbody>${[1, 2, 3, 4].map(pair).join("")}</tbody></table>`;
    const spanned = await pagesOf(12, { after: `${pairs}${boxes}` });
    expect(spanned.at(-1)).toMatch(/^(?:组3甲乙字+)?组4甲乙字+签署声明盖章处$/);
    const short = `<section class="part"><h2>结论</h2><table><tbody><tr><td>${"论".repeat(330)}</td></tr></tbody></table></section>`;
    const headed = await pagesOf(29, { after: `${short}${boxes}` });
    expect(headed.at(-1)).toMatch(/结论论+签署声明盖章处$/);
  });

  it("stays where nothing can come along, and where the boxes fit the sheet", async () => {
    expect(await pagesOf(10, { after: boxes })).toHaveLength(1);
    const tall = await pagesOf(1, { cell: "字".repeat(2000), after: boxes });
    expect(tall.join("")).toContain("签署声明盖章处");
  });
});

describe("a table of long words", () => {
  it("is set smaller where it would be wider than the sheet", async () => {
    const words = ["Implementation", "Responsibilities", "Confidentiality", "Representatives"];
    const cells = [...words, ...words].map((w) => `<td><span class="whole v">${w}</span></td>`);
    const table = `<div class="lang-en"><table class="list"><tbody><tr>${cells.join("")}</tr></tbody></table></div>`;
    const pdf = await printer.print(`${head}<body>${table}</body></html>`);
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    const { items } = await (await document.getPage(1)).getTextContent();
    const texts = items.flatMap((i) => ("str" in i && i.str.trim() !== "" ? [i] : []));
    const ends = texts.map((i) => Number(i.transform[4]) + i.width);
    await document.destroy();
    expect(ends.length).toBeGreaterThan(7);
    // Its type is 8 points high; the browser, left alone, makes the whole sheet smaller.
    for (const { height } of texts) expect(height).toBeCloseTo(8, 1);
    // In points: the sheet without its right margin.
    expect(Math.max(...ends)).toBeLessThan(((210 - 17) / 25.4) * 72);
  });
});

describe("the number of a standard", () => {
  it("goes to the next line whole, and is broken where a line is too short for it", async () => {
    const narrow = await pagesOf(1, {
      cell: '<div style="width: 45mm">依据标准和准则为下列GB/T 22080-2025的</div>',
    });
    expect(narrow[0]).toContain("GB/T22080-2025");
    const tooNarrow = await pagesOf(1, { cell: '<div style="width: 8mm">GB/T 22080-2025</div>' });
    expect(tooNarrow[0]).toContain("GB/T22080-2025");
  });
});
