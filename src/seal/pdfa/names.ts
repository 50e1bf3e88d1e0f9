import { PDFArray, PDFName, type PDFObject } from "@cantoo/pdf-lib";
import { dictAt, get, isNamed, type PdfFile } from "../pdf-file.js";
import { arraysIn } from "./value-limits.js";

/** Names of fonts, colorants and structure types that are not written in UTF-8. */
export function nameFaults(file: PdfFile): string[] {
  const { dicts } = file;
  const fonts = dicts.flatMap((d) => ["BaseFont", "FontName"].map((k) => get(d, k)));
  const colorants = arraysIn(file).flatMap(colorantsOf);
  const types = dicts.flatMap((d) => dictAt(d, "RoleMap")?.keys() ?? []);
  return [...fonts, ...colorants, ...types]
    .filter((n): n is PDFName => n instanceof PDFName && !isUtf8(n))
    .slice(0, 5)
    .map((n) => n.toString());
}

function colorantsOf(space: PDFArray): (PDFObject | undefined)[] {
  if (space.size() < 2) return [];
  if (isNamed(space, 0, "Separation")) return [space.lookup(1)];
  const names = isNamed(space, 0, "DeviceN") ? space.lookup(1) : undefined;
  return names instanceof PDFArray ? names.asArray().map((_, i) => names.lookup(i)) : [];
}

function isUtf8(name: PDFName): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(name.asBytes());
    return true;
  } catch {
    return false;
  }
}
