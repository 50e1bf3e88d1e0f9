import { PDFDict, PDFName, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import { type CMap, readCMap } from "../../cmap.js";
import { contents } from "../../pdf-content.js";
import { dictAt, get, nameAt, type PdfFile } from "../../pdf-file.js";

/** A font, and the codes that text shows in it; in a composite font the CIDs that they lead to. */
export interface ShownCodes {
  readonly font: PDFDict;
  /** Null where the codes lead nowhere that we can follow. */
  readonly codes: ReadonlySet<number> | null;
  /** Without what is drawn invisibly. */
  readonly visible: ReadonlySet<number> | null;
}

/** A font of the resources. */
export function fontNamed(resources: PDFDict | undefined, name: string): PDFDict | undefined {
  const value = dictAt(resources, "Font")?.lookup(PDFName.of(name));
  return value instanceof PDFDict ? value : undefined;
}

/** Reads the codes of a string as it is written in a content stream. */
type Decoder = (string: string, into: Set<number>) => void;

interface Found {
  readonly font: PDFDict;
  readonly decode: Decoder | null;
  readonly codes: Set<number>;
  readonly visible: Set<number>;
}

const known = new WeakMap<PdfFile, readonly ShownCodes[]>();

/** The fonts that pages use, and what they show in them. */
export function shownCodes(file: PdfFile): readonly ShownCodes[] {
  let shown = known.get(file);
  if (!shown) known.set(file, (shown = collect(file)));
  return shown;
}

function collect(file: PdfFile): ShownCodes[] {
  const found = new Map<PDFDict, Found>();
  for (const { shown, resources } of contents(file)) {
    const byName = new Map<string, Found | null>();
    for (const { font: name, strings, isVisible } of shown) {
      let use = byName.get(name);
      if (use === undefined) {
        use = useOf(fontNamed(resources, name), found, file);
        byName.set(name, use);
      }
      if (!use?.decode) continue;
      for (const s of strings) use.decode(s, isVisible ? use.visible : use.codes);
    }
  }
  return [...found.values()].map(({ font, decode, codes, visible }) =>
    decode
      ? { font, codes: new Set([...codes, ...visible]), visible }
      : { font, codes: null, visible: null },
  );
}

function useOf(font: PDFDict | undefined, found: Map<PDFDict, Found>, file: PdfFile): Found | null {
  if (!font) return null;
  let use = found.get(font);
  if (!use) {
    use = { font, decode: decoderOf(font, file), codes: new Set(), visible: new Set() };
    found.set(font, use);
  }
  return use;
}

function decoderOf(font: PDFDict, file: PdfFile): Decoder | null {
  if (nameAt(font, "Subtype") !== "Type0") return decodeBytes;
  const encoding = get(font, "Encoding");
  if (encoding instanceof PDFName) {
    return /^Identity-[HV]$/.test(encoding.decodeText()) ? decodePairs : null;
  }
  if (!(encoding instanceof PDFRawStream)) return null;
  const map = readCMap(file.decoded(encoding));
  // What rests on another map has codes that this one does not tell.
  return map.uses.length > 0 || encoding.dict.has(PDFName.of("UseCMap")) ? null : decoderBy(map);
}

function bytesOf(string: string): Uint8Array {
  if (string.startsWith("(")) return PDFString.of(string.slice(1, -1)).asBytes();
  const digits = string.replace(/[^0-9A-Fa-f]/g, "");
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex");
}

function decodeBytes(string: string, into: Set<number>): void {
  for (const byte of bytesOf(string)) into.add(byte);
}

/** Codes of two bytes each; a last byte alone is one as well. */
function decodePairs(string: string, into: Set<number>): void {
  const bytes = bytesOf(string);
  for (let i = 0; i < bytes.length; i += 2) {
    const [high = 0, low] = [bytes[i], bytes[i + 1]];
    into.add(low === undefined ? high : (high << 8) | low);
  }
}

/** Codes as long as their space says, looked up in the ranges of the map. */
function decoderBy(map: CMap): Decoder {
  const ranges = map.cids.toSorted((a, b) => a.first - b.first);
  const cidOf = (code: number, bytes: number): number => {
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.first ?? 0) <= code) low = middle + 1;
      else high = middle;
    }
    const range = ranges[low - 1];
    return range && range.bytes === bytes && code <= range.last
      ? range.cid + code - range.first
      : 0;
  };
  return (string, into) => {
    const bytes = bytesOf(string);
    for (let i = 0; i < bytes.length;) {
      const { code, size } = codeAt(bytes, i, map);
      into.add(cidOf(code, size));
      i += size;
    }
  };
}

function codeAt(bytes: Uint8Array, at: number, { spaces }: CMap): { code: number; size: number } {
  let code = 0;
  for (let size = 1; size <= 4 && at + size <= bytes.length; size += 1) {
    code = code * 256 + (bytes[at + size - 1] ?? 0);
    if (spaces.some((s) => s.bytes === size && code >= s.first && code <= s.last)) {
      return { code, size };
    }
  }
  return { code: bytes[at] ?? 0, size: 1 };
}
