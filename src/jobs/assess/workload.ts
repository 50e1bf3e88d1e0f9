import type { AuditProfile, CaseProfile } from "../../model/case/case-profile.js";
import type { CaseDocument } from "../../model/case/case.js";
import { recordOf } from "../../model/case/records.js";
import type { CivilDate } from "../../model/time/dates.js";

/** Audit days of one person in one audit, as determined. */
export interface Work {
  readonly person: string;
  /** The year in which the audit ended. */
  readonly year: string;
  readonly days: number;
}

/** Whose work the determined days are: others of a team are counted beside them. */
const auditing: ReadonlySet<string> = new Set(["teamLeader", "auditor"]);

/**
 * Who worked how many of the days that the audit-time records determine: those of an audit that has
 * ended, shared evenly among its auditors. The days of both stages stand in one record: stage 1 has
 * those that it names, stage 2 the rest.
 */
export function workloadOf(
  { audits }: CaseDocument,
  profile: CaseProfile,
  asOf: CivilDate,
): Work[] {
  return audits.flatMap(({ id, type, records }, i) => {
    const { totalDays, stage1Days } = recordOf(records, "audit-time")?.value ?? {};
    const own = profile.audits.find((a) => a.id === id);
    if (totalDays === undefined || !own) return [];
    const following = audits.slice(i + 1).find((a) => a.type === "stage2")?.id;
    const stage2 = profile.audits.find((a) => a.id === following);
    if (type !== "stage1" || !stage2) return shared(totalDays, own, asOf);
    const first = Math.min(stage1Days ?? 0, totalDays);
    return [...shared(first, own, asOf), ...shared(totalDays - first, stage2, asOf)];
  });
}

function shared(days: number, { team, from, to }: AuditProfile, asOf: CivilDate): Work[] {
  const ended = to ?? from;
  const auditors = team.filter((m) => auditing.has(m.role));
  if (ended === null || ended > asOf || days <= 0) return [];
  const year = ended.slice(0, 4);
  return auditors.map(({ person }) => ({ person, year, days: days / auditors.length }));
}
