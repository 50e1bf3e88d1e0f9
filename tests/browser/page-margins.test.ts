import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pageStyle } from "../../src/compose/page-style.js";
import { cacheFolder } from "../../src/model/base/cache-folder.js";
import { findBrowser } from "../../src/print/browser-binary.js";
import { prepareFonts } from "../../src/print/fonts.js";
import { openPrinter, type Printer } from "../../src/print/printer.js";
import { root } from "../support/sample.js";

const number = "CMS赣[2026]AAA0001号";
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

/** How wide the line with the number in the bottom margin is on the first page, in points. */
async function widthOf(style: string): Promise<{ text: string; width: number }> {
  const html = `<!DOCTYPE html><html lang="zh-CN"><head><style>${style}</style></head><body>正文</body></html>`;
  const document = await getDocument({
    data: new Uint8Array(await printer.print(html)),
    verbosity: 0,
  }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  await document.destroy();
  const line = items.flatMap((i) => ("str" in i && Number(i.transform[5]) < 60 ? [i] : []));
  const left = line.filter((i) => Number(i.transform[4]) < 250);
  const [first, last] = [left[0], left.at(-1)];
  if (!first || !last) throw new Error("nothing in the bottom margin");
  return {
    text: left.map((i) => i.str).join(""),
    width: Number(last.transform[4]) + last.width - Number(first.transform[4]),
  };
}

it("sets no gap into a number in the margin: it is copied as it was recorded", async () => {
  const margins = pageStyle({
    language: "zh",
    body: { zh: "机构", en: "Body" },
    title: { zh: "证书", en: "Certificate" },
    left: number,
    page: { zh: "第 {page} 页", en: "Page {page}" },
    marks: [],
  });
  const base = readFileSync(join(root, "templates", "shared", "base.css"), "utf8");
  const printed = await widthOf(`${base}\n${margins}`);
  expect(printed.text).toBe(number);
  const gapped = await widthOf(`${base}\nhtml { text-autospace: normal }\n${margins}`);
  // Three gaps of an eighth of 8 points: what the number must be without.
  expect(gapped.width - printed.width).toBeGreaterThan(2);
});
