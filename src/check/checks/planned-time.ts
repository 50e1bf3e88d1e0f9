import type { JsonObject } from "../../model/base/json.js";
import type { AuditView, Place } from "../../model/case/case-view.js";
import { recordIn, type RecordOf } from "../../model/case/records.js";
import { reaches, showDays } from "../../model/procedure/audit-time.js";
import { type CivilDate, minutesOf } from "../../model/time/dates.js";
import { below, type Check, notApplicable, optionsSchema, pass, type Verdict } from "../check.js";
import * as holds from "../holds.js";
import { words } from "./planned-time.words.js";

interface Options {
  /** Hours of one audit day; more hours on a day are not credited. */
  readonly hoursPerDay: number;
  /**
   * `total`: the plan reaches the determined on-site days. `daily`: no auditor has a shorter day.
   * `ordered`: the plan has the days of the task order, counted by halves.
   */
  readonly aspect: "total" | "daily" | "ordered";
  /** CEL: hours that the client works on a day; no more can be audited on it. */
  readonly clientHours?: string;
  /** What `when` reads as `p`. */
  readonly parameters?: JsonObject;
}

const notCounted: ReadonlySet<string | undefined> = new Set([
  "technicalExpert",
  "traineeAuditor",
  "observer",
]);

export const plannedTime: Check<Options> = {
  id: "planned-time",
  description: words.description(),
  options: optionsSchema(
    {
      hoursPerDay: { type: "number" },
      aspect: { enum: ["total", "daily", "ordered"] },
      clientHours: holds.expression,
      parameters: { type: "object" },
    },
    ["hoursPerDay", "aspect"],
  ),
  reads: () => ["audit.auditPlan.team", "audit.auditPlan.items"],
  readsIfThere: () => [
    "stage1.auditPlan",
    "stage1.auditPlan.mode",
    "stage1.auditPlan.team",
    "stage1.auditPlan.items",
    "audit.auditTime.onsiteDays",
  ],
  judge({ options, find, subject, reasons, cel }) {
    const audit = subject.vars["audit"] as AuditView;
    const stage1 = audit.type === "stage2" ? subject.vars["stage1"] : undefined;
    const plan = recordIn(audit, "audit-plan") ?? {};
    const place = find("audit.auditPlan.items")?.place;
    const planned = auditorDays(plan);
    if (options.aspect === "daily") return shortDays(planned, plan, options.hoursPerDay, place);
    if (options.aspect === "ordered") return asOrdered(planned, audit, options.hoursPerDay, place);
    const needed = determinedDays(audit, stage1);
    if (needed === undefined) {
      return notApplicable(() => reasons.absent("audit.auditTime.onsiteDays"));
    }
    const days = [...planned, ...daysOnSite(recordIn(stage1, "audit-plan"))];
    const open = options.clientHours === undefined ? Infinity : Number(cel(options.clientHours));
    const credited = creditedDays(days, options.hoursPerDay, open);
    if (reaches(credited, needed)) return pass;
    const firstPlace = find("stage1.auditPlan.items")?.place;
    return {
      outcome: "fail",
      at: place,
      ...(stage1 !== undefined && firstPlace && { besides: [firstPlace] }),
      detail: words.tooFewDays({ credited: showDays(credited), needed }),
    };
  },
};

/** The days of stage 1 where it is on site, wholly or with some of it remote. */
function daysOnSite(plan: AuditPlan | undefined): readonly AuditorDay[] {
  return plan?.mode === "onsite" || plan?.mode === "both" ? auditorDays(plan) : [];
}

/** Whether the plan has the days that the task order gives. */
function asOrdered(
  planned: readonly AuditorDay[],
  audit: AuditView,
  hoursPerDay: number,
  place: Place | null | undefined,
): Verdict {
  const ordered = recordIn(audit, "task-order")?.onsiteDays;
  const days = planned.reduce((sum, { hours }) => sum + countedAs(hours, hoursPerDay), 0);
  const credited = days / hoursPerDay;
  if (ordered === undefined || Math.abs(credited - ordered) < 0.01) return pass;
  const detail = words.notAsOrdered({ credited: showDays(credited), ordered: showDays(ordered) });
  return { outcome: "fail", at: place, detail };
}

/** The days on site determined for an audit; in the first one for both stages together. */
function determinedDays(audit: AuditView, stage1: unknown): number | undefined {
  return recordIn(audit, "audit-time")?.onsiteDays ?? recordIn(stage1, "audit-time")?.onsiteDays;
}

/** Hours beyond an audit day, and those in which the client does not work, are not credited. */
function creditedDays(days: readonly AuditorDay[], hoursPerDay: number, open: number): number {
  const most = Math.min(open, hoursPerDay);
  return days.reduce((sum, { hours }) => sum + Math.min(hours, most) / hoursPerDay, 0);
}

type AuditPlan = RecordOf<"audit-plan">;

/** What one auditor has to do on one day. */
interface AuditorDay {
  readonly date: CivilDate;
  readonly auditor: string;
  readonly hours: number;
}

function shortDays(
  planned: readonly AuditorDay[],
  plan: AuditPlan,
  hoursPerDay: number,
  place: Place | null | undefined,
): Verdict[] {
  return planned
    .filter(({ hours }) => !reaches(hours, countedAs(hours, hoursPerDay)))
    .map(({ date, auditor, hours }) => ({
      outcome: "fail",
      at: place && below(place, firstItem(plan, date)),
      detail: words.shortDay({ date, auditor, hours: showDays(hours) }),
    }));
}

/** Days are counted by halves: the hours of the half or the whole day that a day stands for. */
function countedAs(hours: number, hoursPerDay: number): number {
  return hours < (hoursPerDay * 3) / 4 ? hoursPerDay / 2 : hoursPerDay;
}

function auditorDays({ team = [], items = [] }: AuditPlan): AuditorDay[] {
  const auditors = new Set(team.filter((m) => !notCounted.has(m.role)).map((m) => m.person));
  const days = new Map<string, AuditorDay>();
  for (const { date, start, end, auditors: sent } of items) {
    if (date === undefined || start === undefined || end === undefined) continue;
    const hours = Math.max(0, minutesOf(end) - minutesOf(start)) / 60;
    for (const auditor of new Set(sent)) {
      if (!auditors.has(auditor)) continue;
      const key = `${date} ${auditor}`;
      days.set(key, { date, auditor, hours: (days.get(key)?.hours ?? 0) + hours });
    }
  }
  return [...days.values()];
}

function firstItem({ items = [] }: AuditPlan, date: CivilDate): number {
  return Math.max(
    0,
    items.findIndex((i) => i.date === date),
  );
}
