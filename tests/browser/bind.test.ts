import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { degrees, PDFDocument, PDFName, PDFString, rgb } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dossier, type CliResult, printedRepository } from "../support/cli.js";
import { isMore } from "../support/long.js";
import { compact, pdfPages } from "../support/pdf.js";
import { pngChunk, pngOf } from "../support/png.js";
import { asOf } from "../support/sample.js";

let repository: Awaited<ReturnType<typeof printedRepository>> | undefined;
const folder = () => repository?.folder ?? "";
const caseFolder = () => repository?.caseFolder ?? "";
let bound: CliResult;
let pages: string[];
const file = () => join(folder(), "out/bound/tb-gz-036/PII-2026-0001.pdf");
const bind = (...args: readonly string[]) =>
  dossier(["bind", "PII-2026-0001", "--as-of", asOf, ...args], folder());

/** A PDF with a page on its side, one of A3, a seal as an annotation, and something that acts. */
async function licence(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]).drawText("BUSINESS LICENCE 1", { x: 60, y: 700 });
  pdf.addPage([842, 1191]).drawText("LICENCE ANNEX A3", { x: 60, y: 700 });
  const side = pdf.addPage([595, 842]);
  side.drawText("ON ITS SIDE", { x: 60, y: 700 });
  side.setRotation(degrees(90));
  const { context } = pdf;
  const seal = context.stream("BT /F 12 Tf ET 1 0 0 rg 0 0 50 50 re f", {
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, 50, 50],
  });
  const annotation = context.obj({
    Type: "Annot",
    Subtype: "Stamp",
    Rect: [300, 300, 400, 400],
    AP: { N: context.register(seal) },
    A: { S: "JavaScript", JS: PDFString.of("app.alert(1)") },
  });
  pdf.getPage(0).node.set(PDFName.of("Annots"), context.obj([annotation]));
  pdf.catalog.set(
    PDFName.of("OpenAction"),
    context.obj({ S: "JavaScript", JS: PDFString.of("app.alert(2)") }),
  );
  pdf.getPage(0).drawRectangle({ x: 10, y: 10, width: 5, height: 5, color: rgb(0, 0, 1) });
  return pdf.save();
}

async function encrypted(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText("SECRET");
  await pdf.encrypt({ userPassword: "x", ownerPassword: "y" });
  return pdf.save();
}

/** Adds attachments to the opening meeting of stage 2. */
function attach(files: Readonly<Record<string, Uint8Array>>): void {
  const record = join(caseFolder(), "audits/02-stage2/attendance-opening.json");
  const value = JSON.parse(readFileSync(record, "utf8")) as { media: object[] };
  mkdirSync(join(caseFolder(), "attachments"), { recursive: true });
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(join(caseFolder(), "attachments", name), bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    value.media.push({ name: titles[name] ?? name, path: `attachments/${name}`, sha256 });
  }
  writeFileSync(record, `${JSON.stringify(value, null, 2)}\n`);
}
const titles: Readonly<Record<string, string>> = {
  "licence.pdf": "营业执照",
  "secret.pdf": "加密的说明",
  "broken.jpg": "损坏的照片",
  "talk.mp3": "会议录音",
  "layers.pdf": "有图层的图纸",
  "replaced.png": "换掉的照片",
  "moving.png": "会动的照片",
  "no-box.pdf": "没有页面尺寸的说明",
};

/** A PDF with a layer that is switched off. */
async function layered(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText("UNDER A LAYER");
  const group = pdf.context.register(pdf.context.obj({ Type: "OCG" }));
  pdf.catalog.set(
    PDFName.of("OCProperties"),
    pdf.context.obj({ OCGs: [group], D: { OFF: [group] } }),
  );
  return pdf.save();
}

async function withoutBox(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage().node.delete(PDFName.of("MediaBox"));
  return pdf.save();
}

beforeAll(async () => {
  repository = await printedRepository();
  attach({
    "licence.pdf": await licence(),
    "secret.pdf": await encrypted(),
    "broken.jpg": Buffer.from("ffd8ffe000104a464946", "hex"),
    "talk.mp3": Buffer.from("ID3 sound"),
    "IMG_2034.dat": Buffer.from("?"),
    "layers.pdf": await layered(),
    "replaced.png": pngOf(20, 10),
    "moving.png": pngOf(20, 10, { before: [pngChunk("acTL", Buffer.alloc(8, 1))] }),
    "no-box.pdf": await withoutBox(),
  });
  writeFileSync(join(caseFolder(), "attachments/replaced.png"), pngOf(20, 10, { type: 2 }));
  bound = await bind();
  pages = (await pdfPages(readFileSync(file()))).map((p) => p.text);
}, 240_000);
afterAll(() => {
  repository?.remove();
});

/** The lines of the list of contents: item, page and title as far as they are printed on a line. */
function front(): string {
  return pages.filter((p) => p.includes("卷内目录")).join("");
}

