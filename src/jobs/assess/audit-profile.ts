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
  };
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
): AuditProfile["time"] {
  const filed = recordOf(records, "audit-time");
  const { tableDays, totalDays, onsiteDays, adjustments, adjustmentReason, justification } =
    filed?.value ?? {};
  if (!filed || tableDays === undefined || totalDays === undefined) return null;
  // The days of both stages are determined together.
  const { numerator, denominator } = auditTimeShares[type] ?? { numerator: 1, denominator: 1 };
  const table = (tableDays * numerator) / denominator;
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
