import { digestOnce } from "../../model/base/content-digest.js";
import type { JsonObject } from "../../model/base/json.js";
import type { CaseDocument } from "../../model/case/case.js";
import { recordSubject } from "../../model/case/record-names.js";
import { signaturesIn } from "../../model/case/records.js";
import { type Outcome, outcomeOf } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { valueLabel } from "../../model/procedure/schema.js";
import type { DayOfJudgement } from "../../model/time/day-of-judgement.js";
import {
  type ElectronicFault,
  electronicFault,
  type SignatureEntry,
} from "../electronic-signature.js";
import { words } from "./electronic-signatures.words.js";

/** A case with what its rules have said of its signatures. */
interface JudgedSignatures {
  readonly document: CaseDocument;
  readonly procedure: Procedure;
  readonly day: DayOfJudgement;
  readonly judged: readonly Outcome[];
}

/** Every electronic signature of a case, by the signature itself. */
export function electronicSignatures(document: CaseDocument): SignatureEntry[] {
  const records = [...document.records, ...document.audits.flatMap((a) => a.records)];
  return records.flatMap((record) => {
    const entries = signaturesIn(record.value).filter((s) => s.method === "electronic");
    if (entries.length === 0) return [];
    const contentSha256 = digestOnce(record.value as JsonObject);
    return entries.map((entry) => ({ entry, record, document, contentSha256 }));
  });
}

/** Electronic signatures that do not hold and of which no rule has said so. */
export function electronicOutcomes({
  document,
  procedure,
  day,
  judged,
}: JudgedSignatures): Outcome[] {
  const told = new Set(
    judged
      .filter((o) => o.signature !== undefined)
      .flatMap((o) => [...(o.at ? [o.at] : []), ...o.related].map((l) => `${l.file}#${l.pointer}`)),
  );
  return electronicSignatures(document).flatMap((about) => {
    const { entry, record } = about;
    // What is dated after the day of judgement is a plan.
    if (entry.date !== undefined && day.isBefore(entry.date)) return [];
    const pointer = pointerOf(about);
    const fault = told.has(`${record.file}#${pointer}`) ? null : electronicFault(about, day);
    return fault ? [outcome(about, fault, { procedure, pointer })] : [];
  });
}

function pointerOf({ entry, record }: SignatureEntry): string {
  return `/signatures/${signaturesIn(record.value).indexOf(entry)}`;
}

function outcome(
  { entry, record, document }: SignatureEntry,
  { fault, outcome: kind, detail, remedy }: ElectronicFault,
  { procedure, pointer }: { readonly procedure: Procedure; readonly pointer: string },
): Outcome {
  const schema = procedure.records.get(record.kind);
  const role = valueLabel(schema?.schema, ["signatures", "0", "role"], String(entry.role));
  const folder = document.audits.find((a) => a.records.includes(record))?.id ?? ".";
  const at = { file: record.file, pointer, ...record.position(pointer) };
  const names = { record: schema?.label ?? record.kind, signer: String(entry.name), role, detail };
  return outcomeOf(kind, {
    rule: "electronic-signature",
    clauses: schema?.clauses ?? [],
    severity: "error",
    subject: recordSubject(folder, record),
    message: kind === "cannotJudge" ? words.notJudged(names) : words.doesNotCount(names),
    remedy,
    at,
    signature: fault,
    ...(kind === "cannotJudge" && { reason: { ...detail, at: [at] } }),
    ...(kind === "due" && { due: entry.date ?? null, open: true }),
  });
}
