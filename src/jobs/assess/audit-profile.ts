import { sentencesOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import type { AuditProfile } from "../../model/case/case-profile.js";
import type { AuditFolder } from "../../model/case/case.js";
import { recordOf } from "../../model/case/records.js";
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
export function auditProfile(
  { case: id, audit, title, days }: KnownAudit,
  { data }: Procedure,
): AuditProfile {
  const { records } = audit;
  const order = recordOf(records, "task-order")?.value;
  const report =
    recordOf(records, "audit-report")?.value ?? recordOf(records, "stage1-report")?.value;
  const plan = recordOf(records, "audit-plan")?.value;
  const team = (order?.team ?? []).map(({ person = "", role = "" }) => ({ person, role }));
  return {
    case: id,
    id: audit.id,
    title,
    type: audit.type,
    from: report?.onsiteFrom ?? days?.from ?? order?.plannedFrom ?? null,
    to: report?.onsiteTo ?? days?.to ?? order?.plannedTo ?? null,
    team,
    leader: team.find((m) => m.role === "teamLeader")?.person ?? null,
    witnessing: (plan?.witnessing ?? []).map(({ witness = "", witnessed = "" }) => ({
      witness,
      witnessed,
    })),
    time: timeOf(audit, data),
  };
}

function timeOf(
  { records, type }: AuditFolder,
  { auditTimeShares }: Procedure["data"],
): AuditProfile["time"] {
  const filed = recordOf(records, "audit-time");
  const { tableDays, totalDays, onsiteDays, adjustments, adjustmentReason, justification } =
    filed?.value ?? {};
  if (!filed || tableDays === undefined || totalDays === undefined) return null;
  // The days of both stages are determined together.
  const share = auditTimeShares[type];
  const table = share ? (tableDays * share.numerator) / share.denominator : tableDays;
  const reasons = [...(adjustments ?? []).map((a) => a.reason), adjustmentReason, justification]
    .map((reason) => reason ?? "")
    .filter(Boolean);
  return {
    table: Math.round(table * 100) / 100,
    determined: totalDays,
    onsite: onsiteDays ?? null,
    reason: sentencesOf(reasons).zh,
    at: { file: filed.record.file, pointer: "/totalDays" },
  };
}
