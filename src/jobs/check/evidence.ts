import { join } from "node:path";
import { evidenceFile, type SignatureEntry } from "../../check/electronic-signature.js";
import { electronicSignatures } from "../../check/record/electronic-signatures.js";
import type { CaseDocument } from "../../model/case/case.js";
import type { SignatureEvidence } from "../../model/case/signature-evidence.js";
import { disk } from "../../read/file-tree.js";
import { cacheKey } from "../../workspace/cache-key.js";
import { sealedTexts } from "../../workspace/kept-files.js";
import { isWithin } from "../../workspace/within.js";
import type { CheckContext } from "./check-context.js";
import { withAttachments } from "./opened-attachments.js";
import type { Evidence } from "./read-evidence.js";

/** A case whose evidence was read. */
export interface ReadDocument extends CaseDocument {
  /** Whether some of it could not be, which another run may. */
  readonly hasUnread?: boolean;
}

/**
 * The case with its attachments opened and the evidence of its electronic signatures read; at once
 * where it names neither such evidence nor PDFs: who signs by hand alone never loads what reads
 * PDFs and certificates.
 */
export function withEvidence(
  document: CaseDocument,
  context: CheckContext,
): ReadDocument | Promise<ReadDocument> {
  const signed = electronicSignatures(document);
  const opened = withAttachments(document, context.workspace.procedures.get(document.procedure));
  if (signed.length === 0) return opened;
  return Promise.resolve(opened).then((read) => evidenceRead(read, signed, context));
}

async function evidenceRead(
  document: CaseDocument,
  signed: readonly SignatureEntry[],
  { workspace, asOf, trust }: CheckContext,
): Promise<ReadDocument> {
  const wanted = new Map(
    signed.flatMap(evidenceOf).map((e) => [keyOf(e.path, e.contentSha256), e]),
  );
  const { EvidenceReader } = await import("./read-evidence.js");
  const { tree, config, environment } = workspace;
  // Of a case in memory nothing is kept.
  const own = tree === disk ? cacheKey(environment) : null;
  const folder = join(config.out, "cache", "signatures", document.id);
  // Nor where a link would have it kept, and taken away, elsewhere.
  const kept =
    own === null || !isWithin(config.out, folder) ? null : { folder, texts: sealedTexts(own) };
  const reader = new EvidenceReader({ tree, trust: trust(), asOf, kept });
  const read = new Map<string, SignatureEvidence>();
  for (const [key, evidence] of wanted) read.set(key, await reader.read(evidence));
  reader.forgetOthers();
  return {
    ...document,
    evidenceOf: (path, content) => read.get(keyOf(path, content)),
    hasUnread: reader.hasUnread,
  };
}

function keyOf(path: string, contentSha256: string): string {
  return `${path}\0${contentSha256}`;
}

/** The file that shows a signature, as far as it is the one that was recorded. */
function evidenceOf(signed: SignatureEntry): Evidence[] {
  const { record, document, contentSha256 } = signed;
  const file = evidenceFile(signed);
  if (!file) return [];
  const sha256 = document.digestOf(file.path);
  if (typeof sha256 !== "string" || (file.sha256 !== null && file.sha256 !== sha256)) return [];
  const { path } = file;
  return [{ folder: document.folder, path, sha256, record: record.value, contentSha256 }];
}
