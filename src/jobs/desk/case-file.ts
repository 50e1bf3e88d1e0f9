import { lstatSync } from "node:fs";
import { join } from "node:path";
import { statesOf } from "../../check/states.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import type { CaseFacts } from "../../model/case/facts.js";
import type { CaseStates } from "../../model/case/states.js";
import type { RegisterRow } from "../../model/certificate/register.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import { type TimelineEntry, timelineOf } from "../../model/outcome/timeline.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CaseAddress } from "../../read/case-source.js";
import { recordTitles } from "../assess/record-titles.js";
import { namingRecords } from "../edit/attachment-names.js";
import { certificateRegister } from "../publish/certificate-register.js";
import type { BriefAudit } from "./case-brief.js";
import type { Desk } from "./desk.js";
import type { SurveyedCase } from "./surveyed-case.js";

/** A case as its page shows it. */
export interface CaseFile {
  readonly summary: SurveyedCase;
  readonly procedure: Procedure;
  readonly result: CaseResult;
  readonly states: CaseStates;
  readonly audits: readonly BriefAudit[];
  readonly certificates: readonly RegisterRow[];
  readonly timeline: readonly TimelineEntry[];
  readonly records: readonly ListedRecord[];
  readonly attachments: readonly ListedAttachment[];
}
/** A record of the case, by its path below the case's folder. */
export interface ListedRecord {
  readonly path: string;
  readonly kind: string;
  readonly title: Bilingual;
  readonly audit: string | null;
}
export interface ListedAttachment {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  /** Records that name it, by their paths below the case's folder. */
  readonly namedBy: readonly string[];
}

/** A case as it lies on disk now, with the verdict of the command line. */
export async function caseFile(desk: Desk, address: CaseAddress): Promise<CaseFile> {
  const judged = await desk.judge(address);
  const { facts, result } = judged;
  const summary = desk.summary.of(judged);
  const { procedure } = desk.procedure(address.procedure);
  const document = desk.read(address);
  return {
    summary,
    procedure,
    result,
    states: statesOf(document, procedure, facts, desk.asOf),
    audits: summary.audits,
    certificates: certificatesOn(facts, desk.asOf),
    timeline: timelineOf(document, procedure, result.outcomes),
    records: recordsIn(document, procedure),
    attachments: attachmentsIn(document),
  };
}

function certificatesOn(facts: CaseFacts, day: string): RegisterRow[] {
  return certificateRegister([facts], day).toSorted((a, b) =>
    a.certificate.issuedOn < b.certificate.issuedOn ? 1 : -1,
  );
}

/** `records/<procedure>/<case>/case.json` → `case.json`. */
export function belowCase({ shownAs, id }: CaseDocument, file: string): string {
  return file.slice(`${shownAs}/${id}/`.length);
}

/** The records of a folder, by what people call them. */
export function recordsIn(document: CaseDocument, procedure: Procedure): ListedRecord[] {
  const titles = recordTitles(document, procedure);
  const listed = (audit: string | null) => (record: RecordFile) => {
    const path = belowCase(document, record.file);
    return {
      path,
      kind: record.kind,
      audit,
      title: titles.get(record.file) ?? { zh: path, en: path },
    };
  };
  return [
    ...document.records.map(listed(null)),
    ...document.audits.flatMap((a) => a.records.map(listed(a.id))),
  ];
}

/** The files below `attachments/` of a folder. */
export function attachmentsIn(document: CaseDocument): ListedAttachment[] {
  const namingOf = namingRecords(document);
  return (document.attachments ?? [])
    .filter(({ type }) => type === "file")
    .map(({ path }) => {
      return {
        path,
        size: lstatSync(join(document.folder, path), { throwIfNoEntry: false })?.size ?? 0,
        sha256: document.digestOf(path) ?? "",
        namedBy: namingOf(path).map((file) => belowCase(document, file)),
      };
    });
}
