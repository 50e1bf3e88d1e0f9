import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { byCodeUnit } from "../../model/base/text.js";
import { signedCopyOf } from "../../model/case/signature-evidence.js";
import type { Config } from "../../workspace/config.js";
import { signedFolder } from "../documents/printed-file.js";

/** A larger document would take all memory there is: none is opened. */
export const mostBytesOfSigned = 256 * 1024 ** 2;

/** Whether bytes begin as a PDF does; readers look for it in the first 1,024. */
export function looksLikePdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 1024).includes("%PDF-");
}

/** The signed PDFs in the output folder, and those that are kept in the cases. */
export function signedPdfs({ out, records }: Config): string[] {
  const cases = foldersIn(records).flatMap(foldersIn);
  return [
    ...pdfsIn(join(out, signedFolder)),
    ...cases.flatMap((folder) => pdfsIn(join(folder, dirname(signedCopyOf("x.json"))))),
  ];
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .map((e) => join(folder, e.name))
    .sort(byCodeUnit);
}

function pdfsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name.toLowerCase().endsWith(".pdf"))
    .map((e) => join(e.parentPath, e.name))
    .sort(byCodeUnit);
}
