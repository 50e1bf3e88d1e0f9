import { isObject, type JsonObject, pointerOf } from "../base/json.js";
import type { Bilingual } from "../base/text.js";
import type { Procedure, RecordSchema, Scope } from "../procedure/procedure.js";
import { valueLabel } from "../procedure/schema.js";
import type { CivilDate } from "../time/dates.js";
import { words } from "./case-view.words.js";
import type { AuditFolder, CaseDocument, RecordFile } from "./case.js";
import type { People, Personnel } from "./personnel.js";
import { camel, namedKind, recordName } from "./record-names.js";
import { asWritten } from "./records.js";

/** A place in a record. */
export interface Place {
  readonly record: RecordFile;
  readonly pointer: string;
}
export interface Found {
  readonly value: unknown;
  /** Null for a value that stands in no file (a derived one). */
  readonly place: Place | null;
}

/** What a rule or a document is about: its variables are what expressions and paths see. */
export interface Subject {
  readonly id: string;
  readonly vars: Readonly<Record<string, unknown>>;
}

/** An audit as expressions see it: its records by kind, and what follows from them. */
export interface AuditView {
  readonly id: string;
  readonly type: string;
  readonly number: number;
  /** The folder's name without `audits/`: `03-surveillance-1`. */
  readonly name: string;
  /** What people call it: "Surveillance audit (no. 1)". */
  readonly title: Bilingual;
  readonly leader?: string;
  /** Whether the audit programme says that the audit is complete: then all its records must be there. */
  readonly completed: boolean;
  readonly nonconformities: readonly JsonObject[];
  readonly [kind: string]: unknown;
}

/** A case document arranged for looking things up by words of the domain. */
export interface CaseView {
  readonly document: CaseDocument;
  readonly people: People;
  /** The case's own records, as `c` in expressions. */
  readonly own: Readonly<Record<string, unknown>>;
  readonly audits: readonly AuditView[];
  subjects(scope: Scope, auditTypes?: readonly string[]): Subject[];
  /** The file that a record's root object was read from. */
  origin(value: object): RecordFile | undefined;
  /** Looks up a dotted path such as `audit.auditPlan.plannedFrom` or `c.contract.@client.date`; undefined when nothing is there. */
  find(vars: Readonly<Record<string, unknown>>, path: string): Found | undefined;
}

/** Planning records of an initial audit cover both stages and stand in the folder of stage 1. */
const sharedByStages = ["auditTime", "samplingPlan"];

