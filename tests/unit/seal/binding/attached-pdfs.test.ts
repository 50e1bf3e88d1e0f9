import { deflateSync } from "node:zlib";
import { PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { countPages } from "../../../../src/seal/binding/count-pages.js";
import {
  attached,
  boundOf,
  type Change,
  dictOf,
  formsOf,
  name,
  ofPage,
} from "../../../support/attached-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

/** A stream as it stands in the file, with these filters. */
const contents =
  (bytes: Uint8Array, dict: Readonly<Record<string, unknown>>): Change =>
  (pdf) => {
    const { context } = pdf;
    const stream = PDFRawStream.of(dictOf(pdf, dict), bytes);
    pdf.getPage(0).node.set(name("Contents"), context.register(stream));
  };
const drawing = Buffer.from("0 0 1 rg 20 20 100 100 re f");

describe("an attached PDF", () => {
  it.each<readonly [string, Change, "damaged" | number]>([
    ["no MediaBox", (pdf) => pdf.getPage(0).node.delete(name("MediaBox")), "damaged"],
    ["a MediaBox of three numbers", ofPage("MediaBox", [0, 0, 595]), "damaged"],
    ["a page without width", ofPage("MediaBox", [10, 10, 10, 800]), "damaged"],
    ["a CropBox of names", ofPage("CropBox", ["a", "b", "c", "d"]), "damaged"],
    ["a CropBox with its corners exchanged", ofPage("CropBox", [500, 700, 20, 20]), 2],
    ["a dictionary as content", ofPage("Contents", { Length: 3 }), "damaged"],
    ["no content", (pdf) => pdf.getPage(0).node.delete(name("Contents")), 2],
    ["a number as resources", ofPage("Resources", 5), "damaged"],
    ["annotations that are none", ofPage("Annots", [1, "x", { Subtype: "Stamp", AP: 7 }]), 2],
    ["a turn that is none", ofPage("Rotate", 45), 2],
  ])("with %s is counted or refused, and what is counted is bound", async (_, change, count) => {
    const bytes = await attached(change);
    expect(await countPages(bytes)).toBe(count);
    if (count === 2) expect((await boundOf(bytes)).getPageCount()).toBe(2);
  });

  it("that is none is damaged", async () => {
    for (const text of ["", "%PDF-1.7\n", "%PDF-1.7\ntrailer << /Root 1 0 R >>", "PK"]) {
      expect(await countPages(Buffer.from(text)), text).toBe("damaged");
    }
    expect(await countPages((await simplePdf()).subarray(0, 600))).toBe("damaged");
  });

  it("is unpacked, whether its filter stands alone or in a list", async () => {
    const packed = deflateSync(drawing);
    const parameters = { Predictor: 12, Columns: 4 };
    for (const [bytes, dict, count] of [
      [drawing, {}, 2],
      [packed, { Filter: "FlateDecode" }, 2],
      [packed, { Filter: ["FlateDecode"] }, 2],
      [packed, { Filter: ["FlateDecode"], DecodeParms: [null] }, 2],
      [deflateSync(packed), { Filter: ["FlateDecode", "FlateDecode"] }, 2],
      [Buffer.from(`${drawing.toString("hex")}>`), { Filter: ["ASCIIHexDecode"] }, 2],
      // What the library does not undo would be drawn as nonsense.
      [packed, { Filter: "FlateDecode", DecodeParms: parameters }, "damaged"],
      [packed, { Filter: ["FlateDecode"], DecodeParms: [parameters] }, "damaged"],
      [packed, { Filter: "Unheard" }, "damaged"],
      [packed.subarray(0, 2), { Filter: "FlateDecode", Extra: "x".repeat(20) }, 2],
    ] as const) {
      expect(await countPages(await attached(contents(bytes, dict))), JSON.stringify(dict)).toBe(
        count,
      );
    }
  });

  it("that would fill the memory is too large, be it one page or many together", async () => {
    const zeros = (mebibytes: number) => deflateSync(Buffer.alloc(mebibytes * 1024 * 1024, " "));
    const packed = zeros(65);
    expect(await countPages(await attached(contents(packed, { Filter: ["FlateDecode"] })))).toBe(
      "large",
    );
    // What no library unpacks whole is too large, too, not damaged.
    const beyond = contents(zeros(257), { Filter: "FlateDecode" });
    expect(await countPages(await attached(beyond))).toBe("large");
    const part = zeros(45);
    const each: Change = (pdf) => {
      for (let n = 0; n < 3; n += 1) {
        const { context } = pdf;
        const dict = dictOf(pdf, { Filter: "FlateDecode" });
        pdf.addPage().node.set(name("Contents"), context.register(PDFRawStream.of(dict, part)));
      }
    };
    expect(await countPages(await attached(each))).toBe("large");
  });

  it("whose pages share their content is counted once, and bound once", async () => {
    const shared: Change = (pdf) => {
      const first = pdf.getPage(0);
      const { context } = pdf;
      const [dict, bytes] = [dictOf(pdf, { Filter: "FlateDecode" }), Buffer.alloc(9e6)];
      const ref = context.register(PDFRawStream.of(dict, deflateSync(bytes)));
      const resources = context.register(context.obj({}));
      for (let n = 0; n < 40; n += 1) {
        const page = n === 0 ? first : pdf.addPage([595, 842]);
        page.node.set(name("Contents"), ref);
        page.node.set(name("Resources"), resources);
      }
    };
    const bytes = await attached(shared);
    expect(await countPages(bytes)).toBe(41);
    expect(formsOf(await boundOf(bytes))).toHaveLength(2);
  });

  it("has as many pages as can be put on paper", async () => {
    const pages =
      (n: number): Change =>
      (pdf) => {
        for (let i = 2; i < n; i += 1) pdf.addPage([100, 100]);
      };
    expect(await countPages(await attached(pages(2_000)))).toBe(2_000);
    expect(await countPages(await attached(pages(2_001)))).toBe("large");
  });
});

/** A layer, and how it is set. */
const layer =
  (usual: Readonly<Record<string, unknown>>, of: Readonly<Record<string, unknown>> = {}): Change =>
  (pdf) => {
    const { context, catalog } = pdf;
    const group = context.register(
      context.obj({ Type: "OCG", Name: PDFString.of("印章"), ...of } as never),
    );
    const set = Object.fromEntries(
      Object.entries(usual).map(([key, value]) => [key, value === "it" ? [group] : value]),
    );
    catalog.set(name("OCProperties"), context.obj({ OCGs: [group], D: set } as never));
  };
const membership =
  (dict: Readonly<Record<string, unknown>>): Change =>
  (pdf) => {
    pdf.context.register(pdf.context.obj({ Type: "OCMD", ...dict } as never));
  };

describe("layers of an attached PDF", () => {
  it.each<readonly [string, readonly Change[], "layers" | 2]>([
    ["that are all on are shown", [layer({})], 2],
    ["that are on one by one are shown", [layer({ ON: "it", OFF: [] })], 2],
    ["of which one is off are not", [layer({ OFF: "it" })], "layers"],
    ["that are off unless named are not", [layer({ BaseState: "OFF" })], "layers"],
    [
      "that are not printed are not",
      [layer({}, { Usage: { Print: { PrintState: "OFF" } } })],
      "layers",
    ],
    ["that are printed are shown", [layer({}, { Usage: { Print: { PrintState: "ON" } } })], 2],
    ["that show what others do not are not", [layer({}), membership({ P: "AllOff" })], "layers"],
    ["that show what others show are shown", [layer({}), membership({ P: "AnyOn" })], 2],
  ])("%s", async (_, changes, count) => {
    expect(await countPages(await attached(...changes))).toBe(count);
  });
});
