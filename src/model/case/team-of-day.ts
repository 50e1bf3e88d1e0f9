import type { CivilDate } from "../time/dates.js";
import { recordIn } from "./records.js";

/**
 * Who led an audit on a day: the leader of the task order, or who came instead; on the day of a
 * change both of them, the later one last. Without a day, whoever led it at any time.
 */
export function leadersOn(audit: unknown, day: CivilDate | undefined): string[] {
  const order = recordIn(audit, "task-order");
  const leader = order?.team?.find((m) => m.role === "teamLeader")?.person;
  let leaders = leader === undefined ? [] : [leader];
  for (const { on = "", replaced, replacedBy } of order?.replacements ?? []) {
    if (replaced !== leaders.at(-1) || replacedBy === undefined) continue;
    if (day !== undefined && day < on) break;
    leaders = day === undefined || day === on ? [...leaders, replacedBy] : [replacedBy];
  }
  return leaders;
}

/**
 * Whether a person is sent to an audit on a day: not one who has been replaced by then, nor one who
 * comes instead of somebody only on that day or later.
 */
export function isSent(audit: unknown, person: unknown, day: CivilDate): boolean {
  const order = recordIn(audit, "task-order");
  const isOrdered = order?.team?.some((m) => m.person === person) === true;
  return (order?.replacements ?? []).every(({ on, replaced, replacedBy }) => {
    if (on === undefined) return true;
    const hasGone = replaced === person && on <= day;
    const isStillToCome = replacedBy === person && !isOrdered && on >= day;
    return !hasGone && !isStillToCome;
  });
}
