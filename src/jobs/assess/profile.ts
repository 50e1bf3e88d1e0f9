import { factsOf } from "../../check/facts.js";
import { waiversOf } from "../../check/waivers.js";
import { auditTitles } from "../../model/case/audit-view.js";
import type {
  CaseProfile,
  CertificateProfile,
  DecisionProfile,
  MatterProfile,
  NonconformityProfile,
} from "../../model/case/case-profile.js";
import type { AuditFolder, CaseDocument, RecordFile } from "../../model/case/case.js";
import { type CaseFacts, unpackAssignment } from "../../model/case/facts.js";
import { type FiledRecord, recordOf, type RecordOf, recordsOf } from "../../model/case/records.js";
import { statusOn, successorOf } from "../../model/certificate/certificate-status.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CivilDate } from "../../model/time/dates.js";
import { auditProfile, type Days } from "./audit-profile.js";
import { scopesOf } from "./certificate-scopes.js";
import { mattersOf } from "./matter-profile.js";
import { recordTitles } from "./record-titles.js";

/**
 * What an assessment asks of a case, read from its records: a value that is missing or of the wrong
 * form is left out, the findings speak of it.
 */
export function profileOf(
  document: CaseDocument,
  procedure: Procedure,
  outcomes: readonly Outcome[],
  asOf: CivilDate,
): CaseProfile {
  const own = recordOf(document.records, "case")?.value;
  const titles = auditTitles(document.audits, procedure);
  const facts = factsOf(document, procedure);
  const days = daysAtWork(facts);
  return {
    case: document.id,
    procedure: procedure.id,
    number: own?.number ?? "",
    client: own?.client?.name?.zh ?? "",
    office: own?.office ?? null,
    scheme: procedure.data.scheme,
    outcomes,
    audits: document.audits.map((audit, i) => {
      const title = titles[i] ?? { zh: audit.id, en: audit.id };
      return auditProfile({ case: document.id, audit, title, days: days.get(audit.id) }, procedure);
    }),
    nonconformities: document.audits.flatMap((audit) => nonconformities(document.id, audit)),
    decisions: document.audits.flatMap((audit) => decisions(document.id, audit)),
    matters: [...mattersOf(document, procedure, asOf), ...waivers(document)],
    certificates: certificates({ document, procedure, facts }, asOf),
    ...applicationProfile(document.records),
  };
}

/** How the case began: who the client is, its sites, the review and the contract. */
function applicationProfile(
  records: readonly RecordFile[],
): Pick<CaseProfile, "creditCode" | "sites" | "codes" | "review" | "contractOn"> {
  const { sites = [], businessCodes = [] } = recordOf(records, "application")?.value ?? {};
  const review = recordOf(records, "application-review");
  return {
    creditCode: recordOf(records, "case")?.value.client?.creditCode ?? null,
    sites: sites.flatMap(({ id, name }) => (id === undefined ? [] : [{ id, name: name ?? id }])),
    codes: codesOf(businessCodes, review?.value),
    review: review ? reviewOf(review) : null,
    contractOn: recordOf(records, "contract")?.value.signedOn ?? null,
  };
}

function codesOf(
  applied: readonly string[],
  review: RecordOf<"application-review"> | undefined,
): string[] {
  const codes = [
    ...applied,
    ...(review?.scopeCodes ?? []).map(({ code = "" }) => code),
    ...(review?.businessCategory?.code?.split(/[^\w.-]+/) ?? []),
  ];
  return [...new Set(codes)].filter(Boolean);
}

function reviewOf({ record, value }: FiledRecord<"application-review">): CaseProfile["review"] {
  const { reviewer, completedOn, conclusion } = value;
  return {
    reviewer: reviewer ?? null,
    completedOn: completedOn ?? null,
    conclusion: conclusion ?? null,
    at: { file: record.file, pointer: "" },
  };
}

/** By audit: the days on which its plan, or its task order, has people at work. */
function daysAtWork({ assignments }: CaseFacts): Map<string, Days> {
  const days = new Map<string, Days>();
  for (const { audit, day } of assignments.map(unpackAssignment)) {
    const known = days.get(audit) ?? { from: day, to: day };
    days.set(audit, {
      from: known.from < day ? known.from : day,
      to: known.to > day ? known.to : day,
    });
  }
  return days;
}

function nonconformities(caseId: string, { id, records }: AuditFolder): NonconformityProfile[] {
  return recordsOf(records, "nonconformity").flatMap(({ record, value }) => {
    const { raisedOn, verification, plan } = value;
    if (!raisedOn) return [];
    const verifiedOn = verification?.effective === false ? undefined : verification?.verifiedOn;
    return [
      {
        case: caseId,
        audit: id,
        number: value.number ?? "",
        grade: value.grade ?? "",
        clause: value.standardClause ?? "",
        raisedOn,
        dueOn: value.dueOn ?? null,
        closedOn: verifiedOn ?? plan?.acceptedOn ?? null,
        evidence: verification?.evidence?.length ?? 0,
        at: { file: record.file, pointer: "" },
      },
    ];
  });
}

function decisions(caseId: string, { id, records }: AuditFolder): DecisionProfile[] {
  return recordsOf(records, "decision").flatMap(({ record, value }) => {
    const { decidedOn, decisionMaker, overturn } = value;
    if (!decidedOn) return [];
    return [
      {
        case: caseId,
        audit: id,
        decision: value.decision ?? "",
        decidedOn,
        maker: decisionMaker?.person ?? "",
        differs: value.differsFromReport === true,
        overturned: overturn ? (overturn.basis ?? "") : null,
        at: { file: record.file, pointer: "/decision" },
      },
    ];
  });
}

function waivers(document: CaseDocument): MatterProfile[] {
  return waiversOf(document).map((w) => {
    const what = `${w.rule} ${w.subject} ${w.reason}`;
    return {
      case: document.id,
      kind: "waiver",
      on: w.approvedOn,
      what: { zh: what, en: what },
      settledOn: w.until,
      publishedOn: null,
      reportedOn: null,
      handlers: w.approvedBy === "" ? [] : [{ person: w.approvedBy, did: ["approved"] }],
      at: w.at,
    };
  });
}

interface ReadCase {
  readonly document: CaseDocument;
  readonly procedure: Procedure;
  readonly facts: CaseFacts;
}

function certificates(
  { document, procedure, facts }: ReadCase,
  asOf: CivilDate,
): CertificateProfile[] {
  const titles = recordTitles(document, procedure);
  const filed = recordsOf(document.records, "certificate");
  return facts.certificates.flatMap((certificate) => {
    const status = statusOn(certificate, asOf, successorOf(certificate, facts.certificates));
    const own = filed.find(({ record }) => record.file === certificate.at.file);
    if (!status || !own) return [];
    const { number, name, scope, issuedOn, expiresOn, at } = certificate;
    return [
      {
        case: facts.case,
        number,
        client: name.zh,
        scope,
        scopes: scopesOf(document, own.value, titles),
        issuedOn,
        expiresOn,
        status: status.status,
        since: status.since,
        at,
      },
    ];
  });
}
