import { PDFArray, type PDFDict, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import { get, nameAt, type PdfFile } from "../../pdf-file.js";
import type { FontProgram } from "./font-program.js";
import type { Glyph } from "./simple-fonts.js";

/** The glyph of a CID (ISO 32000-1, 9.7.4.2). */
export function cidGlyph(
  descendant: PDFDict,
  program: FontProgram,
  file: PdfFile,
): (cid: number) => Glyph {
  if (nameAt(descendant, "Subtype") === "CIDFontType0") {
    const { byCid } = program;
    return (cid) => (byCid ? (byCid.get(cid) ?? "missing") : inside(cid, program));
  }
  const map = get(descendant, "CIDToGIDMap");
  if (!(map instanceof PDFRawStream)) return (cid) => inside(cid, program);
  const glyphs = Buffer.from(file.decoded(map), "latin1");
  return (cid) => inside(2 * cid + 1 < glyphs.length ? glyphs.readUInt16BE(2 * cid) : 0, program);
}

function inside(glyph: number, { glyphs }: FontProgram): Glyph {
  return glyph < glyphs ? glyph : "missing";
}

/** No CID is larger. */
const cids = 65_536;
/** No font needs more; each costs as much as all its CIDs. */
const mostRanges = 20_000;

/** The widths of all CIDs, in thousandths: `cid [w w …]` and `first last w` (9.7.4.3). */
export function cidWidths(descendant: PDFDict): Float32Array {
  const usual = get(descendant, "DW");
  const widths = new Float32Array(cids).fill(usual instanceof PDFNumber ? usual.asNumber() : 1000);
  const list = get(descendant, "W");
  if (!(list instanceof PDFArray)) return widths;
  const numberAt = (i: number) => {
    const value = i < list.size() ? list.lookup(i) : undefined;
    return value instanceof PDFNumber ? value.asNumber() : Number.NaN;
  };
  for (let i = 0, ranges = 0; i + 1 < list.size() && ranges < mostRanges; ranges += 1) {
    const first = numberAt(i);
    const second = list.lookup(i + 1);
    if (second instanceof PDFArray) {
      for (let k = 0; k < second.size() && first + k < cids; k += 1) {
        const width = second.lookup(k);
        widths[first + k] = width instanceof PDFNumber ? width.asNumber() : Number.NaN;
      }
      i += 2;
    } else {
      if (first >= 0) widths.fill(numberAt(i + 2), first, numberAt(i + 1) + 1);
      i += 3;
    }
  }
  return widths;
}
