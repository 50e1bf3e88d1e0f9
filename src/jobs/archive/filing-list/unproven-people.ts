import { holdsQualification } from "../../../check/people.js";
import { firstDayOf } from "../../../model/case/audit-days.js";
import type { CaseView } from "../../../model/case/case-view.js";
import { recordIn } from "../../../model/case/records.js";
import type { CivilDate } from "../../../model/time/dates.js";

/**
 * Who had one of some roles in an audit that has begun, and shows in the personnel record no
 * qualification for any of them on its first day: names with ids, or ids where there is no record.
 */
export function unprovenPeople(
  { audits, people }: Pick<CaseView, "audits" | "people">,
  roles: readonly string[],
  asOf: CivilDate,
): string[] {
  const unproven = new Set<string>();
  for (const audit of audits) {
    const day = firstDayOf(audit);
    if (day === undefined || day > asOf) continue;
    for (const { person: id, role = "" } of recordIn(audit, "task-order")?.team ?? []) {
      if (id === undefined || !roles.includes(role)) continue;
      const record = people.get(id);
      const isProven = record && roles.some((r) => holdsQualification(record, r, day));
      if (!isProven) unproven.add(record?.name ? `${record.name} ${id}` : id);
    }
  }
  return [...unproven];
}
