import { isObject, type Json, type JsonObject, pointerTo } from "../model/base/json.js";
import type { AuditFolder, CaseDocument, RecordFile } from "../model/case/case.js";
import {
  type Assignment,
  type CaseFacts,
  packAssignment,
  wholeDay,
  type CertificateEvent,
  type CertificateFact,
  type NumberFact,
  type ReportFact,
  type Spot,
  type TeamFact,
} from "../model/case/facts.js";
import type { Procedure } from "../model/procedure/procedure.js";
import { daysBetween, isCivilDate, shift } from "../model/time/dates.js";
import { entries } from "./people.js";
import { waiversOf } from "./waivers.js";

/** Takes from a case what matters beyond it. A value that is missing or of the wrong form is left out: the case's own findings speak of it. */
export function factsOf(document: CaseDocument, procedure: Procedure): CaseFacts {
  const own = objects(document.records);
  const client = own.find((r) => r.kind === "case");
  return {
    case: document.id,
    procedure: document.procedure,
    scheme: procedure.data.scheme,
    body: procedure.data.body.short,
    client: client ? clientOf(client, own) : null,
    certificates: own
      .filter((r) => r.kind === "certificate")
      .flatMap((r) => certificateOf(r, own, procedure)),
    assignments: document.audits.flatMap(assignmentsOf).map(packAssignment),
    shownAs: `${document.shownAs}/${document.id}`,
    teams: document.audits.flatMap(teamOf),
    numbers: [...own, ...document.audits.flatMap((a) => objects(a.records))].flatMap(numberOf),
    reports: own.filter((r) => r.kind === "regulator-report").flatMap(reportOf),
    waivers: waiversOf(document).filter((w) =>
      procedure.rules.some((r) => r.id === w.rule && r.per === "repository"),
    ),
  };
}

type Read = RecordFile & { readonly value: JsonObject };

function objects(records: readonly RecordFile[]): Read[] {
  return records.filter((r): r is Read => isObject(r.value));
}

function spot(record: RecordFile, pointer: string): Spot {
  return { file: record.file, pointer };
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function clientOf(record: Read, own: readonly Read[]): CaseFacts["client"] {
  const client = record.value["client"];
  if (!isObject(client)) return null;
  return {
    name: text(isObject(client["name"]) ? client["name"]["zh"] : client["name"]),
    creditCode: text(client["creditCode"]),
    changes: own
      .filter((r) => r.kind === "change")
      .map((r) => text(r.value["items"]))
      .join("\n"),
    at: spot(record, "/client"),
  };
}

/** Kinds of record that change a certificate's status, with their dates. */
const changes = [
  { kind: "suspension", event: "suspended", on: "suspendedOn", until: "endsOn" },
  { kind: "restoration", event: "restored", on: "restoredOn", until: null },
  { kind: "withdrawal", event: "withdrawn", on: "withdrawnOn", until: null },
  { kind: "cancellation", event: "cancelled", on: "cancelledOn", until: null },
] as const;

function certificateOf(
  record: Read,
  own: readonly Read[],
  procedure: Procedure,
): CertificateFact[] {
  const { number, name, scope, issuedOn, expiresOn, originalIssuedOn, replaces } = record.value;
  if (typeof number !== "string" || !isCivilDate(issuedOn) || !isCivilDate(expiresOn)) return [];
  const names = isObject(name) ? name : {};
  const events = own.flatMap((r): CertificateEvent[] => {
    const change = changes.find((c) => c.kind === r.kind);
    const on = change && r.value[change.on];
    if (!change || r.value["certificate"] !== number || !isCivilDate(on)) return [];
    const until = change.until ? r.value[change.until] : null;
    return [
      {
        kind: change.event,
        on,
        until: isCivilDate(until) ? until : null,
        reason: text(r.value["reason"]) || text(r.value["causeRemoved"]),
        clauses: procedure.data.statusClauses?.[change.event] ?? [],
        at: spot(r, pointerTo("", change.on)),
      },
    ];
  });
  return [
    {
      number,
      name: { zh: text(names["zh"]), en: text(names["en"]) },
      scope: text(isObject(scope) ? scope["zh"] : scope),
      issuedOn,
      expiresOn,
      firstIssuedOn: isCivilDate(originalIssuedOn) ? originalIssuedOn : null,
      replaces: text(replaces) || null,
      clauses: procedure.data.statusClauses?.valid ?? [],
      expiredClauses: procedure.data.statusClauses?.expired ?? [],
      at: spot(record, "/number"),
      // Of one day, what ends a status comes before what begins one.
      events: events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : order(a) - order(b))),
    },
  ];
}

