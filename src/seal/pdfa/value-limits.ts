import {
  PDFArray,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFString,
} from "@cantoo/pdf-lib";
import { contents } from "../pdf-content.js";
import type { PdfFile } from "../pdf-file.js";

/** Numbers, strings and names that are larger than ISO 19005-3, 6.1.13 allows. */
export function limitFaults(file: PdfFile): string[] {
  const { dicts } = file;
  const values = [
    ...dicts.flatMap((d) => d.values()),
    ...arraysIn(file).flatMap((a) => a.asArray()),
  ];
  const faults = values.flatMap((v) => {
    if (v instanceof PDFNumber) return isInRange(v) ? [] : [`${v.asNumber()}`];
    return (v instanceof PDFString || v instanceof PDFHexString) && v.asBytes().length > 32_767
      ? ["a string above 32,767 bytes"]
      : [];
  });
  const names = dicts
    .flatMap((d) => [...d.keys(), ...d.values().filter((v): v is PDFName => v instanceof PDFName)])
    .filter((n) => Buffer.byteLength(n.asBytes()) > 127)
    .map((n) => n.toString().slice(0, 20));
  return [...faults, ...names].slice(0, 5);
}

/** Integers of 32 bits, and reals as large as a single one holds. */
function isInRange(value: PDFNumber): boolean {
  const n = value.asNumber();
  return Number.isInteger(n) && !value.toString().includes(".")
    ? n <= 2_147_483_647 && n >= -2_147_483_648
    : !(Math.abs(n) > 3.403e38);
}

const arrays = new WeakMap<PdfFile, readonly PDFArray[]>();

/** All arrays, those inside others among them. */
export function arraysIn(file: PdfFile): readonly PDFArray[] {
  let known = arrays.get(file);
  if (!known) {
    const found = new Set<PDFArray>();
    for (const [, o] of file.objects) addArrays(o, 0, found);
    for (const d of file.dicts) for (const v of d.values()) addArrays(v, 0, found);
    arrays.set(file, (known = [...found]));
  }
  return known;
}

function addArrays(o: PDFObject, depth: number, found: Set<PDFArray>): void {
  if (!(o instanceof PDFArray) || depth >= 20) return;
  found.add(o);
  for (const v of o.asArray()) addArrays(v, depth + 1, found);
}

const longestString = 32_767;

/** The same in what is drawn: integers, and strings that are shown. */
export function contentLimitFaults(file: PdfFile): string[] {
  return contents(file)
    .flatMap(({ shown, largest }) => [
      ...(Number.isInteger(largest) && largest > 2_147_483_648
        ? [`${largest} in a content stream`]
        : []),
      ...shown
        .flatMap((t) => t.strings)
        .filter((s) => s.length > longestString && sizeOf(s) > longestString)
        .map(() => "a string above 32,767 bytes in a content stream"),
    ])
    .slice(0, 5);
}

function sizeOf(string: string): number {
  return string.startsWith("<")
    ? string.replace(/[^0-9A-Fa-f]/g, "").length / 2
    : PDFString.of(string.slice(1, -1)).asBytes().length;
}

const inheritable = new Set(["MediaBox", "CropBox"]);

function inherited(page: PDFPage, key: string): PDFObject | undefined {
  const value = page.node.getInheritableAttribute(PDFName.of(key));
  return value && page.doc.context.lookup(value);
}

/** Pages, by number, that a reader could not show: boxes may be inherited. */
export function pageSizes({ document }: PdfFile): string[] {
  return document
    .getPages()
    .flatMap((p, i) =>
      ["MediaBox", "CropBox", "TrimBox", "ArtBox", "BleedBox"].flatMap((k) => {
        const own = p.node.lookup(PDFName.of(k));
        const box = own ?? (inheritable.has(k) ? inherited(p, k) : undefined);
        if (!(box instanceof PDFArray)) return [];
        const [left = 0, bottom = 0, right = 0, top = 0] = box.asArray().map((_, at) => {
          const v = box.lookup(at);
          return v instanceof PDFNumber ? v.asNumber() : 0;
        });
        const isKept = [right - left, top - bottom].every(
          (size) => Math.abs(size) >= 3 && Math.abs(size) <= 14_400,
        );
        return isKept ? [] : [`page ${i + 1} ${k}`];
      }),
    )
    .slice(0, 5);
}
