import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { readCMap } from "../cmap.js";
import type { ShownText } from "../content-stream.js";
import { contents } from "../pdf-content.js";
import { arrayAt, dictAt, get, isName, nameAt, type PdfFile, type PdfaRule } from "../pdf-file.js";
import { characterOf } from "./fonts/glyph-names.js";
import { glyphRules } from "./fonts/glyph-rules.js";
import { fontNamed } from "./fonts/shown-codes.js";

const subtypes = new Set([
  "Type1",
  "MMType1",
  "TrueType",
  "Type3",
  "Type0",
  "CIDFontType0",
  "CIDFontType2",
]);
/** ISO 32000-1, table 118, as patterns. */
const predefinedNames = `
  Identity-[HV] GB-EUC-[HV] GBpc-EUC-[HV] GBK-EUC-[HV] GBKp-EUC-[HV] GBK2K-[HV] UniGB-
  UCS2-[HV] UniGB-UTF16-[HV] B5pc-[HV] HKscs-B5-[HV] ETen-B5-[HV] ETenms-B5-[HV] CNS-EUC-[HV]
  UniCNS-UCS2-[HV] UniCNS-UTF16-[HV] 83pv-RKSJ-H 90ms-RKSJ-[HV] 90msp-RKSJ-[HV] 90pv-RKSJ-H
  Add-RKSJ-[HV] EUC-[HV] Ext-RKSJ-[HV] H V UniJIS-UCS2-[HV] UniJIS-UCS2-HW-[HV] UniJIS-
  UTF16-[HV] KSC-EUC-[HV] KSCms-UHC-[HV] KSCms-UHC-HW-[HV] KSCpc-EUC-H UniKS-UCS2-[HV] UniKS-
  UTF16-[HV]
`;
const predefined = new RegExp(`^(${predefinedNames.trim().split(/\s+/).join("|")})$`);

/** ISO 19005-3, 6.2.11: fonts. */
export const fontRules: readonly PdfaRule[] = [
  {
    id: "6.2.11.2-1",
    demands: "font dictionaries say what they are",
    faults: (file) => usedFonts(file).flatMap(dictionaryFaults),
  },
  {
    id: "6.2.11.3.1-1",
    demands: "a composite font and its CMap have the same character collection",
    faults: (file) => composites(file).flatMap(collectionFaults),
  },
  {
    id: "6.2.11.3.2-1",
    demands: "an embedded CIDFontType2 has a CIDToGIDMap",
    faults: (file) => composites(file).flatMap(({ descendant }) => mapFaults(descendant)),
  },
  {
    id: "6.2.11.3.3-1",
    demands:
      "CMaps are predefined or embedded, with one writing mode and CIDs up to 65,535, and use only predefined ones",
    faults: (file) => composites(file).flatMap(({ font }) => cmapFaults(font, file)),
  },
  { id: "6.2.11.4.1-1", demands: "fonts of visible text are embedded", faults: notEmbedded },
  {
    id: "6.2.11.4.1-2",
    demands: "embedded font programs are of the kind that the font says",
    faults: (file) =>
      [...usedFonts(file), ...composites(file).map((c) => c.descendant)].flatMap(programFaults),
  },
  {
    id: "6.2.11.6-1",
    demands: "TrueType fonts: non-symbolic with MacRoman or WinAnsi encoding, symbolic without",
    faults: (file) =>
      usedFonts(file)
        .filter((f) => nameAt(f, "Subtype") === "TrueType")
        .flatMap(encodingFaults),
  },
  {
    id: "6.2.11.6-2",
    demands: "names of glyphs in a non-symbolic TrueType font are of the Adobe Glyph List",
    faults: (file) =>
      usedFonts(file)
        .filter((f) => nameAt(f, "Subtype") === "TrueType" && (flags(f) & 4) === 0)
        .flatMap(differenceFaults),
  },
  ...glyphRules,
];

function dictionaryFaults(font: PDFDict): string[] {
  return [
    ...(nameAt(font, "Type") === "Font" ? [] : ["no Type"]),
    ...(subtypes.has(nameAt(font, "Subtype")) ? [] : ["Subtype"]),
    ...(nameAt(font, "Subtype") !== "Type3" && !font.has(PDFName.of("BaseFont"))
      ? ["no BaseFont"]
      : []),
  ];
}

function collectionFaults({ font, descendant }: Composite): string[] {
  const map = get(font, "Encoding");
  if (!(map instanceof PDFRawStream) || nameAt(map.dict, "CMapName").startsWith("Identity")) {
    return [];
  }
  const [ofMap, ofFont] = [dictAt(map.dict, "CIDSystemInfo"), dictAt(descendant, "CIDSystemInfo")];
  return [
    ...["Registry", "Ordering"].filter((k) => String(get(ofMap, k)) !== String(get(ofFont, k))),
    ...(supplement(ofFont) > supplement(ofMap) ? ["Supplement"] : []),
  ];
}

function supplement(info: PDFDict | undefined): number {
  const value = get(info, "Supplement");
  return value instanceof PDFNumber ? value.asNumber() : 0;
}

function mapFaults(descendant: PDFDict): string[] {
  if (nameAt(descendant, "Subtype") !== "CIDFontType2" || !embedded(descendant)) return [];
  const map = get(descendant, "CIDToGIDMap");
  return map instanceof PDFRawStream || isName(map, "Identity") ? [] : ["CIDToGIDMap"];
}

