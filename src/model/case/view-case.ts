import { isObject, type JsonObject } from "../base/json.js";
import { byCodeUnit } from "../base/text.js";
import { changeKinds, changes } from "../certificate/life.js";
import type { Procedure, RecordSchema, Scope } from "../procedure/procedure.js";
import type { CivilDate } from "../time/dates.js";
import type { DayOfJudgement } from "../time/day-of-judgement.js";
import { auditViews, linkAudit, recordsByKind } from "./audit-view.js";
import type { AuditView, CaseView, Subject } from "./case-view.js";
import type { CaseDocument } from "./case.js";
import { findPath } from "./find-path.js";
import { Origins } from "./origins.js";
import type { Personnel } from "./personnel.js";
import { camel } from "./record-names.js";

/** Arranges a case for looking things up. */
export function viewCase(
  document: CaseDocument,
  personnel: Personnel,
  procedure: Procedure,
  asOf: CivilDate | DayOfJudgement,
): CaseView {
  const origins = new Origins(personnel);
  const own: Record<string, unknown> = {
    ...recordsByKind(document.records, procedure.records, origins),
    id: document.id,
  };
  const audits = auditViews(document, own, procedure, origins);
  own["audits"] = audits;
  const pending = pendingChanges(own, procedure);
  const shared = {
    c: own,
    people: personnel.people,
    body: procedure.data.body,
    procedure: procedure.data,
    statementClauses: procedure.statementClauses,
    asOf,
  };
  const certificates = (own["certificates"] ?? []) as JsonObject[];
  const ofAudit = new Map(
    audits.map((audit, i) => [
      audit,
      {
        ...shared,
        ...linkAudit(audit, audits.slice(0, i), audits.slice(i + 1), certificates),
      },
    ]),
  );
  const variables: Variables = { own, audits, shared, ofAudit, origins, pending };
  // Hundreds of rules ask for the same few.
  const subjects = new Map<string, readonly Subject[]>();
  return {
    document,
    people: personnel.people,
    own,
    audits,
    subjects: (scope, types) => {
      const key = types ? `${scope} ${types.join(" ")}` : scope;
      let known = subjects.get(key);
      if (!known) {
        subjects.set(key, (known = subjectsOf(scope, types, variables, procedure)));
      }
      return known;
    },
    origin: (value) => origins.of(value),
    find: (vars, path) => findPath(vars, path, (value) => origins.of(value)),
  };
}

type Vars = Subject["vars"];

/** What the subjects of a case see. */
interface Variables {
  readonly own: Vars;
  readonly audits: readonly AuditView[];
  readonly shared: Vars;
  readonly ofAudit: ReadonlyMap<AuditView, Vars>;
  readonly origins: Origins;
  readonly pending: readonly Pending[];
}

/** A change of a certificate's status that has no day yet, and the event that it awaits. */
interface Pending {
  readonly kind: string;
  readonly record: JsonObject;
  readonly awaits: string;
}

/** Takes the changes of status that have not happened out of the lists that expressions see. */
function pendingChanges(own: Record<string, unknown>, procedure: Procedure): Pending[] {
  return changeKinds.flatMap((change): Pending[] => {
    const { record: kind, on } = changes[change];
    const plural = procedure.records.get(kind)?.plural;
    const event = procedure.events.find((e) => e.kind === kind && e.pointer === `/${on}`)?.event;
    if (plural === undefined || event === undefined) return [];
    const all = (own[plural] ?? []) as JsonObject[];
    own[plural] = all.filter((record) => record[on] !== undefined);
    return all
      .filter((record) => record[on] === undefined)
      .map((record) => ({ kind, record, awaits: event }));
  });
}

function subjectsOf(
  scope: Scope,
  types: readonly string[] | undefined,
  variables: Variables,
  procedure: Procedure,
): Subject[] {
  const { shared, ofAudit } = variables;
  const audits = variables.audits.filter((a) => !types || types.includes(a.type));
  switch (scope) {
    case "case":
    case "body":
      return [{ id: ".", vars: shared }];
    case "audit":
      return audits.map((a) => ({ id: a.id, vars: ofAudit.get(a) ?? shared }));
    default: {
      const schema = [...procedure.records.values()].find((r) => camel(r.kind) === scope);
      return schema ? recordSubjects(schema, { ...variables, audits }) : [];
    }
  }
}

/** The records of a kind, each a subject: those of the case, or of the audits. */
function recordSubjects(
  { kind, plural, level, variable = camel(kind) }: RecordSchema,
  { own, audits, shared, ofAudit, origins, pending }: Variables,
): Subject[] {
  const subject = (id: string, vars: Vars, record: unknown): Subject => ({
    id,
    vars: { ...vars, [variable]: record, record },
  });
  const varsOf = (audit: AuditView | undefined) => (audit && ofAudit.get(audit)) ?? shared;
  if (plural && level === "audit") {
    return audits.flatMap((a) =>
      (a[plural] as JsonObject[]).map((r) => subject(`${a.id}/${origins.nameOf(r)}`, varsOf(a), r)),
    );
  }
  if (plural) {
    const waiting = pending.filter((change) => change.kind === kind);
    const subjects = (own[plural] as JsonObject[]).map((r) => {
      const basis = [...ofAudit.keys()].find((a) => a.name === r["basis"]);
      const lifted = kind === "restoration" ? suspensionOf(r, own) : undefined;
      const vars = varsOf(basis);
      return subject(origins.nameOf(r), lifted ? { ...vars, suspension: lifted } : vars, r);
    });
    return [
      ...subjects,
      ...waiting.map(({ record, awaits }) => ({
        ...subject(origins.nameOf(record), shared, record),
        awaits,
      })),
    ];
  }
  const name = camel(kind);
  if (level === "case") {
    const single = own[name];
    return isObject(single) ? [subject(origins.nameOf(single), shared, single)] : [];
  }
  return audits.filter((a) => a[name]).map((a) => subject(a.id, varsOf(a), a[name]));
}

/** The suspension that a restoration ends: the last one of its certificate that began before. */
function suspensionOf(restoration: JsonObject, own: Vars): JsonObject | undefined {
  const suspensions = (own["suspensions"] ?? []) as JsonObject[];
  return suspensions
    .filter((s) => s["certificate"] === restoration["certificate"])
    .filter((s) => String(s["suspendedOn"]) <= String(restoration["restoredOn"]))
    .toSorted((a, b) => byCodeUnit(String(a["suspendedOn"]), String(b["suspendedOn"])))
    .at(-1);
}
