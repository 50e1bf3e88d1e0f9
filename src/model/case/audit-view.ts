import { type JsonObject } from "../base/json.js";
import type { Bilingual } from "../base/text.js";
import type { Procedure, RecordSchema } from "../procedure/procedure.js";
import { valueLabel } from "../procedure/schema.js";
import { words } from "./audit-view.words.js";
import type { AuditView } from "./case-view.js";
import type { AuditFolder, CaseDocument, RecordFile } from "./case.js";
import type { Origins } from "./origins.js";
import { camel, namedKind } from "./record-names.js";
import { asRecord, recordIn } from "./records.js";

const knownTitles = new WeakMap<Procedure, Map<string, readonly Bilingual[]>>();

/** The words of the audit programme for each type; audits of one type are counted. */
export function auditTitles(
  folders: readonly Pick<AuditFolder, "type">[],
  procedure: Procedure,
): readonly Bilingual[] {
  let known = knownTitles.get(procedure);
  if (!known) knownTitles.set(procedure, (known = new Map()));
  // A case is looked at on many days, and most cases have the same audits.
  const types = folders.map(({ type }) => type).join(" ");
  let titles = known.get(types);
  if (!titles) known.set(types, (titles = titlesOf(folders, procedure)));
  return titles;
}

function titlesOf(
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

/** The audits of a case as expressions see them. `own` are the case's own records. */
export function auditViews(
  { audits }: CaseDocument,
  own: Readonly<Record<string, unknown>>,
  procedure: Procedure,
  origins: Origins,
): AuditView[] {
  const titles = auditTitles(audits, procedure);
  return audits.map((folder, i) => {
    const name = folder.id.slice("audits/".length);
    const records = recordsByKind(folder.records, procedure.records, origins);
    const leader = leaderIn(records["taskOrder"]);
    return {
      nonconformities: [],
      ...records,
      id: folder.id,
      type: folder.type,
      number: folder.number,
      name,
      title: titles[i] ?? { zh: folder.id, en: folder.id },
      completed: isCompleted(own["auditProgramme"], name),
      ...(leader !== undefined && { leader }),
    };
  });
}

/** Single records by their kind in camel case, numbered ones as lists. */
export function recordsByKind(
  records: readonly RecordFile[],
  schemas: ReadonlyMap<string, RecordSchema>,
  origins: Origins,
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const { plural } of schemas.values()) if (plural) out[plural] = [];
  for (const r of records) {
    const value = origins.register(r);
    const schema = schemas.get(r.kind);
    // No rule can name a kind that the procedure does not know; its name may be that of a list.
    if (!value || !schema) continue;
    if (schema.plural) (out[schema.plural] as JsonObject[]).push(value);
    else out[camel(namedKind(r))] = value;
  }
  return out;
}

function isCompleted(programme: unknown, audit: string): boolean {
  const activities = asRecord("audit-programme", programme)?.activities ?? [];
  return activities.some((a) => a.audit === audit && a.completedOn !== undefined);
}

function leaderIn(order: unknown): string | undefined {
  return asRecord("task-order", order)?.team?.find((m) => m.role === "teamLeader")?.person;
}

/** Planning records of an initial audit cover both stages and stand in the folder of stage 1. */
const sharedByStages = ["auditTime", "samplingPlan"];

/**
 * What an audit is judged beside: its stage 1, the audit before it, the one after it, and the
 * certificate held when it began.
 */
export function linkAudit(
  audit: AuditView,
  before: readonly AuditView[],
  after: readonly AuditView[],
  certificates: readonly JsonObject[],
): Record<string, unknown> {
  const beforeIt = before.some(wasCarriedOut) ? before.filter(wasCarriedOut) : before;
  const stage1 = beforeIt.findLast((a) => a.type === "stage1");
  const inherited =
    audit.type === "stage2" && stage1
      ? Object.fromEntries(
          sharedByStages.filter((k) => !(k in audit) && k in stage1).map((k) => [k, stage1[k]]),
        )
      : {};
  const previous = beforeIt.findLast((a) => a.type !== "stage1" && a.type !== "special");
  const next = after.find(
    (a) => wasCarriedOut(a) && (a.type === "surveillance" || a.type === "recertification"),
  );
  const held = heldAt(
    startOf(audit),
    certificates.filter((k) => k["basis"] !== audit.name),
  );
  const issued = certificates.find((k) => k["basis"] === audit.name);
  return {
    audit: { ...audit, ...inherited },
    ...(stage1 && { stage1 }),
    ...(previous && { previous }),
    ...(next && { next }),
    ...(held && { held }),
    ...(issued && { issued }),
  };
}

/** A terminated audit is none that others follow on, nor one that meets a limit. */
function wasCarriedOut(audit: AuditView): boolean {
  return audit["terminationReport"] === undefined;
}

/** First day of an audit: as reported, else as planned. */
function startOf(audit: AuditView): string {
  return (
    recordIn(audit, "audit-report")?.onsiteFrom ??
    recordIn(audit, "stage1-report")?.onsiteFrom ??
    recordIn(audit, "audit-plan")?.plannedFrom ??
    recordIn(audit, "task-order")?.plannedFrom ??
    ""
  );
}

function heldAt(day: string, certificates: readonly JsonObject[]): JsonObject | undefined {
  const issued = certificates.filter(
    (k) => typeof k["issuedOn"] === "string" && k["issuedOn"] < day,
  );
  return issued.sort((a, b) => (String(a["issuedOn"]) < String(b["issuedOn"]) ? -1 : 1)).at(-1);
}