export function viewCase(
  document: CaseDocument,
  personnel: Personnel,
  procedure: Procedure,
  asOf: CivilDate,
): CaseView {
  const origins = new WeakMap<object, RecordFile>();
  const register = (r: RecordFile): JsonObject | undefined => {
    if (!isObject(r.value)) return undefined;
    origins.set(r.value, r);
    return r.value;
  };
  const c: Record<string, unknown> = {
    ...byKind(document.records, procedure.records, register),
    id: document.id,
  };
  const titles = auditTitles(document.audits, procedure);
  const audits = document.audits.map((a, i) =>
    auditView(
      a,
      procedure.records,
      register,
      completedOn(c, a),
      titles[i] ?? { zh: a.id, en: a.id },
    ),
  );
  c["audits"] = audits;
  const shared = {
    c,
    people: personnel.people,
    body: procedure.data.body,
    procedure: procedure.data,
    statementClauses: statementClausesOf(procedure),
    asOf,
  };
  const auditVars = new Map(
    audits.map((audit, i) => [
      audit,
      {
        ...shared,
        ...linkAudit(
          audit,
          audits.slice(0, i),
          audits.slice(i + 1),
          (c["certificates"] ?? []) as JsonObject[],
        ),
      },
    ]),
  );
  const ofAudit = (a: AuditView) => auditVars.get(a) ?? shared;
  const name = (r: object) => {
    const o = origins.get(r);
    return o ? recordName(o) : "";
  };
  const caseList = (list: string, variable: string): Subject[] =>
    (c[list] as JsonObject[]).map((r) => {
      const audit = audits.find((a) => a.name === r["basis"]);
      return {
        id: name(r),
        vars: { ...(audit ? ofAudit(audit) : shared), [variable]: r, record: r },
      };
    });
  const inAudit = (chosen: readonly AuditView[], list: string, variable: string): Subject[] =>
    chosen.flatMap((a) =>
      (a[list] as JsonObject[]).map((r) => ({
        id: `${a.id}/${name(r)}`,
        vars: { ...ofAudit(a), [variable]: r, record: r },
      })),
    );

  const subjects = (scope: Scope, types?: readonly string[]): Subject[] => {
    const chosen = audits.filter((a) => !types || types.includes(a.type));
    switch (scope) {
      case "case":
      case "body":
        return [{ id: ".", vars: shared }];
      case "audit":
        return chosen.map((a) => ({ id: a.id, vars: ofAudit(a) }));
      default: {
        const schema = [...procedure.records.values()].find((r) => camel(r.kind) === scope);
        if (!schema) return [];
        const { plural, variable = scope } = schema;
        const single = c[scope];
        if (!plural && schema.level === "case") {
          return isObject(single)
            ? [{ id: name(single), vars: { ...shared, [variable]: single, record: single } }]
            : [];
        }
        if (!plural) {
          return chosen
            .filter((a) => a[scope])
            .map((a) => ({
              id: a.id,
              vars: { ...ofAudit(a), [variable]: a[scope], record: a[scope] },
            }));
        }
        return schema.level === "audit"
          ? inAudit(chosen, plural, variable)
          : caseList(plural, variable);
      }
    }
  };
  const origin = (value: object) => {
    const written = asWritten(value);
    return origins.get(written) ?? personnel.origin(written);
  };
  return {
    document,
    people: personnel.people,
    own: c,
    audits,
    subjects,
    origin,
    find: (vars, path) => walk(vars, path, origin),
  };
}

const statementClauses = new WeakMap<Procedure, readonly string[]>();

function statementClausesOf(procedure: Procedure): readonly string[] {
  let known = statementClauses.get(procedure);
  if (!known) {
    statementClauses.set(
      procedure,
      (known = [...procedure.clauses.values()]
        .filter((x) => x.enforcement.includes("statement"))
        .map((x) => x.id)),
    );
  }
  return known;
}

type Register = (r: RecordFile) => JsonObject | undefined;

function byKind(
  records: readonly RecordFile[],
  schemas: ReadonlyMap<string, RecordSchema>,
  register: Register,
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const { plural } of schemas.values()) if (plural) out[plural] = [];
  for (const r of records) {
    const value = register(r);
    if (!value) continue;
    const list = schemas.get(r.kind)?.plural;
    if (list) (out[list] as JsonObject[]).push(value);
    else out[camel(namedKind(r))] = value;
  }
  return out;
}

function completedOn(c: Readonly<Record<string, unknown>>, folder: AuditFolder): boolean {
  const programme = c["auditProgramme"];
  const activities =
    isObject(programme) && Array.isArray(programme["activities"]) ? programme["activities"] : [];
  return activities.some(
    (a) => isObject(a) && a["audit"] === auditName(folder) && a["completedOn"] !== undefined,
  );
}

/** The words of the audit programme for each type; audits of one type are counted. */
export function auditTitles(
  folders: readonly Pick<AuditFolder, "type">[],
  procedure: Procedure,
): Bilingual[] {
  const programme = procedure.records.get("audit-programme")?.schema;
  return folders.map((folder, i) => {
    const type = valueLabel(programme, ["activities", "0", "type"], folder.type);
    const isAlike = (f: Pick<AuditFolder, "type">) => f.type === folder.type;
    if (folders.filter(isAlike).length === 1) return type;
    return words.nthAudit({ type, n: folders.slice(0, i + 1).filter(isAlike).length });
  });
}

function auditName(folder: AuditFolder): string {
  return folder.id.slice("audits/".length);
}

