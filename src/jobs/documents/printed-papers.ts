import { lstatSync } from "node:fs";
import { join } from "node:path";
import { fileNameOf, unique } from "../../model/base/file-name.js";
import { packedFile, type PackedFiles } from "../../seal/package/packed-file.js";
import { fitsZip, zipParts } from "../../seal/package/write-zip.js";
import { isWithin } from "../../workspace/within.js";
import type { Workspace } from "../../workspace/workspace.js";
import { Manifest } from "./manifest.js";
import { signedFolder } from "./printed-file.js";

/** A document that lies printed in the output folder. */
export interface PrintedDocument {
  /** Below the folder of PDFs, without `.pdf`. */
  readonly path: string;
  readonly title: string;
  readonly pages: number;
  readonly bytes: number;
  readonly printedAt: Date;
  /** Whether a signed form of it lies beside (`out/signed`). */
  readonly isSigned: boolean;
}

/** What of a case lies printed, as this user's manifest names it: nothing else is handed out. */
export async function printedPapers(workspace: Workspace, id: string): Promise<PrintedDocument[]> {
  const { entries } = await Manifest.open(workspace, null);
  return Object.entries(entries)
    .filter(([path]) => path.startsWith(`${id}/`))
    .flatMap(([path, { title, pages }]) => {
      const paper = path.replace(/\.pdf$/, "");
      const found = plainFile(workspace, "pdf", paper);
      if (!found) return [];
      const isSigned = plainFile(workspace, signedFolder, paper) !== null;
      const { size: bytes, mtime: printedAt } = found;
      return [{ path: paper, title, pages, bytes, printedAt, isSigned }];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Where a printed document lies, or its signed form; null where there is none. */
export function printedFile(
  { config }: Workspace,
  path: string,
  form: "pdf" | typeof signedFolder,
): string {
  return join(config.out, form, `${path}.pdf`);
}

/** No link is followed: what a document of that name leads to may be anything. */
function plainFile(workspace: Workspace, form: "pdf" | typeof signedFolder, path: string) {
  const file = printedFile(workspace, path, form);
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && isWithin(workspace.config.out, file) ? found : null;
}

/**
 * Printed documents as a zip, part by part, each under what it calls itself, in one folder; null
 * where a zip cannot hold them.
 */
export async function printedZip(
  workspace: Workspace,
  papers: readonly PrintedDocument[],
  folder: string,
): Promise<AsyncGenerator<Buffer> | null> {
  const files: PackedFiles = new Map();
  const taken = new Set<string>();
  for (const { path, title } of papers) {
    const name = unique(fileNameOf(title) || fileNameOf(path), taken);
    files.set(`${name}.pdf`, await packedFile(printedFile(workspace, path, "pdf"), []));
  }
  return fitsZip(files) ? zipParts(fileNameOf(folder), files) : null;
}
