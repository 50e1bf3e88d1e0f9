import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream } from "@cantoo/pdf-lib";
import { arrayAt, dictAt, isNamed, type PdfFile } from "../pdf-file.js";

/** Spot colours of one name that mean different things, and DeviceN spaces that explain nothing. */
export function spotColours(file: PdfFile): string[] {
  const { dicts, objects } = file;
  const arrays = [
    ...objects.map(([, o]) => o),
    ...dicts.flatMap((d) => d.keys().map((k) => d.lookup(k))),
  ].filter((o): o is PDFArray => o instanceof PDFArray && o.size() >= 4);
  const meanings = new Map<string, string>();
  return [...new Set(arrays)]
    .flatMap((space) => {
      if (isNamed(space, 0, "Separation")) return separationFaults(space, meanings, file);
      return isNamed(space, 0, "DeviceN") ? colorantFaults(space) : [];
    })
    .slice(0, 5);
}

/** A spot colour of one name means one thing everywhere. */
function separationFaults(space: PDFArray, meanings: Map<string, string>, file: PdfFile): string[] {
  const name = String(space.lookup(1));
  const meaning = `${String(space.lookup(2))} ${tint(space.lookup(3), file)}`;
  const known = meanings.get(name);
  meanings.set(name, meaning);
  return known !== undefined && known !== meaning ? [`Separation ${name}`] : [];
}

/** Every colorant of a DeviceN space is described, or one of the process. */
function colorantFaults(space: PDFArray): string[] {
  const names = space.lookup(1);
  if (!(names instanceof PDFArray)) return [];
  const last = space.size() > 4 ? space.lookup(4) : undefined;
  const attributes = last instanceof PDFDict ? last : undefined;
  const described = dictAt(attributes, "Colorants");
  const process = new Set(arrayAt(dictAt(attributes, "Process"), "Components").map(String));
  return names
    .asArray()
    .filter((n): n is PDFName => n instanceof PDFName && n.decodeText() !== "None")
    .filter((n) => !process.has(String(n)) && !described?.has(n))
    .map((n) => `DeviceN ${n.toString()}`);
}

function tint(value: PDFObject | undefined, file: PdfFile): string {
  return value instanceof PDFRawStream
    ? value.dict.toString() + file.decoded(value)
    : String(value);
}