function auditView(
  folder: AuditFolder,
  schemas: ReadonlyMap<string, RecordSchema>,
  register: Register,
  completed: boolean,
  title: Bilingual,
): AuditView {
  const view: Record<string, unknown> = {
    ...byKind(folder.records, schemas, register),
    id: folder.id,
    type: folder.type,
    number: folder.number,
    name: auditName(folder),
    title,
    completed,
  };
  const order = view["taskOrder"];
  const team =
    isObject(order) && Array.isArray(order["team"]) ? (order["team"] as JsonObject[]) : [];
  const leader = team.find((m) => isObject(m) && m["role"] === "teamLeader")?.["person"];
  if (typeof leader === "string") view["leader"] = leader;
  return view as AuditView;
}

/** What an audit is judged beside: its stage 1, the audit before it, the one after it, and the certificate held when it began. */
function linkAudit(
  audit: AuditView,
  before: readonly AuditView[],
  after: readonly AuditView[],
  certificates: readonly JsonObject[],
): Record<string, unknown> {
  const stage1 = before.findLast((a) => a.type === "stage1");
  const inherited =
    audit.type === "stage2" && stage1
      ? Object.fromEntries(
          sharedByStages.filter((k) => !(k in audit) && k in stage1).map((k) => [k, stage1[k]]),
        )
      : {};
  const previous = before.findLast((a) => a.type !== "stage1" && a.type !== "special");
  const next = after.find((a) => a.type === "surveillance" || a.type === "recertification");
  const held = heldAt(
    startOf(audit),
    certificates.filter((k) => k["basis"] !== audit.name),
  );
  return {
    audit: { ...audit, ...inherited },
    ...(stage1 && { stage1 }),
    ...(previous && { previous }),
    ...(next && { next }),
    ...(held && { held }),
  };
}

/** First day of an audit: as reported, else as planned. */
function startOf(audit: AuditView): string {
  const dates = [audit["auditReport"], audit["stage1Report"]].map((r) =>
    isObject(r) ? r["onsiteFrom"] : undefined,
  );
  const planned = [audit["auditPlan"], audit["taskOrder"]].map((r) =>
    isObject(r) ? r["plannedFrom"] : undefined,
  );
  return String([...dates, ...planned].find((d) => typeof d === "string") ?? "");
}

function heldAt(day: string, certificates: readonly JsonObject[]): JsonObject | undefined {
  const issued = certificates.filter(
    (k) => typeof k["issuedOn"] === "string" && k["issuedOn"] < day,
  );
  return issued.sort((a, b) => (String(a["issuedOn"]) < String(b["issuedOn"]) ? -1 : 1)).at(-1);
}

const split = new Map<string, readonly string[]>();

/** The steps of a path; the paths of rules are few and asked over and over. */
function stepsOf(path: string): readonly string[] {
  let steps = split.get(path);
  if (!steps) split.set(path, (steps = path.split(".")));
  return steps;
}

/** Walks a dotted path; `@role` finds a signature by its role. */
function walk(
  vars: Readonly<Record<string, unknown>>,
  path: string,
  originOf: (value: object) => RecordFile | undefined,
): Found | undefined {
  let value: unknown = vars;
  let record: RecordFile | undefined;
  let below: (string | number)[] = [];
  const enter = (next: unknown, segment: string | number) => {
    value = next;
    const origin = typeof next === "object" && next !== null ? originOf(next) : undefined;
    if (origin) {
      record = origin;
      below = [];
    } else if (record) below.push(segment);
  };
  for (const segment of stepsOf(path)) {
    if (typeof value !== "object" || value === null) return undefined;
    if (segment.startsWith("@")) {
      const list = (value as Record<string, unknown>)["signatures"];
      const at = Array.isArray(list)
        ? list.findIndex((s) => isObject(s) && s["role"] === segment.slice(1))
        : -1;
      if (at === -1) return undefined;
      enter(list, "signatures");
      enter((list as unknown[])[at], at);
    } else {
      if (!Object.hasOwn(value, segment)) return undefined;
      enter((value as Record<string, unknown>)[segment], segment);
    }
  }
  return value === undefined
    ? undefined
    : { value, place: record ? { record, pointer: pointerOf(below) } : null };
}
