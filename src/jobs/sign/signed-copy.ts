import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { signedCopyOf } from "../../model/case/signature-evidence.js";
import { identityOf, type PdfIdentity } from "../../seal/pdf-attachments.js";
import { openPdf } from "../../seal/pdf-file.js";
import type { Workspace } from "../../workspace/workspace.js";
import { documentPath } from "../documents/shown-values.js";
import { signaturesOf } from "./expected-signer.js";

/** Where a signed document is kept in its case, and the one that lies there already. */
export interface SignedCopy {
  readonly file: string;
  readonly earlier: Buffer | null;
}

/**
 * Where the signed form of a document is kept for `check`; null where the record does not say that
 * the role signs electronically, the record is not the one in its case, or another document of it
 * is kept already.
 */
export async function signedCopy(
  { config }: Workspace,
  { files, path }: PdfIdentity,
  role: string,
): Promise<SignedCopy | null> {
  const [record] = files;
  const at = documentPath(path);
  if (!record || !at) return null;
  const isAsked = signaturesOf(record.bytes, record.name).some(
    (s) => s.role === role && s.method === "electronic",
  );
  if (!isAsked) return null;
  const caseFolder = join(config.records, at.procedure, at.name);
  for (const name of [...(at.audit ? [`audits/${at.audit}/${record.name}`] : []), record.name]) {
    const bytes = await bytesAt(join(caseFolder, name));
    if (!bytes?.equals(record.bytes)) continue;
    const file = join(caseFolder, signedCopyOf(name));
    const earlier = await bytesAt(file);
    return earlier && (await pathIn(earlier)) !== path ? null : { file, earlier };
  }
  return null;
}

async function bytesAt(file: string): Promise<Buffer | null> {
  return readFile(file).catch(() => null);
}

async function pathIn(pdf: Buffer): Promise<string> {
  return openPdf(pdf).then(
    (file) => identityOf(file).path,
    () => "",
  );
}
