import { factsOf } from "../../check/facts.js";
import { waiversOf } from "../../check/waivers.js";
import { isObject, type Json, type JsonObject } from "../../model/base/json.js";
import type {
  AuditProfile,
  CaseProfile,
  CertificateProfile,
  DecisionProfile,
  MatterProfile,
  NonconformityProfile,
} from "../../model/case/case-profile.js";
import { auditTitles } from "../../model/case/case-view.js";
import type { AuditFolder, CaseDocument, RecordFile } from "../../model/case/case.js";
import { type Spot, unpackAssignment } from "../../model/case/facts.js";
import { statusOn, successorOf } from "../../model/certificate/certificate-status.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { type CivilDate, isCivilDate } from "../../model/time/dates.js";

const spot = (r: RecordFile, pointer = ""): Spot => ({ file: r.file, pointer });
const text = (v: Json | undefined): string =>
  typeof v === "string" ? v : isObject(v) && typeof v["zh"] === "string" ? v["zh"] : "";
const day = (v: Json | undefined): CivilDate | null => (isCivilDate(v) ? v : null);
const objects = (v: Json | undefined): JsonObject[] => (Array.isArray(v) ? v.filter(isObject) : []);
const value = (r: RecordFile): JsonObject => (isObject(r.value) ? r.value : {});
const firstDay = (v: JsonObject, ...names: readonly string[]): CivilDate | null =>
  names.map((n) => day(v[n])).find((d) => d !== null) ?? null;

/** What an assessment asks of a case, read from its records: a value that is missing or of the wrong form is left out, the findings speak of it. */
export function profileOf(
  document: CaseDocument,
  procedure: Procedure,
  outcomes: readonly Outcome[],
  asOf: CivilDate,
): CaseProfile {
  const own = document.records.find((r) => r.kind === "case");
  const client = own ? value(own)["client"] : undefined;
  const titles = auditTitles(document.audits, procedure);
  const facts = factsOf(document, procedure);
  const days = new Map<string, { from: CivilDate; to: CivilDate }>();
  for (const a of facts.assignments.map(unpackAssignment)) {
    const known = days.get(a.audit);
    days.set(a.audit, {
      from: known && known.from < a.day ? known.from : a.day,
      to: known && known.to > a.day ? known.to : a.day,
    });
  }
  return {
    case: document.id,
    procedure: procedure.id,
    number: own ? text(value(own)["number"]) : "",
    client: isObject(client) ? text(client["name"]) : "",
    office: own && typeof value(own)["office"] === "string" ? String(value(own)["office"]) : null,
    scheme: procedure.data.scheme,
    outcomes,
    audits: document.audits.map((a, i) =>
      auditOf(
        a,
        document.id,
        titles[i] ?? { zh: a.id, en: a.id },
        procedure,
        days.get(a.id) ?? null,
      ),
    ),
    nonconformities: document.audits.flatMap((a) =>
      a.records
        .filter((r) => r.kind === "nonconformity")
        .flatMap((r) => nonconformityOf(r, document.id, a.id)),
    ),
    decisions: document.audits.flatMap((a) =>
      a.records
        .filter((r) => r.kind === "decision")
        .flatMap((r) => decisionOf(r, document.id, a.id)),
    ),
    matters: [
      ...document.records.flatMap((r) => matterOf(r, document.id)),
      ...waiversOf(document).map((w): MatterProfile => ({
        case: document.id,
        kind: "waiver",
        on: w.approvedOn,
        what: `${w.rule} ${w.subject} ${w.reason}`,
        settledOn: w.until,
        at: w.at,
      })),
    ],
    certificates: facts.certificates.flatMap((c): CertificateProfile[] => {
      const status = statusOn(c, asOf, successorOf(c, facts.certificates));
      return status
        ? [
            {
              case: document.id,
              number: c.number,
              client: c.name.zh,
              scope: c.scope,
              issuedOn: c.issuedOn,
              expiresOn: c.expiresOn,
              status: status.status,
              since: status.since,
              at: c.at,
            },
          ]
        : [];
    }),
  };
}

function auditOf(
  audit: AuditFolder,
  caseId: string,
  title: AuditProfile["title"],
  { data }: Procedure,
  days: { readonly from: CivilDate; readonly to: CivilDate } | null,
): AuditProfile {
  const find = (kind: string) => audit.records.find((r) => r.kind === kind);
  const order = find("task-order");
  const report = find("audit-report") ?? find("stage1-report");
  const plan = find("audit-plan");
  const team = order
    ? objects(value(order)["team"]).map((m) => ({
        person: text(m["person"]),
        role: text(m["role"]),
      }))
    : [];
  const given = report ? value(report) : {};
  return {
    case: caseId,
    id: audit.id,
    title,
    type: audit.type,
    from:
      firstDay(given, "onsiteFrom") ??
      days?.from ??
      (order ? day(value(order)["plannedFrom"]) : null),
    to: firstDay(given, "onsiteTo") ?? days?.to ?? (order ? day(value(order)["plannedTo"]) : null),
    team,
    leader: team.find((m) => m.role === "teamLeader")?.person ?? null,
    witnessing: plan
      ? objects(value(plan)["witnessing"]).map((w) => ({
          witness: text(w["witness"]),
          witnessed: text(w["witnessed"]),
        }))
      : [],
    time: timeOf(find("audit-time"), audit.type, data),
  };
}