describe("a bound case", () => {
  it("is written, and the command tells what was bound and what a sheet stands for", () => {
    expect(bound.stderr + bound.stdout).toContain("out/bound/tb-gz-036/PII-2026-0001.pdf");
    expect(bound.code).toBe(0);
    expect(bound.stderr).toMatch(/装订 \d+ 件，共 \d+ 页/);
    for (const title of ["加密的说明", "损坏的照片", "会议录音", "换掉的照片"]) {
      expect(bound.stderr).toContain(title);
    }
    for (const title of ["营业执照", "会动的照片"]) expect(bound.stderr).not.toContain(title);
  });

  it("says on each page that it is a copy to read, and counts the pages through", () => {
    const counted: number[] = [];
    for (const [i, text] of pages.entries()) {
      expect(text, `page ${i + 1}`).toContain("PII-2026-0001·阅览本");
      const number = /归档包中(\d+|[ivxl]+)/.exec(text)?.[1] ?? "";
      expect(number, `page ${i + 1}`).not.toBe("");
      if (/^\d+$/.test(number)) counted.push(Number(number));
    }
    expect(counted).toEqual(counted.map((_, i) => i + 1));
    expect(pages[0]).toContain("立卷人");
    expect(pages.at(-1)).toContain("卷内备考表");
  });

  it("has the pages that its contents name, in their order, under bookmarks of stage and item", async () => {
    const pdf = await getDocument({ data: new Uint8Array(readFileSync(file())), verbosity: 0 })
      .promise;
    const outline = await pdf.getOutline();
    const stages = outline.map((o) => o.title);
    expect(stages[0]).toBe("认证档案");
    expect(stages).toContain("申请、评审与合同");
    expect(stages.at(-1)).toBe("卷内备考表");
    const labels = await pdf.getPageLabels();
    expect(labels?.slice(0, 3)).toEqual(["i", "ii", "iii"]);
    const items = outline.flatMap((o) => o.items);
    expect(items.length).toBeGreaterThan(60);
    const contents = front();
    const starts = await Promise.all(
      [...items, ...outline.slice(-1)].map(async ({ dest }) => {
        const [ref] = dest as [{ num: number; gen: number }];
        return pdf.getPageIndex(ref);
      }),
    );
    for (const [i, item] of items.entries()) {
      const [page = 0, next = 0] = starts.slice(i);
      const title = compact(item.title.slice(String(i + 1).length + 1));
      expect(item.title).toBe(`${i + 1} ${item.title.slice(String(i + 1).length + 1)}`);
      // In the line of the list: title, day, how many pages, and the number of the first.
      const line = `${title.replace(/[$()*+./?[\\\]^{|}-]/g, "\\$&")}(\\d{4}-\\d\\d-\\d\\d)?${next - page}${labels?.[page]}`;
      expect(contents, item.title).toMatch(new RegExp(`${line}(?=\\D|${i + 2}|$)`));
    }
    await pdf.destroy();
  });

  it("takes over the pages of an attached PDF with what annotations show, and nothing that acts", async () => {
    const at = pages.findIndex((p) => p.includes("BUSINESSLICENCE1"));
    expect(pages[at]).toMatch(/件号\d+·附件2,扫描件·营业执照/);
    expect(pages[at + 1]).toContain("LICENCEANNEXA3");
    expect(pages[at + 2]).toContain("ONITSSIDE");
    const bytes = await PDFDocument.load(readFileSync(file()));
    const { width, height } = bytes.getPage(at + 2).getSize();
    expect(width).toBeGreaterThan(height);
    expect(bytes.getPage(at + 1).getSize().height).toBeCloseTo(841.89, 0);
    const objects = bytes.context.enumerateIndirectObjects().map(([, o]) => o.toString());
    expect(
      objects.filter((o) => /JavaScript|EmbeddedFile|\/URI|\/Annots\s*\[\s*[^\s\]]/.test(o)),
    ).toEqual([]);
  });

  it("has a sheet for what cannot be printed: which it is, where it lies, why", () => {
    for (const [title, path, why] of [
      ["加密的说明", "secret.pdf", "损坏、加密或格式不能打印"],
      ["损坏的照片", "broken.jpg", "损坏、加密或格式不能打印"],
      ["会议录音", "talk.mp3", "音像资料不能打印"],
      ["图片、音像证明材料", "IMG_2034.dat", "电子文件不能打印"],
      ["有图层的图纸", "layers.pdf", "文件有隐藏的图层"],
      ["换掉的照片", "replaced.png", "不是登记的那份"],
      ["没有页面尺寸的说明", "no-box.pdf", "损坏、加密或格式不能打印"],
    ] as const) {
      const sheet = pages.find((p) => p.includes(title) && p.includes("未打印原因"));
      expect(sheet, title).toContain(`records/tb-gz-036/PII-2026-0001/attachments/${path}`);
      expect(sheet, title).toContain(why);
    }
    expect(pages.join("")).not.toContain("SECRET");
    expect(pages.join("")).not.toContain("UNDERALAYER");
    expect(front()).toMatch(/附件\d+,图片;文件与记录的摘要不一致,不是登记的那份/);
    expect(front()).not.toContain("IMG_2034");
  });

  it("is the same, byte for byte, when it is bound again", async () => {
    const before = readFileSync(file());
    const output = join(folder(), "again.pdf");
    expect((await bind("--output", "again.pdf")).code).toBe(0);
    expect(readFileSync(output).equals(before)).toBe(true);
  }, 120_000);

  it("is refused as long as something lacks", async () => {
    rmSync(join(caseFolder(), "attachments/licence.pdf"));
    const refused = await bind("--output", "lacking.pdf");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("attachments/licence.pdf");
    expect(existsSync(join(folder(), "lacking.pdf"))).toBe(false);
    expect((await bind("--lang", "fr")).code).toBe(2);
  }, 120_000);

  it.runIf(isMore)(
    "is bound as a draft where that is asked for",
    async () => {
      const draft = await bind("--draft", "--output", "draft.pdf");
      expect(draft.code).toBe(0);
      expect(draft.stderr).toContain("案卷中没有这个文件");
    },
    120_000,
  );
});
