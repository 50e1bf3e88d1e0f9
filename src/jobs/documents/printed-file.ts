import { readFile } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { sha256 } from "../../model/base/digest.js";
import type { CaseDocument } from "../../model/case/case.js";
import { signedCopyOf } from "../../model/case/signature-evidence.js";
import type { ComposedDocument } from "../../model/procedure/document.js";
import { firstRevisions } from "../../seal/pdf-revisions/forbidden-changes.js";
import type { Workspace } from "../../workspace/workspace.js";
import { Manifest } from "./manifest.js";

/** Folder of the signed documents below the output folder. */
export const signedFolder = "signed";

/** `out/pdf/a/b.pdf` and `out/signed/a/b.pdf` → `a/b.pdf`; null for a file that lies elsewhere. */
export function nameInOutput(out: string, file: string): string | null {
  for (const folder of ["pdf", signedFolder]) {
    const inside = relative(join(out, folder), file);
    if (!inside.startsWith("..") && !isAbsolute(inside)) return inside.split(sep).join("/");
  }
  return null;
}

/**
 * Whether a file, before anything was added to it, is the one that was printed under this name:
 * null where this user is not known to have printed anything.
 */
export async function isAsPrinted(
  workspace: Workspace,
  name: string,
  bytes: Buffer,
): Promise<boolean | null> {
  const { entries } = await Manifest.open(workspace, null);
  const printed = entries[name]?.output;
  if (printed === undefined || printed === null) return null;
  return firstRevisions(bytes).some((revision) => sha256(revision) === printed);
}

/** The bytes of a file; null where there is none. */
export async function bytesAt(...path: readonly string[]): Promise<Buffer | null> {
  return readFile(join(...path)).catch(() => null);
}

/**
 * The signed form of a document: the one in the output folder, which may be of an earlier state, or
 * the one that is kept in the case, where it is of this one.
 */
export async function signedForm(
  { path, source }: ComposedDocument,
  { folder, shownAs, id }: CaseDocument,
  out: string,
  printed: Buffer,
): Promise<Buffer | null> {
  const made = await bytesAt(out, signedFolder, `${path}.pdf`);
  if (made || !source) return made;
  const inCase = source.file.slice(`${shownAs}/${id}/`.length);
  const kept = await bytesAt(folder, signedCopyOf(inCase));
  return kept?.subarray(0, printed.length).equals(printed) ? kept : null;
}