function timeOf(
  record: RecordFile | undefined,
  type: AuditFolder["type"],
  data: Procedure["data"],
): AuditProfile["time"] {
  if (!record) return null;
  const v = value(record);
  const { tableDays, totalDays, onsiteDays } = v;
  if (typeof tableDays !== "number" || typeof totalDays !== "number") return null;
  // The days of both stages are determined together.
  const share = data.auditTimeShares[type];
  const reasons = [
    ...objects(v["adjustments"]).map((a) => text(a["reason"])),
    text(v["adjustmentReason"]),
    text(v["justification"]),
  ].filter(Boolean);
  return {
    table:
      Math.round((share ? (tableDays * share.numerator) / share.denominator : tableDays) * 100) /
      100,
    determined: totalDays,
    onsite: typeof onsiteDays === "number" ? onsiteDays : null,
    reason: reasons.join("；"),
    at: spot(record, "/totalDays"),
  };
}

function nonconformityOf(
  record: RecordFile,
  caseId: string,
  audit: string,
): NonconformityProfile[] {
  const v = value(record);
  const raisedOn = day(v["raisedOn"]);
  if (!raisedOn) return [];
  const verification = isObject(v["verification"]) ? v["verification"] : {};
  const plan = isObject(v["plan"]) ? v["plan"] : {};
  const verified = verification["effective"] === false ? null : day(verification["verifiedOn"]);
  return [
    {
      case: caseId,
      audit,
      number: text(v["number"]),
      grade: text(v["grade"]),
      clause: text(v["standardClause"]),
      raisedOn,
      dueOn: day(v["dueOn"]),
      closedOn: verified ?? day(plan["acceptedOn"]),
      at: spot(record),
    },
  ];
}

function decisionOf(record: RecordFile, caseId: string, audit: string): DecisionProfile[] {
  const v = value(record);
  const decidedOn = day(v["decidedOn"]);
  if (!decidedOn) return [];
  const maker = isObject(v["decisionMaker"]) ? v["decisionMaker"] : {};
  const overturn = isObject(v["overturn"]) ? v["overturn"] : null;
  return [
    {
      case: caseId,
      audit,
      decision: text(v["decision"]),
      decidedOn,
      maker: text(maker["person"]) || text(maker["name"]),
      differs: v["differsFromReport"] === true,
      overturned: overturn ? text(overturn["basis"]) : null,
      at: spot(record, "/decision"),
    },
  ];
}

/** Where matters of each kind keep their date, what they are about, and when they were settled. */
const matterFields: Readonly<
  Partial<
    Record<
      MatterProfile["kind"],
      {
        readonly on: readonly string[];
        readonly what: readonly string[];
        readonly settled: readonly string[];
      }
    >
  >
> = {
  complaint: { on: ["receivedOn"], what: ["about"], settled: ["resultNotifiedOn", "correctedOn"] },
  appeal: { on: ["receivedOn"], what: ["about"], settled: ["resultNotifiedOn"] },
  suspension: { on: ["suspendedOn"], what: ["reason", "ground", "certificate"], settled: [] },
  restoration: { on: ["restoredOn"], what: ["reason", "certificate"], settled: ["restoredOn"] },
  withdrawal: { on: ["withdrawnOn"], what: ["reason", "certificate"], settled: ["withdrawnOn"] },
  cancellation: { on: ["cancelledOn"], what: ["reason", "certificate"], settled: ["cancelledOn"] },
  change: {
    on: ["requestedOn", "knownOn"],
    what: ["items", "kind"],
    settled: ["supplementSignedOn", "acceptedOn", "reviewedOn"],
  },
  "scope-change": {
    on: ["requestedOn", "appliedOn"],
    what: ["change", "kind"],
    settled: ["decidedOn"],
  },
  transfer: { on: ["requestedOn", "receivedOn"], what: ["from"], settled: ["decidedOn"] },
};

function matterOf(record: RecordFile, caseId: string): MatterProfile[] {
  const fields = matterFields[record.kind as MatterProfile["kind"]];
  if (!fields) return [];
  const v = value(record);
  return [
    {
      case: caseId,
      kind: record.kind as MatterProfile["kind"],
      on: firstDay(v, ...fields.on),
      what: fields.what.map((n) => text(v[n])).find((t) => t !== "") ?? "",
      settledOn: firstDay(v, ...fields.settled),
      at: spot(record),
    },
  ];
}
