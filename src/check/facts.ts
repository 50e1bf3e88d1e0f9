import type { Bilingual } from "../model/base/text.js";
import type { AuditFolder, CaseDocument, RecordFile } from "../model/case/case.js";
import {
  type CaseFacts,
  type CertificateEvent,
  type CertificateFact,
  type NumberFact,
  packAssignment,
  type ReportFact,
  type Spot,
  type TeamFact,
} from "../model/case/facts.js";
import {
  asRecord,
  type Recorded,
  recordOf,
  type RecordOf,
  recordsOf,
} from "../model/case/records.js";
import { lapseOf } from "../model/certificate/edition.js";
import { inOrder, type RecordedChange, recordedChanges } from "../model/certificate/life.js";
import type { Procedure } from "../model/procedure/procedure.js";
import type { Localized } from "../model/records/definitions.js";
import { assignmentsOf } from "./assignments.js";
import { waiversOf } from "./waivers.js";

/**
 * Takes from a case what matters beyond it. A value that is missing or of the wrong form is left
 * out: the case's own findings speak of it.
 */
export function factsOf(document: CaseDocument, procedure: Procedure): CaseFacts {
  const { records, audits } = document;
  const changesOfStatus = recordedChanges(records);
  return {
    case: document.id,
    procedure: document.procedure,
    scheme: procedure.data.scheme,
    body: procedure.data.body.short,
    client: clientOf(records),
    certificates: recordsOf(records, "certificate").flatMap(({ record, value }) =>
      certificateOf(record, value, changesOfStatus, procedure),
    ),
    assignments: audits.flatMap(assignmentsOf).map(packAssignment),
    shownAs: `${document.shownAs}/${document.id}`,
    teams: audits.flatMap(teamOf),
    numbers: [...records, ...audits.flatMap((a) => a.records)].flatMap(numberOf),
    reports: recordsOf(records, "regulator-report").flatMap(({ value }) => reportOf(value)),
    waivers: waiversOf(document).filter((w) =>
      procedure.rules.some((r) => r.id === w.rule && r.per === "repository"),
    ),
  };
}

function spot(record: RecordFile, pointer: string): Spot {
  return { file: record.file, pointer };
}

function clientOf(records: readonly RecordFile[]): CaseFacts["client"] {
  const own = recordOf(records, "case");
  const client = own?.value.client;
  if (!own || !client) return null;
  return {
    name: client.name?.zh ?? "",
    ...(client.name?.en && { nameEn: client.name.en }),
    creditCode: client.creditCode ?? "",
    changes: recordsOf(records, "change")
      .map(({ value }) => value.items ?? "")
      .join("\n"),
    at: spot(own.record, "/client"),
  };
}

function certificateOf(
  record: RecordFile,
  certificate: RecordOf<"certificate">,
  changesOfStatus: readonly RecordedChange[],
  { data: { statusClauses, editions = [] } }: Procedure,
): CertificateFact[] {
  const { number, issuedOn, expiresOn } = certificate;
  if (number === undefined || issuedOn === undefined || expiresOn === undefined) return [];
  return [
    {
      number,
      name: textsOf(certificate.name),
      scope: textsOf(certificate.scope).zh,
      issuedOn,
      expiresOn,
      firstIssuedOn: certificate.originalIssuedOn ?? null,
      replaces: certificate.replaces || null,
      clauses: statusClauses?.valid ?? [],
      expiredClauses: statusClauses?.expired ?? [],
      lapse: lapseOf(textsOf(certificate.criteria).zh, editions),
      at: spot(record, "/number"),
      events: inOrder(changesOfStatus.filter((c) => c.certificate === number)).map((c) =>
        eventOf(c, statusClauses?.[c.kind] ?? []),
      ),
    },
  ];
}

function textsOf({ zh = "", en = "" }: Recorded<Localized> = {}): Bilingual {
  return { zh, en };
}

function eventOf(change: RecordedChange, clauses: readonly string[]): CertificateEvent {
  const { kind, on, until, reason, record, field } = change;
  return { kind, on, until, reason, clauses, at: spot(record, `/${field}`) };
}

function teamOf(audit: AuditFolder): TeamFact[] {
  const order = recordOf(audit.records, "task-order");
  const from = order?.value.plannedFrom;
  if (!order || from === undefined) return [];
  return [
    {
      audit: audit.id,
      type: audit.type,
      from,
      // Who observes is no member: with another observer it is the same team.
      people: (order.value.team ?? []).flatMap(({ person, role }) =>
        person === undefined || role === "observer" ? [] : [person],
      ),
      at: spot(order.record, "/team"),
    },
  ];
}

function reportOf(report: RecordOf<"regulator-report">): ReportFact[] {
  const { kind = "", certificate = "", reportedOn } = report;
  return reportedOn === undefined ? [] : [{ kind, certificate, on: reportedOn }];
}

/** Kinds whose number the body gives out; nonconformities are numbered within their audit. */
const numberedKinds = [
  "case",
  "quotation",
  "contract",
  "task-order",
  "stage1-report",
  "audit-report",
  "certificate",
] as const;

/**
 * Of a plan it is the number under which the authority was told of it (notice 102 of 2021 of the
 * certification department of SAMR).
 */
function numberOf(record: RecordFile): NumberFact[] {
  const told = asRecord("audit-plan", record.value)?.reportingNumber;
  if (record.kind === "audit-plan") {
    return told === undefined
      ? []
      : [{ kind: record.kind, number: told, at: spot(record, "/reportingNumber") }];
  }
  const kind = numberedKinds.find((k) => k === record.kind);
  const number = kind && asRecord(kind, record.value)?.number;
  return kind && number !== undefined ? [{ kind, number, at: spot(record, "/number") }] : [];
}
