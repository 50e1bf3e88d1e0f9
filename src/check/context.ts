import type { AuditFolder, CaseDocument, RecordFile } from "../model/case.js";
import { isObject, type JsonObject, pointerTo } from "../model/json.js";
import type { Procedure, Scope } from "../model/procedure.js";
import type { Found } from "./check.js";

/** What a rule is asked about: its variables are what expressions and paths see. */
export interface Subject {
  readonly id: string;
  readonly vars: Readonly<Record<string, unknown>>;
}

/** An audit as expressions see it: its records by kind, and what follows from them. */
export interface AuditView {
  readonly id: string;
  readonly type: string;
  readonly number: number;
  /** The folder's name after the number: `surveillance-1`. */
  readonly name: string;
  readonly leader?: string;
  readonly nonconformities: readonly JsonObject[];
  readonly [kind: string]: unknown;
}

export interface CaseContext {
  readonly document: CaseDocument;
  readonly people: ReadonlyMap<string, JsonObject>;
  readonly audits: readonly AuditView[];
  subjects(scope: Scope, auditTypes?: readonly string[]): Subject[];
  /** The file that a record's root object was read from. */
  origin(value: object): RecordFile | undefined;
  find(vars: Readonly<Record<string, unknown>>, path: string): Found | undefined;
}

/** `application-review` → `applicationReview`. */
export function camel(kind: string): string {
  return kind.replace(/-([a-z0-9])/g, (_, c: string) => c.toUpperCase());
}

/** Kinds of which a case or an audit holds several; expressions see them as lists. */
const plural: Readonly<Record<string, string>> = {
  nonconformity: "nonconformities", certificate: "certificates", change: "changes", "scope-change": "scopeChanges",
  "regulator-report": "regulatorReports", "audit-notice": "auditNotices", suspension: "suspensions",
};
/** Planning records of an initial audit cover both stages and stand in the folder of stage 1. */
const sharedByStages = ["auditTime", "samplingPlan"];

export function buildContext(document: CaseDocument, people: readonly RecordFile[], procedure: Procedure): CaseContext {
  const origins = new WeakMap<object, RecordFile>();
  const register = (r: RecordFile): JsonObject | undefined => {
    if (!isObject(r.value)) return undefined;
    origins.set(r.value, r);
    return r.value;
  };
  const c: Record<string, unknown> = { ...byKind(document.records, register), id: document.id };
  const audits = document.audits.map((a) => auditView(a, register));
  const peopleById = new Map<string, JsonObject>();
  for (const r of people) {
    const value = register(r);
    if (value && typeof value["id"] === "string") peopleById.set(value["id"], value);
  }
  c["audits"] = audits;
  const shared = { c, people: Object.fromEntries(peopleById), body: procedure.data.body, procedure: procedure.data };
  const auditVars = new Map(audits.map((audit, i) => [audit, linkAudit(audit, audits.slice(0, i), audits.slice(i + 1))]));
  const ofAudit = (a: AuditView) => ({ ...shared, ...auditVars.get(a) });
  const name = (r: object) => { const o = origins.get(r); return `${o?.kind}${o?.instance ? `-${o.instance}` : ""}`; };
  const caseList = (list: string, variable: string): Subject[] =>
    (c[list] as JsonObject[]).map((r) => ({ id: name(r), vars: { ...shared, [variable]: r, record: r, ...basis(r, audits, ofAudit) } }));

  const subjects = (scope: Scope, types?: readonly string[]): Subject[] => {
    const chosen = audits.filter((a) => !types || types.includes(a.type));
    switch (scope) {
      case "case": return [{ id: ".", vars: shared }];
      case "audit": return chosen.map((a) => ({ id: a.id, vars: ofAudit(a) }));
      case "nonconformity": return chosen.flatMap((a) => a.nonconformities.map((nc) => ({ id: `${a.id}/${name(nc)}`, vars: { ...ofAudit(a), nc, record: nc } })));
      case "termination": return chosen.filter((a) => a["terminationReport"]).map((a) => ({ id: a.id, vars: { ...ofAudit(a), record: a["terminationReport"] } }));
      case "certificate": return caseList("certificates", "certificate");
      case "change": return caseList("changes", "change");
      case "scopeChange": return caseList("scopeChanges", "scopeChange");
      case "notice": return chosen.flatMap((a) => (a["auditNotices"] as JsonObject[]).map((n) => ({ id: `${a.id}/${name(n)}`, vars: { ...ofAudit(a), notice: n, record: n } })));
    }
  };
  return { document, people: peopleById, audits, subjects, origin: (v) => origins.get(v), find: (vars, path) => walk(vars, path, origins) };
}

