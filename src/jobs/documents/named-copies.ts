import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, unique } from "../../model/base/file-name.js";
import { pdfTitle } from "../../seal/pdf-title.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { refuseLinked } from "../../workspace/within.js";

/**
 * Copies printed documents into a folder, each under what it calls itself (form, number, client,
 * and that it is a draft, a copy, or in which languages), one folder a case. The names in the
 * output folder stay what programs know them by. Tells the copies by their paths in the folder.
 */
export async function writeNamedCopies(
  printed: { readonly folder: string; readonly paths: readonly string[] },
  into: string,
): Promise<string[]> {
  const taken = new Map<string, Set<string>>();
  const written: string[] = [];
  for (const path of [...printed.paths].sort()) {
    const bytes = await readFile(join(printed.folder, path));
    const folder = caseOf(path);
    const inFolder = taken.get(folder) ?? new Set<string>();
    taken.set(folder, inFolder);
    const name = fileNameOf(await pdfTitle(bytes)) || withoutEnding(path.split("/").pop() ?? "");
    const copy = `${folder}/${unique(name, inFolder)}.pdf`;
    refuseLinked(into, copy);
    await writeAtomically(join(into, copy), bytes);
    written.push(copy);
  }
  return written;
}

/** The case that a document is of: `<procedure>/<case>/02-stage2/audit-plan.zh.pdf`. */
function caseOf(path: string): string {
  return path.split("/")[1] ?? "";
}

function withoutEnding(name: string): string {
  return name.replace(/\.pdf$/, "");
}