function cmapFaults(font: PDFDict, file: PdfFile): string[] {
  const map = get(font, "Encoding");
  if (map instanceof PDFName) return predefined.test(map.decodeText()) ? [] : [map.decodeText()];
  if (!(map instanceof PDFRawStream)) return ["no CMap"];
  const text = file.decoded(map);
  const { uses, cids } = readCMap(text);
  const [given, inside] = [get(map.dict, "WMode"), /\/WMode\s+(\d)/.exec(text)?.[1] ?? "0"];
  return [
    ...(Number(inside) === (given instanceof PDFNumber ? given.asNumber() : 0) ? [] : ["WMode"]),
    ...[...uses, ...usedBy(map)].filter((n) => !predefined.test(n)).map((n) => `UseCMap ${n}`),
    ...(cids.some((c) => c.cid + c.last - c.first > 65_535) ? ["a CID above 65,535"] : []),
  ];
}

/** The CMap that a CMap's dictionary rests on, by name. */
function usedBy(map: PDFRawStream): string[] {
  const uses = get(map.dict, "UseCMap");
  if (uses instanceof PDFName) return [uses.decodeText()];
  return uses instanceof PDFRawStream ? [nameAt(uses.dict, "CMapName")] : [];
}

function notEmbedded(file: PdfFile): string[] {
  const visible = visibleFonts(file);
  const simple = visible.filter((f) => !["Type3", "Type0"].includes(nameAt(f, "Subtype")));
  return [...simple, ...visible.flatMap(descendantsOf)]
    .filter((f) => !embedded(f))
    .map((f) => nameAt(f, "BaseFont"));
}

function programFaults(font: PDFDict): string[] {
  const descriptor = dictAt(font, "FontDescriptor");
  const subtype = nameAt(font, "Subtype");
  const has = (key: string) => descriptor?.has(PDFName.of(key)) === true;
  const third = has("FontFile3") ? nameAt(dictAt(descriptor, "FontFile3"), "Subtype") : null;
  if (subtype === "TrueType" || subtype === "CIDFontType2") {
    return [
      ...(has("FontFile") ? ["FontFile"] : []),
      ...(subtype === "CIDFontType2" && third !== null && third !== "OpenType"
        ? ["FontFile3"]
        : []),
    ];
  }
  if (subtype === "Type1" || subtype === "MMType1") {
    return [
      ...(has("FontFile2") ? ["FontFile2"] : []),
      ...(third !== null && !["Type1C", "OpenType"].includes(third) ? ["FontFile3"] : []),
    ];
  }
  return [];
}

function fontsOf(file: PdfFile, wanted: (text: ShownText) => boolean): PDFDict[] {
  return [
    ...new Set(
      contents(file).flatMap(({ shown, resources }) =>
        [...new Set(shown.filter(wanted).map((t) => t.font))].flatMap(
          (name) => fontNamed(resources, name) ?? [],
        ),
      ),
    ),
  ];
}

const used = new WeakMap<PdfFile, PDFDict[]>();

function usedFonts(file: PdfFile): PDFDict[] {
  let known = used.get(file);
  if (!known) used.set(file, (known = fontsOf(file, () => true)));
  return known;
}

function visibleFonts(file: PdfFile): PDFDict[] {
  return fontsOf(file, (text) => text.isVisible);
}

function descendantsOf(font: PDFDict): PDFDict[] {
  const list = get(font, "DescendantFonts");
  return list instanceof PDFArray
    ? list.asArray().flatMap((_, i) => {
        const d = list.lookup(i);
        return d instanceof PDFDict ? [d] : [];
      })
    : [];
}

interface Composite {
  readonly font: PDFDict;
  readonly descendant: PDFDict;
}

function composites(file: PdfFile): Composite[] {
  return usedFonts(file).flatMap((font) =>
    descendantsOf(font).map((descendant) => ({ font, descendant })),
  );
}

function embedded(font: PDFDict): boolean {
  const descriptor = dictAt(font, "FontDescriptor");
  return ["FontFile", "FontFile2", "FontFile3"].some(
    (k) => get(descriptor, k) instanceof PDFRawStream,
  );
}

function flags(font: PDFDict): number {
  const value = get(dictAt(font, "FontDescriptor"), "Flags");
  return value instanceof PDFNumber ? value.asNumber() : 0;
}

/** The name of an encoding, or of the one that it differs from. */
function baseEncoding(encoding: PDFObject | undefined): string {
  if (encoding instanceof PDFName) return encoding.decodeText();
  return encoding instanceof PDFDict ? nameAt(encoding, "BaseEncoding") : "";
}

function encodingFaults(font: PDFDict): string[] {
  const encoding = get(font, "Encoding");
  if ((flags(font) & 4) !== 0) {
    return encoding === undefined ? [] : ["a symbolic font with an encoding"];
  }
  if (!["MacRomanEncoding", "WinAnsiEncoding"].includes(baseEncoding(encoding))) {
    return ["a non-symbolic font without MacRoman or WinAnsi"];
  }
  return [];
}

function differenceFaults(font: PDFDict): string[] {
  return arrayAt(dictAt(font, "Encoding"), "Differences")
    .filter((v): v is PDFName => v instanceof PDFName)
    .map((n) => n.decodeText())
    .filter((n) => n !== ".notdef" && characterOf(n) === null)
    .slice(0, 3);
}