function byKind(records: readonly RecordFile[], register: (r: RecordFile) => JsonObject | undefined): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const list of Object.values(plural)) out[list] = [];
  for (const r of records) {
    const value = register(r);
    if (!value) continue;
    const list = plural[r.kind];
    if (list) (out[list] as JsonObject[]).push(value);
    else out[camel(r.instance && !/^\d/.test(r.instance) ? `${r.kind}-${r.instance}` : r.kind)] = value;
  }
  return out;
}

function auditView(folder: AuditFolder, register: (r: RecordFile) => JsonObject | undefined): AuditView {
  const view: Record<string, unknown> = { ...byKind(folder.records, register), id: folder.id, type: folder.type, number: folder.number, name: folder.id.slice(folder.id.indexOf("-") + 1) };
  const order = view["taskOrder"];
  const team = isObject(order) && Array.isArray(order["team"]) ? (order["team"] as JsonObject[]) : [];
  const leader = team.find((m) => isObject(m) && m["role"] === "teamLeader")?.["person"];
  if (typeof leader === "string") view["leader"] = leader;
  return view as AuditView;
}

/** The audits an audit is judged beside: its stage 1, the one before it, the one after it. */
function linkAudit(audit: AuditView, before: readonly AuditView[], after: readonly AuditView[]): Record<string, unknown> {
  const stage1 = before.findLast((a) => a.type === "stage1");
  const stage2 = before.findLast((a) => a.type === "stage2");
  const inherited = audit.type === "stage2" && stage1 ? Object.fromEntries(sharedByStages.filter((k) => !(k in audit) && k in stage1).map((k) => [k, stage1[k]])) : {};
  const previous = before.findLast((a) => a.type !== "stage1" && a.type !== "special");
  const next = after.find((a) => a.type === "surveillance" || a.type === "recertification");
  const earlier = before.filter((a) => a.type === "surveillance");
  return { audit: { ...audit, ...inherited }, earlierSurveillances: earlier, ...(stage1 && { stage1 }), ...(stage2 && { stage2 }), ...(previous && { previous }), ...(next && { next }) };
}

function basis(record: JsonObject, audits: readonly AuditView[], vars: (a: AuditView) => Record<string, unknown>): Record<string, unknown> {
  const audit = audits.find((a) => a.id === `audits/${String(record["basis"])}`);
  return audit ? vars(audit) : {};
}

/** Walks a dotted path; `@role` finds a signature by its role, `#n` is not needed: lists are judged item by item. */
function walk(vars: Readonly<Record<string, unknown>>, path: string, origins: WeakMap<object, RecordFile>): Found | undefined {
  let value: unknown = vars;
  let record: RecordFile | undefined;
  let pointer = "";
  const enter = (next: unknown, segment: string | number) => {
    value = next;
    if (record) pointer = pointerTo(pointer, segment);
    const origin = typeof next === "object" && next !== null ? origins.get(next) : undefined;
    if (origin) { record = origin; pointer = ""; }
  };
  for (const segment of path.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    if (segment.startsWith("@")) {
      const list = (value as Record<string, unknown>)["signatures"];
      const at = Array.isArray(list) ? list.findIndex((s) => isObject(s) && s["role"] === segment.slice(1)) : -1;
      if (at === -1) return undefined;
      enter(list, "signatures");
      enter((list as unknown[])[at], at);
    } else {
      if (!Object.hasOwn(value, segment)) return undefined;
      enter((value as Record<string, unknown>)[segment], segment);
    }
  }
  return value === undefined ? undefined : { value, place: record ? { record, pointer } : null };
}
