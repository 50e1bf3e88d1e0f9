import { missingIn } from "../base/text-content.js";
import { type AuditTimeVariant, rootUp, tableDays, variantDays } from "../procedure/audit-time.js";
import type { Procedure } from "../procedure/procedure.js";
import type { AuditView, CaseView } from "./case-view.js";
import { areReducible, equivalentOf, headcountOf } from "./headcount.js";
import { recordIn, type RecordOf } from "./records.js";

type AuditTime = RecordOf<"audit-time">;

/** The audit that the time was determined for, and what its case and procedure say. */
export interface TimeOf {
  readonly audit: AuditView;
  readonly view: CaseView;
  readonly procedure: Procedure;
  /** From which part of all groups doing identical activities may count for less, in percent. */
  readonly identicalGroupsFromPercent?: number | undefined;
}

/** How long the audit takes by the procedure's table, before anything is added or taken off. */
export interface BaseTime {
  readonly persons: number;
  /** By the row of the table; null where no row holds the number. */
  readonly table: number | null;
  /** After the circumstance that holds; null like `table`. */
  readonly days: number | null;
  /** The circumstance that holds: where it rests on a certificate, only while that is shown. */
  readonly variant: AuditTimeVariant | undefined;
}

/** Undefined where no effective number is recorded. */
export function baseTimeOf(time: AuditTime, of: TimeOf): BaseTime | undefined {
  const persons = personsOf(time, of);
  if (persons === undefined) return undefined;
  const table = tableDays(of.procedure.data.auditTimeTable, persons);
  const variant = variantOf(time, of);
  const days = table === null || !variant ? table : variantDays(table, variant);
  return { persons, table, days, variant };
}

/**
 * For how many persons the table is looked up: as recorded where that is right. A number that
 * another rule finds wrong is not taken, but what it should be: the sum of its parts, and not less
 * than the application and its changes say.
 */
function personsOf(
  { effectiveNumber: number, determinedOn }: AuditTime,
  { audit, view, identicalGroupsFromPercent: percent }: TimeOf,
): number | undefined {
  if (number?.total === undefined) return undefined;
  const { fullTime, equivalents = [], identicalGroups = [], fullTimeHoursPerWeek: week } = number;
  const others = equivalents.reduce(
    (sum, e) => sum + Math.max(e.equivalent ?? 0, week ? equivalentOf(e, week) : 0),
    0,
  );
  const all = (fullTime ?? number.total) + others;
  const groups = areReducible(identicalGroups, all, percent) ? identicalGroups : [];
  const reduced = groups.reduce(
    (sum, g) => sum + Math.max(g.reduced ?? 0, rootUp(g.persons ?? 0)) - (g.persons ?? 0),
    0,
  );
  const head = headcountOf(view, { audit, day: determinedOn, week });
  const least = head ? head.least + reduced : 0;
  return Math.max(fullTime === undefined ? number.total : fullTime + others + reduced, least);
}

/**
 * The circumstance named in the record. One that rests on a certificate holds only while the
 * certificate does, and is the one for whoever issued it.
 */
function variantOf(time: AuditTime, of: TimeOf): AuditTimeVariant | undefined {
  const variants = of.procedure.data.auditTimeVariants ?? [];
  const named = variants.find((v) => v.id === time.variant);
  if (named?.certificateOf === undefined) return named;
  if (!isShown(time, of)) return undefined;
  const issuer = isOwn(time.variantEvidence?.issuer, of.procedure.data) ? "body" : "other";
  return variants.find((v) => v.certificateOf === issuer) ?? named;
}

/** Whether the certificate covers what is applied for, and is valid to the end of the audit. */
function isShown({ variantEvidence: certificate, determinedOn }: AuditTime, of: TimeOf): boolean {
  if (certificate?.coversScope !== true) return false;
  const last = lastDayOf(of) ?? determinedOn;
  return last === undefined || (certificate.validTo !== undefined && certificate.validTo >= last);
}

/** The last day of the audit; of both stages, where the time is that of both. */
function lastDayOf({ audit, view }: TimeOf): string | undefined {
  const stage2 =
    audit.type === "stage1"
      ? view.audits.findLast((a) => a.type === "stage2" && a.number > audit.number)
      : undefined;
  return [stage2, audit].flatMap((a) => lastDays(a)).at(0);
}

function lastDays(audit: AuditView | undefined): string[] {
  const days = [
    recordIn(audit, "audit-report")?.onsiteTo,
    recordIn(audit, "stage1-report")?.onsiteTo,
    recordIn(audit, "audit-plan")?.plannedTo,
  ];
  return days.filter((d) => d !== undefined);
}

function isOwn(issuer: string | undefined, { body }: Procedure["data"]): boolean {
  const names = `${body.name.zh}|${body.name.en}|${body.short}`;
  return issuer !== undefined && missingIn(issuer, [names]).length === 0;
}
