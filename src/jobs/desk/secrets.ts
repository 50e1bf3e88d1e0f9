import type { Json } from "../../model/base/json.js";
import { isObject, pointerSegments } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import {
  confidentialPaths,
  confidentialTexts,
  isConfidential,
  openPart,
  textsIn,
} from "../../model/procedure/confidential.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { kindOf } from "../../read/record-file.js";

/** What of a case only those may see who may see what is confidential. */
export interface Secrets {
  /** Texts and numbers that stand in confidential fields and nowhere else. */
  readonly texts: readonly string[];
}

/** Shorter ones say nothing, and stand everywhere. */
const lettersAtLeast = 2;
const digitsAtLeast = 3;

/** What is confidential in the records of a case, by their schemas. */
export function secretsOf(document: CaseDocument, { records: kinds }: Procedure): Secrets {
  const hidden = new Set<string>();
  const open = new Set<string>();
  for (const { kind, value } of recordsIn(document)) {
    const schema = kinds.get(kind)?.schema ?? {};
    for (const text of confidentialTexts(schema, value)) hidden.add(text);
    if (isObject(value)) for (const text of textsIn(openPart(schema, value))) open.add(text);
  }
  return { texts: [...hidden].filter((text) => isTelling(text) && !open.has(text)) };
}

function isTelling(text: string): boolean {
  return text.length >= (/^[\d.,]*$/.test(text) ? digitsAtLeast : lettersAtLeast);
}

/** Whether sentences tell one of the secrets. */
export function tells(
  sentences: readonly (Bilingual | null | undefined)[],
  { texts }: Secrets,
): boolean {
  const said = sentences.flatMap((s) => (s ? [s.zh, s.en] : []));
  return said.some((sentence) => texts.some((text) => sentence.includes(text)));
}

/** Whether a place in a record of a case is confidential. */
export function isSecretPlace(
  at: { readonly file: string; readonly pointer: string } | null | undefined,
  procedure: Procedure | null,
): boolean {
  if (!at?.file.endsWith(".json") || !procedure) return false;
  const { kind } = kindOf(at.file.slice(at.file.lastIndexOf("/") + 1, -".json".length));
  const schema = procedure.records.get(kind)?.schema;
  return schema !== undefined && isConfidential(schema, pointerSegments(at.pointer));
}

/** A record as it may be shown to whoever may not see what is confidential. */
export function openRecordOf(procedure: Procedure, kind: string, value: Json): Json {
  const schema = procedure.records.get(kind)?.schema ?? {};
  return isObject(value) ? openPart(schema, value) : value;
}

/** Whether a record of a case, by its file, has confidential content. */
export function isRecordSecret(
  document: CaseDocument,
  { records: kinds }: Procedure,
  file: string,
): boolean {
  const record = recordsIn(document).find((r) => r.file === file);
  if (!record) return true;
  const { kind, value } = record;
  return confidentialPaths(kinds.get(kind)?.schema ?? {}, value).length > 0;
}

/** Whether an attachment is named in a record that has confidential content. */
export function isAttachmentSecret(
  document: CaseDocument,
  procedure: Procedure,
  path: string,
): boolean {
  return recordsIn(document).some(
    ({ file, value }) => textsIn(value).includes(path) && isRecordSecret(document, procedure, file),
  );
}

const around = 24;

/** Words with a little of what stands around them, where all of them stand in what is open. */
export function openTextOf(
  document: CaseDocument,
  { records: kinds }: Procedure,
  looked: readonly string[],
): string | null {
  const texts = recordsIn(document).flatMap(({ kind, value }) =>
    isObject(value) ? textsIn(openPart(kinds.get(kind)?.schema ?? {}, value)) : [],
  );
  const all = texts.join("\n").toLowerCase();
  if (!looked.every((word) => all.includes(word))) return null;
  const [first = ""] = looked;
  const text = texts.find((t) => t.toLowerCase().includes(first)) ?? "";
  const start = Math.max(0, text.toLowerCase().indexOf(first) - around);
  return text.slice(start, start + 2 * around);
}

/** All records of a case. */
export function recordsIn({ records, audits }: CaseDocument): RecordFile[] {
  return [...records, ...audits.flatMap((a) => a.records)];
}
