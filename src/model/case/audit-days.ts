import { type CivilDate, isCivilDate } from "../time/dates.js";
import type { RecordFile } from "./case.js";
import { recordIn, recordOf, type RecordOf } from "./records.js";

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
    ) ?? plannedDay(recordIn(audit, "audit-plan"), recordIn(audit, "task-order"))
  );
}

/** The first day on which an audit is planned, by its records. */
export function plannedFirstDay(records: readonly RecordFile[]): CivilDate | undefined {
  return plannedDay(recordOf(records, "audit-plan")?.value, recordOf(records, "task-order")?.value);
}

function plannedDay(
  plan: RecordOf<"audit-plan"> | undefined,
  order: RecordOf<"task-order"> | undefined,
): CivilDate | undefined {
  const changed = (plan?.changes ?? []).findLast((c) => c.plannedFrom !== undefined);
  return changed?.plannedFrom ?? plan?.plannedFrom ?? order?.plannedFrom;
}

function earliest(...days: readonly (CivilDate | undefined)[]): CivilDate | undefined {
  return days.filter(isCivilDate).sort()[0];
}
