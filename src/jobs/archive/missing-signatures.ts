import type { Bilingual } from "../../model/base/text.js";
import { identityOf } from "../../seal/pdf-attachments.js";
import { openPdf } from "../../seal/pdf-file.js";
import { readSignatures } from "../../seal/pdf-signature/read-signatures.js";
import { signaturesOf } from "../sign/sign-document.js";
import type { ArchivedDocument } from "./span-documents.js";

/** Electronic signatures that a record speaks of, and that the document with a place for them does not carry. */
export async function missingSignatures(
  documents: readonly ArchivedDocument[],
): Promise<Bilingual[]> {
  const found: Bilingual[] = [];
  for (const { path, bytes, entry } of documents) {
    const roles = Array.isArray(entry["roles"]) ? entry["roles"].map(String) : [];
    if (roles.length === 0) continue;
    const file = await openPdf(bytes);
    const [record] = identityOf(file).files;
    const wanted = record
      ? signaturesOf(record.bytes, record.name).filter(
          (s) => s["method"] === "electronic" && roles.includes(String(s["role"])),
        )
      : [];
    if (wanted.length === 0) continue;
    const there = new Set(readSignatures(file).map((s) => s.field.replace(/-\d+$/, "")));
    for (const s of wanted.filter((w) => !there.has(String(w["role"])))) {
      found.push({
        zh: `${path}：记录写明 ${String(s["name"])} 电子签名，PDF 还没有签（dossier sign … --role ${String(s["role"])}）`,
        en: `${path}: the record says that ${String(s["name"])} signed electronically; the PDF is not signed yet (dossier sign … --role ${String(s["role"])})`,
      });
    }
  }
  return found;
}
