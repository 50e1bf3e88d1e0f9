import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { byCodeUnit } from "../../model/base/text.js";
import { signedCopyOf } from "../../model/case/signature-evidence.js";
import type { Config } from "../../workspace/config.js";
import { signedFolder } from "../documents/printed-file.js";

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
