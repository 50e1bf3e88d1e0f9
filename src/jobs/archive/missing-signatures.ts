import type { Bilingual } from "../../model/base/text.js";
import { identityOf } from "../../seal/pdf-attachments.js";
import { openPdf } from "../../seal/pdf-file.js";
import { readSignatures } from "../../seal/pdf-signature/read-signatures.js";
import type { Workspace } from "../../workspace/workspace.js";
import { requiredSigners } from "../verify/required-signers.js";
import { words } from "./missing-signatures.words.js";
import type { ArchivedDocument } from "./span-documents.js";

/**
 * Electronic signatures that a record speaks of, and that the document with a place for them does
 * not carry.
 */
export async function missingSignatures(
  workspace: Workspace,
  documents: readonly ArchivedDocument[],
): Promise<Bilingual[]> {
  const missing: Bilingual[] = [];
  for (const { path, bytes, entry } of documents) {
    if (entry.roles.length === 0) continue;
    const file = await openPdf(bytes);
    const [record] = identityOf(file).files;
    const required = record ? requiredSigners(workspace, record, entry.roles) : [];
    if (required.length === 0) continue;
    const signed = new Set(readSignatures(file).map((s) => s.field.replace(/-\d+$/, "")));
    for (const { name, role } of required) {
      if (!signed.has(role)) missing.push(words.notSigned({ path, name, role }));
    }
  }
  return missing;
}
