import { type PDFDict, PDFRawStream } from "@cantoo/pdf-lib";
import { messageOf } from "../../../model/base/errors.js";
import { bytesOf, dictAt, get, nameAt } from "../../pdf-file.js";
import { readCff } from "./cff.js";
import type { FontProgram } from "./font-program.js";
import { readSfnt } from "./truetype.js";
import { readType1 } from "./type1.js";

/** An embedded font program, or why it cannot be read; null where none is embedded. */
export type Loaded = { readonly program: FontProgram } | { readonly problem: string } | null;

const known = new WeakMap<PDFDict, Loaded>();

/** Reads the program of a font, simple or descendant, once. Nothing that is in it throws here. */
export function loadProgram(font: PDFDict): Loaded {
  let loaded = known.get(font);
  if (loaded === undefined) {
    try {
      loaded = read(font);
    } catch (error) {
      loaded = { problem: messageOf(error) };
    }
    known.set(font, loaded);
  }
  return loaded;
}

function read(font: PDFDict): Loaded {
  const descriptor = dictAt(font, "FontDescriptor");
  const [first, second, third] = ["FontFile", "FontFile2", "FontFile3"].map((k) =>
    get(descriptor, k),
  );
  if (first instanceof PDFRawStream) return { program: readType1(bytesOf(first)) };
  if (second instanceof PDFRawStream) return { program: readSfnt(bytesOf(second)) };
  if (!(third instanceof PDFRawStream)) return null;
  return nameAt(third.dict, "Subtype") === "OpenType"
    ? { program: readSfnt(bytesOf(third)) }
    : { program: readCff(bytesOf(third)) };
}
