import { digestOnce } from "../../model/base/content-digest.js";
import type { JsonObject } from "../../model/base/json.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { recordSubject } from "../../model/case/record-names.js";
import { signaturesIn } from "../../model/case/records.js";
import { failed, type Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { words } from "./staleness.words.js";

/**
 * Signatures that no rule asks for can go stale, too: those of which the rules have said nothing.
 */
export function staleSignatures(
  { records, audits }: CaseDocument,
  procedure: Procedure,
  judged: readonly Outcome[],
): Outcome[] {
  const known = new Set(
    judged
      .filter((o) => o.signedSha256 !== undefined)
      .map((o) => `${o.at?.file ?? ""}#${o.at?.pointer ?? ""}`),
  );
  return [{ id: ".", records }, ...audits].flatMap((folder) =>
    folder.records.flatMap((record) =>
      staleIn(record)
        .filter(({ pointer }) => !known.has(`${record.file}#${pointer}`))
        .map((signature) => staleOutcome(record, folder.id, procedure, signature)),
    ),
  );
}

interface StaleSignature {
  readonly pointer: string;
  readonly signer: string;
  readonly signedSha256: string;
}

function staleIn({ value }: RecordFile): StaleSignature[] {
  return signaturesIn(value).flatMap(({ contentSha256: signedSha256, name }, i) =>
    signedSha256 !== undefined && signedSha256 !== digestOnce(value as JsonObject)
      ? [{ pointer: `/signatures/${i}`, signer: String(name), signedSha256 }]
      : [],
  );
}

function staleOutcome(
  record: RecordFile,
  folder: string,
  procedure: Procedure,
  { pointer, signer, signedSha256 }: StaleSignature,
): Outcome {
  const schema = procedure.records.get(record.kind);
  return failed({
    rule: "stale-signature",
    clauses: schema?.clauses ?? [],
    severity: "error",
    subject: recordSubject(folder, record),
    signedSha256,
    message: words.stale({ record: schema?.label ?? record.kind, signer }),
    remedy: words.restoreOrSign(),
    at: { file: record.file, pointer, ...record.position(pointer) },
  });
}
