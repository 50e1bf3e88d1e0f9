import { PDFArray, PDFDict, PDFDocument, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { BoundPdf } from "../../../../src/seal/binding/bound-pdf.js";
import { both, type Matrix } from "../../../../src/seal/binding/placement.js";
import { bytesOf, pdfFile } from "../../../../src/seal/pdf-file.js";
import {
  attached,
  boundOf,
  type Change,
  formsOf,
  name,
  ofPage,
  streamsOf,
} from "../../../support/attached-pdf.js";

/** What the first sheet draws, and how each comes to its place. */
async function drawnOn(pdf: PDFDocument) {
  const { node } = pdf.getPage(0);
  const own = node.Contents();
  const streams = own instanceof PDFArray ? own.asArray() : [own];
  const text = streams
    .map((s) => pdf.context.lookup(s))
    .map((s) => (s instanceof PDFRawStream ? bytesOf(s).toString("latin1") : ""))
    .join("\n");
  const objects = node.Resources()?.lookup(name("XObject"), PDFDict);
  return [...text.matchAll(/([-\d. ]+) cm\s+\/(\S+) Do/g)].map(([, numbers = "", form = ""]) => {
    const stream = objects?.lookup(name(form));
    const content = stream instanceof PDFRawStream ? bytesOf(stream).toString("latin1") : "";
    return { matrix: numbers.trim().split(/\s+/).map(Number) as unknown as Matrix, content };
  });
}

describe("what is bound", () => {
  it("holds no file that the attached PDF held, wherever it hung", async () => {
    const secret = "CARRIED ALONG";
    const hung: Change = (pdf) => {
      const { context } = pdf;
      const file = context.register(
        context.obj({
          Type: "Filespec",
          F: PDFString.of("a.txt"),
          EF: { F: context.register(context.stream(secret, { Type: "EmbeddedFile" })) },
        }),
      );
      const { node } = pdf.getPage(0);
      const shown = context.register(
        context.stream("0 0 5 5 re f", {
          Type: "XObject",
          Subtype: "Form",
          BBox: [0, 0, 9, 9],
          AF: [file],
        }),
      );
      const resources = node.Resources() as PDFDict;
      resources.set(name("XObject"), context.obj({ Fm: shown }));
      resources.set(name("Properties"), context.obj({ File: file }));
      pdf.catalog.set(name("AF"), context.obj([file]));
      node.set(name("AF"), context.obj([file]));
    };
    const pdf = await boundOf(await attached(hung));
    expect(streamsOf(pdf).some((s) => Buffer.from(s.contents).includes(secret))).toBe(false);
    const { dicts } = pdfFile(Buffer.alloc(0), pdf);
    expect(dicts.filter((d) => d.has(name("AF")) || d.has(name("EF")))).toEqual([]);
    // What is shown is there.
    expect(formsOf(pdf).length).toBeGreaterThan(2);
  });

  it("shows a seal where its annotation has it, and none that is hidden or does something", async () => {
    const seal =
      (flags: number, subtype: string): Change =>
      (pdf) => {
        const { context } = pdf;
        const box = { Type: "XObject", Subtype: "Form", BBox: [0, 0, 50, 50] };
        const shown = context.register(context.stream("1 0 0 rg 0 0 50 50 re f", box));
        const annotation = {
          Type: "Annot",
          Subtype: subtype,
          F: flags,
          Rect: [300, 300, 400, 400],
          AP: { N: shown },
          A: { S: "JavaScript", JS: PDFString.of("app.alert(1)") },
        };
        pdf.getPage(0).node.set(name("Annots"), context.obj([annotation as never]));
      };
    const drawn = await drawnOn(await boundOf(await attached(seal(4, "Stamp"))));
    expect(drawn.map(({ content }) => content.includes("1 0 0 rg"))).toEqual([false, true]);
    const [page, stamp] = drawn.map(({ matrix }) => matrix);
    const expected = both([2, 0, 0, 2, 300, 300], page ?? [0, 0, 0, 0, 0, 0]);
    for (const [i, n] of expected.entries()) expect(stamp?.[i]).toBeCloseTo(n, 3);
    // Below the stamp of the sheet, and no larger than it was.
    expect(page?.[0]).toBeCloseTo((595.28 - 56) / 595, 3);
    for (const [flags, subtype] of [
      [2, "Stamp"],
      [32, "Stamp"],
      [4, "Popup"],
    ] as const) {
      const hidden = await boundOf(await attached(seal(flags, subtype)));
      expect(await drawnOn(hidden), `${flags} ${subtype}`).toHaveLength(1);
      expect(streamsOf(hidden).some((s) => String(s.dict).includes("JavaScript"))).toBe(false);
    }
  });

  it("is turned and fitted, and tells its language and its pages", async () => {
    const wide = await attached(ofPage("MediaBox", [0, 0, 1191, 842]));
    const bookmarks = [{ title: "甲", page: 0, below: [{ title: "1 乙", page: 2, below: [] }] }];
    const about = {
      title: "案卷",
      author: "机构",
      date: "2026-07-27",
      front: 1,
      end: 1,
      bookmarks,
    };
    const catalogOf = async (language: "zh" | "en") => {
      const pdf = await BoundPdf.create();
      expect(await pdf.addPages(wide, "others")).toEqual([true, false]);
      pdf.addSheet();
      const bytes = await pdf.save({ ...about, language });
      return (await PDFDocument.load(bytes, { updateMetadata: false })).catalog;
    };
    expect(String((await catalogOf("en")).get(name("Lang")))).toBe("(en)");
    const catalog = await catalogOf("zh");
    expect(String(catalog.get(name("Lang")))).toBe("(zh-CN)");
    const labels = catalog.lookup(name("PageLabels"), PDFDict).lookup(name("Nums"), PDFArray);
    expect(
      labels
        .asArray()
        .filter((_, i) => i % 2 === 0)
        .map(String),
    ).toEqual(["0", "1", "2"]);
  });
});
