import {
  PDFArray,
  type PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from "@cantoo/pdf-lib";
import type { PdfFile } from "../pdf-file.js";

/** Numbers, strings and names that are larger than ISO 19005-3, 6.1.13 allows. */
export function limitFaults({ dicts, objects }: PdfFile): string[] {
  const values = [
    ...dicts.flatMap((d) => d.values()),
    ...arraysIn(
      objects.map(([, o]) => o),
      dicts,
    ).flatMap((a) => a.asArray()),
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

/** All arrays, those inside others among them. */
export function arraysIn(objects: readonly PDFObject[], dicts: readonly PDFDict[]): PDFArray[] {
  const inside = (o: PDFObject, depth: number): PDFArray[] =>
    o instanceof PDFArray && depth < 20
      ? [o, ...o.asArray().flatMap((v) => inside(v, depth + 1))]
      : [];
  return [
    ...objects.flatMap((o) => inside(o, 0)),
    ...dicts.flatMap((d) => d.values().flatMap((v) => inside(v, 0))),
  ];
}