function order({ kind }: CertificateEvent): number {
  return ["restored", "suspended", "cancelled", "withdrawn"].indexOf(kind);
}

function assignmentsOf(audit: AuditFolder): Assignment[] {
  const records = objects(audit.records);
  const plan = records.find((r) => r.kind === "audit-plan");
  if (!plan) {
    return records.filter((r) => r.kind === "task-order").flatMap((o) => orderedDays(audit, o));
  }
  const remote = plan.value["mode"] === "remote";
  const days = new Map<string, Assignment>();
  for (const [i, { date, start, end, auditors }] of entries(plan.value, "items").entries()) {
    const from = minutes(start);
    const to = minutes(end);
    if (!isCivilDate(date) || from === null || to === null || !Array.isArray(auditors)) continue;
    for (const person of auditors as readonly Json[]) {
      if (typeof person !== "string") continue;
      const key = `${person} ${date}`;
      const spent = Math.max(0, to - from);
      const known = days.get(key);
      days.set(
        key,
        known
          ? {
              ...known,
              from: Math.min(known.from, from),
              to: Math.max(known.to, to),
              minutes: known.minutes + spent,
            }
          : { person, audit: audit.id, day: date, from, to, minutes: spent, remote, item: i },
      );
    }
  }
  return [...days.values()];
}

/** While there is no plan, the task order takes its team for all of its days. */
function orderedDays({ id }: AuditFolder, { value }: Read): Assignment[] {
  const { plannedFrom, plannedTo } = value;
  if (!isCivilDate(plannedFrom) || !isCivilDate(plannedTo)) return [];
  const days = Math.min(daysBetween(plannedFrom, plannedTo), longestAudit);
  return entries(value, "team").flatMap((member, item) =>
    typeof member["person"] === "string"
      ? Array.from({ length: Math.max(0, days + 1) }, (_, i): Assignment => ({
          person: member["person"] as string,
          audit: id,
          day: shift(plannedFrom, i, "calendarDay"),
          from: 0,
          to: wholeDay,
          minutes: 0,
          remote: false,
          item,
        }))
      : [],
  );
}

/** Days: a longer period is a slip of the pen, and another finding's. */
const longestAudit = 60;

/** `08:30` → 510. */
function minutes(time: Json | undefined): number | null {
  const m = typeof time === "string" ? /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) : null;
  return m ? Number(m[1]) * 60 + Number(m[2]) : null;
}

function teamOf(audit: AuditFolder): TeamFact[] {
  const record = objects(audit.records).find((r) => r.kind === "task-order");
  const from = record?.value["plannedFrom"];
  if (!record || !isCivilDate(from)) return [];
  return [
    {
      audit: audit.id,
      type: audit.type,
      from,
      people: entries(record.value, "team").flatMap((m) =>
        typeof m["person"] === "string" ? [m["person"]] : [],
      ),
      at: spot(record, "/team"),
    },
  ];
}

function reportOf({ value }: Read): ReportFact[] {
  return isCivilDate(value["reportedOn"])
    ? [
        {
          kind: text(value["kind"]),
          certificate: text(value["certificate"]),
          on: value["reportedOn"],
        },
      ]
    : [];
}

function numberOf(record: Read): NumberFact[] {
  const number = record.value["number"];
  // Nonconformities are numbered within their audit.
  return typeof number === "string" && record.kind !== "nonconformity"
    ? [{ kind: record.kind, number, at: spot(record, "/number") }]
    : [];
}
