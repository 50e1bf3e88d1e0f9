import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { cacheFolder } from "../../src/model/base/cache-folder.js";
import { findBrowser } from "../../src/print/browser-binary.js";
import { fontFiles, prepareFonts, spareFonts } from "../../src/print/fonts.js";
import { glyphOutlines } from "../../src/print/outlines.js";
import { openPrinter } from "../../src/print/printer.js";
import { compactText, inspectPdf } from "../../src/seal/pdf-inspection.js";
import { root } from "../support/sample.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-fonts-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A font of ours whose family bears another name, of the same length: one of a body. */
function fontNamed(file: string | undefined, name: string, other: string): Buffer {
  const bytes = readFileSync(file ?? "");
  const inNames = (text: string) => Buffer.from(text, "utf16le").swap16();
  let found = 0;
  // As people read it, and as PDFs name it.
  for (const form of [(text: string) => text, (text: string) => text.replaceAll(" ", "")]) {
    const [ours, theirs] = [inNames(form(name)), inNames(form(other))];
    for (let at = bytes.indexOf(ours); at !== -1; at = bytes.indexOf(ours, at + 1), found += 1) {
      theirs.copy(bytes, at);
    }
  }
  expect(found).toBeGreaterThan(0);
  return bytes;
}

/** Our regular weight under another name: the one font of a body that has one weight. */
const fontOfOneWeight = () => fontNamed(fontFiles()[0], "Noto Sans SC", "Xoto Sans SC");

/** The page printed with the style, and what the file then holds. */
async function printed(style: string, text = "江西云岫") {
  return inspectPdf(await pdfOf(style, text));
}

async function pdfOf(style: string, text: string): Promise<Uint8Array> {
  const binary = await findBrowser(process.env);
  const fonts = await prepareFonts(cacheFolder(process.env), [folder]);
  const printer = openPrinter({ binary, fonts, tabs: 1, timeoutMs: 60_000 });
  try {
    const html = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>x</title><style>${style} b { font-family: "Xoto Sans SC"; }</style></head><body><b>${text}</b></body></html>`;
    return await printer.print(html);
  } finally {
    await printer.close();
  }
}

describe("characters that the documents' font lacks", () => {
  const rare = "𠮷野樱 ☐☑☒ CO₂ Łódź Győr Škoda 𬭩 䶮㛃";
  it("are drawn with the spare fonts, and read as they are", async () => {
    const base = readFileSync(join(root, "templates", "shared", "base.css"), "utf8");
    const seen = await printed(base, rare);
    expect(seen).toMatchObject({ foreignFonts: [], missingGlyphs: 0 });
    expect(compactText(seen.texts.join(""))).toBe(compactText(rare));
  });
  it("are known to be there; what no font has is told", async () => {
    const fonts = await prepareFonts(cacheFolder(process.env));
    expect(fonts.missing(rare)).toEqual([]);
    expect(fonts.missing("𐎀")).toEqual([0x10380]);
  });
  it("are drawn in the signer's seal as well", () => {
    const draw = glyphOutlines();
    expect(draw("𠮷").operators).not.toBe(draw("𐎀").operators);
    expect(draw("𠮷").width).toBeCloseTo(1, 1);
  });
});

describe("a font of the body's own in one weight", () => {
  it("is used as it is where bold is asked for; nothing is made bolder", async () => {
    writeFileSync(join(folder, "own.ttf"), fontOfOneWeight());
    const base = readFileSync(join(root, "templates", "shared", "base.css"), "utf8");
    expect(await printed(base)).toMatchObject({ foreignFonts: [], missingGlyphs: 0 });
    // What the style prevents: a font made bolder is drawn as pictures, without a name.
    expect((await printed("")).foreignFonts.join()).toContain("Type3");
  });
});

describe("a font of the body's own with rare characters", () => {
  it("draws them, though the spare fonts could, and no style names it", async () => {
    const base = readFileSync(join(root, "templates", "shared", "base.css"), "utf8");
    const spare = spareFonts()[0];
    const own = fontNamed(spare, "Chocolate Classical Sans", "Xhocolate Classical Sans");
    const fontsIn = async () =>
      Buffer.from(await pdfOf(base, "江西𠮷云"))
        .toString("latin1")
        .match(/BaseFont \/[\w+-]*/g);
    expect((await fontsIn())?.join()).toContain("+Chocolate");
    writeFileSync(join(folder, "rare.ttf"), own);
    const names = (await fontsIn())?.join();
    expect(names).toContain("+Xhocolate");
    expect(names).not.toContain("+Chocolate");
  });
});
