import { sentencesOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import type { AuditProfile, AuditTimeProfile } from "../../model/case/case-profile.js";
import type { AuditFolder } from "../../model/case/case.js";
import { recordOf, type RecordOf } from "../../model/case/records.js";
import type { Share } from "../../model/procedure/audit-time.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CivilDate } from "../../model/time/dates.js";

/** The first and the last day on which people were at work for an audit. */
export interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}
/** An audit, and what is known of it besides its records. */
export interface KnownAudit {
  readonly case: string;
  readonly audit: AuditFolder;
  readonly title: Bilingual;
  readonly days: Days | undefined;
}

/** When an audit was, who took part, and how its time was determined. */
export function auditProfile(known: KnownAudit, { data }: Procedure): AuditProfile {
  const { audit, title } = known;
  const team = (recordOf(audit.records, "task-order")?.value.team ?? []).map(
    ({ person = "", role = "" }) => ({ person, role }),
  );
  const watched = recordOf(audit.records, "audit-plan")?.value.witnessing ?? [];
  return {
    case: known.case,
    id: audit.id,
    title,
    type: audit.type,
    ...daysOf(known),
    team,
    leader: team.find((m) => m.role === "teamLeader")?.person ?? null,
    witnessing: watched.map(({ witness = "", witnessed = "" }) => ({ witness, witnessed })),
    time: timeOf(audit, data),
    remote: remoteOf(audit),
    sites: sitesOf(audit),
    markUse: recordOf(audit.records, "audit-report")?.value.certificateUse ?? null,
    concerns: concernsOf(audit),
  };
}

/** What was done from afar, by the record of it; without one, by plan and reports. */
function remoteOf({ records }: AuditFolder): AuditProfile["remote"] {
  const { remoteHours, totalHours } = recordOf(records, "remote-audit")?.value ?? {};
  const plan = recordOf(records, "audit-plan")?.value;
  const isRemote =
    remoteHours !== undefined ||
    plan?.mode === "remote" ||
    plan?.remoteUsed === true ||
    recordOf(records, "audit-report")?.value.remoteUsed === true ||
    recordOf(records, "stage1-report")?.value.remoteUsed === true;
  return isRemote ? { hours: remoteHours ?? null, total: totalHours ?? null } : null;
}

function sitesOf({ records }: AuditFolder): string[] {
  const reported = recordOf(records, "audit-report")?.value.places ?? [];
  const planned = recordOf(records, "audit-plan")?.value;
  const sites =
    reported.length > 0
      ? reported.map(({ site }) => site)
      : [...(planned?.sites ?? []), ...(planned?.items ?? []).map(({ site }) => site)];
  return [...new Set(sites)].filter((site) => site !== undefined);
}

function concernsOf({ records }: AuditFolder): AuditProfile["concerns"] {
  const concerns = (recordOf(records, "stage1-report")?.value.concerns ?? []).filter(
    (c) => c.affectsStage2 === true,
  );
  const open = concerns.filter((c) => c.closedOn === undefined && c.carriedIntoPlan !== true);
  return { all: concerns.length, open: open.length };
}

/** As reported; else as people were at work, else as ordered. */
function daysOf({ audit: { records }, days }: KnownAudit): Pick<AuditProfile, "from" | "to"> {
  const report = recordOf(records, "audit-report") ?? recordOf(records, "stage1-report");
  const { onsiteFrom, onsiteTo } = report?.value ?? {};
  const { plannedFrom, plannedTo } = recordOf(records, "task-order")?.value ?? {};
  return {
    from: onsiteFrom ?? days?.from ?? plannedFrom ?? null,
    to: onsiteTo ?? days?.to ?? plannedTo ?? null,
  };
}

function timeOf(
  { records, type }: AuditFolder,
  { auditTimeShares }: Procedure["data"],
): AuditTimeProfile | null {
  const filed = recordOf(records, "audit-time");
  const { value, record } = filed ?? {};
  if (!value || !record || value.tableDays === undefined || value.totalDays === undefined) {
    return null;
  }
  const adjustments = (value.adjustments ?? []).map(({ days = 0, reason = "" }) => ({
    days,
    reason,
  }));
  return {
    table: baseDays(value.tableDays, value.initialDays, { type, share: auditTimeShares[type] }),
    determined: value.totalDays,
    onsite: value.onsiteDays ?? null,
    offsite: value.offsiteDays ?? null,
    effective: value.effectiveNumber?.total ?? null,
    adjustments,
    reason: reasonsOf(value),
    determinedBy: value.determinedBy ?? null,
    approvedBy: (value.signatures ?? []).flatMap((s) => s.person ?? s.name ?? []),
    at: { file: record.file, pointer: "/totalDays" },
  };
}

/** The days of both stages are determined together; later audits take their share of them. */
function baseDays(
  table: number,
  initial: number | undefined,
  { type, share }: { readonly type: AuditFolder["type"]; readonly share: Share | undefined },
): number {
  const whole = type === "stage1" ? table : (initial ?? table);
  const { numerator, denominator } = share ?? { numerator: 1, denominator: 1 };
  return Math.round(((whole * numerator) / denominator) * 100) / 100;
}

function reasonsOf(time: RecordOf<"audit-time">): string {
  const { adjustments = [], adjustmentReason, justification, factors } = time;
  const reasons = [...adjustments.map((a) => a.reason), adjustmentReason, justification, factors];
  return sentencesOf(reasons.map((reason) => reason ?? "").filter(Boolean)).zh;
}
