import { type CivilDate, isCivilDate } from "../time/dates.js";
import { recordIn } from "./records.js";

/**
 * The first day of an audit: the earliest that report, sign-in list or minutes show; before it was
 * held, the day of the last change of plan, of the plan, of the task order. Undefined where nothing
 * says.
 */
export function firstDayOf(audit: unknown): CivilDate | undefined {
  return (
    earliest(
      recordIn(audit, "audit-report")?.onsiteFrom,
      recordIn(audit, "stage1-report")?.onsiteFrom,
      recordIn(audit, "attendance", "opening")?.heldOn,
      recordIn(audit, "meeting", "opening")?.heldOn,
    ) ?? plannedFirstDay(audit)
  );
}

function plannedFirstDay(audit: unknown): CivilDate | undefined {
  const plan = recordIn(audit, "audit-plan");
  const changed = (plan?.changes ?? []).findLast((c) => c.plannedFrom !== undefined);
  return changed?.plannedFrom ?? plan?.plannedFrom ?? recordIn(audit, "task-order")?.plannedFrom;
}

function earliest(...days: readonly (CivilDate | undefined)[]): CivilDate | undefined {
  return days.filter(isCivilDate).sort()[0];
}
