import { sentencesOf } from "../../model/base/lists.js";
import { contentOf, saysTheSame } from "../../model/base/text-content.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CertificateScopes, ScopeSource } from "../../model/case/case-profile.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { type FiledRecord, recordOf, recordsOf } from "../../model/case/records.js";
import type { Localized } from "../../model/records/definitions.js";
import { words } from "./certificate-scopes.words.js";

/** A scope as a record may say it. */
type Recorded = Partial<Localized> | undefined;

/**
 * What was applied for, audited and decided before a certificate was issued (ISO/IEC 17021-1,
 * 8.2.2, 9.5.3), each with the paper that says it and how it differs from the certificate. A change
 * of scope that was decided since, up to the day of issue, takes the place of application and
 * decision. Null: there is no such paper. `titles` are the records' names by file.
 */
export function scopesOf(
  document: CaseDocument,
  certificate: FiledRecord<"certificate">["value"],
  titles: ReadonlyMap<string, Bilingual>,
): CertificateScopes {
  const audit = document.audits.find(({ id }) => id === `audits/${certificate.basis ?? ""}`);
  const records = audit?.records ?? [];
  const report = recordOf(records, "audit-report");
  const decision = recordOf(records, "decision");
  const application = recordOf(document.records, "application");
  const changed = changedBefore(document, certificate, decision);
  const scope = (filed: FiledRecord<"application" | "audit-report" | "decision"> | undefined) =>
    filed && source(filed.record, filed.value.scope, "/scope");
  const source = (record: RecordFile, said: Recorded, pointer: string): ScopeSource => {
    const text = textOf(said);
    return {
      text,
      paper: titles.get(record.file) ?? { zh: record.kind, en: record.kind },
      at: { file: record.file, pointer },
      differs: text && differenceOf(textOf(certificate.scope), text),
    };
  };
  const change = changed && source(changed.record, changed.value.scopeAfter, "/scopeAfter");
  return {
    certificate: textOf(certificate.scope),
    applied: change ?? scope(application) ?? null,
    audited: scope(report) ?? null,
    decided: change ?? scope(decision) ?? null,
  };
}

/** The last change of scope that was approved after the decision and up to the day of issue. */
function changedBefore(
  { records }: CaseDocument,
  { number, issuedOn = "" }: FiledRecord<"certificate">["value"],
  decision: FiledRecord<"decision"> | undefined,
): FiledRecord<"scope-change"> | undefined {
  const since = decision?.value.decidedOn ?? "";
  return recordsOf(records, "scope-change")
    .filter(({ value: { decidedOn, conclusion, newCertificate } }) => {
      if (decidedOn === undefined || decidedOn > issuedOn || conclusion === "refused") return false;
      return newCertificate === undefined ? decidedOn > since : newCertificate === number;
    })
    .sort((a, b) => ((a.value.decidedOn ?? "") < (b.value.decidedOn ?? "") ? -1 : 1))
    .at(-1);
}

function textOf(said: Recorded): Bilingual | null {
  const { zh = "", en = "" } = said ?? {};
  return zh === "" && en === "" ? null : { zh: zh || en, en: en || zh };
}

/** What only the certificate says, and only the other text; null where both say the same. */
function differenceOf(certificate: Bilingual | null, other: Bilingual): Bilingual | null {
  if (certificate === null || saysTheSame(certificate.zh, other.zh)) return null;
  const more = partsBeyond(certificate.zh, other.zh);
  const less = partsBeyond(other.zh, certificate.zh);
  const told = [
    ...(more.length > 0 ? [words.onlyCertified({ parts: more.join(" · ") })] : []),
    ...(less.length > 0 ? [words.notCertified({ parts: less.join(" · ") })] : []),
  ];
  return told.length > 0 ? sentencesOf(told) : words.otherOrder();
}

/** The parts of a text, between its punctuation, that another does not have. */
function partsBeyond(text: string, other: string): string[] {
  const known = new Set(partsOf(other).map(contentOf));
  return partsOf(text).filter((part) => contentOf(part) !== "" && !known.has(contentOf(part)));
}

function partsOf(text: string): string[] {
  return text.normalize("NFKC").split(/\p{P}/u);
}
