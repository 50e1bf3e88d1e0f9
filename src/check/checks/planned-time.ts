import { pointerTo } from "../../model/base/json.js";
import type { AuditView } from "../../model/case/case-view.js";
import { reaches } from "../../model/procedure/audit-time.js";
import type { AuditPlan } from "../../model/records/audit-plan.js";
import type { AuditTime } from "../../model/records/audit-time.js";
import { type Check, optionsSchema, pass, type Verdict } from "../check.js";

interface Options {
  /** Hours of one audit day; more hours on a day are not credited. */
  readonly hoursPerDay: number;
  /** `total`: the plan reaches the determined on-site days. `daily`: no auditor has a shorter day. */
  readonly aspect: "total" | "daily";
}

const notCounted = new Set(["technicalExpert", "traineeAuditor", "observer"]);

export const plannedTime: Check<Options> = {
  id: "planned-time",
  description: {
    zh: "审核计划安排的现场时间：每名审核员每天最多计 1 人日，加长工作日不能减少人日；工作日不足 8 小时的应延长天数。技术专家不计入。",
    en: "On-site time in the audit plan: at most one day per auditor and calendar day is credited, so longer days do not save days and shorter ones need more of them. Technical experts do not count.",
  },
  options: optionsSchema(
    { hoursPerDay: { type: "number" }, aspect: { enum: ["total", "daily"] } },
    ["hoursPerDay", "aspect"],
  ),
  reads: () => [
    "audit.auditPlan.team",
    "audit.auditPlan.items",
    "has(stage1.auditPlan) has(stage1.auditPlan.mode) has(stage1.auditPlan.team) has(stage1.auditPlan.items)",
    "has(audit.auditTime.onsiteDays)",
  ],
  judge({ options, find, subject }) {
    const audit = subject.vars["audit"] as AuditView;
    const stage1 =
      audit.type === "stage2" ? (subject.vars["stage1"] as AuditView | undefined) : undefined;
    const plan = audit["auditPlan"] as AuditPlan;
    const firstPlan = stage1?.["auditPlan"] as AuditPlan | undefined;
    const place = find("audit.auditPlan.items")?.place;
    const own = hoursPerAuditorDay(plan);
    if (options.aspect === "daily") {
      return [...own]
        .filter(([, hours]) => !reaches(hours, options.hoursPerDay))
        .map(([key, hours]): Verdict => {
          const [date = "", auditor = ""] = key.split(" ");
          return {
            outcome: "fail",
            at: place && {
              record: place.record,
              pointer: pointerTo(place.pointer, firstItem(plan, date)),
            },
            detail: {
              zh: `${date} ${auditor} 安排 ${round(hours)} 小时`,
              en: `${auditor} has ${round(hours)} hours on ${date}`,
            },
          };
        });
    }
    const needed =
      find("audit.auditTime.onsiteDays")?.value ??
      (stage1?.["auditTime"] as AuditTime | undefined)?.onsiteDays;
    if (typeof needed !== "number") return { outcome: "notApplicable" };
    const all = [own, ...(firstPlan?.mode === "onsite" ? [hoursPerAuditorDay(firstPlan)] : [])];
    const credited = all
      .flatMap((m) => [...m.values()])
      .reduce((sum, hours) => sum + Math.min(hours, options.hoursPerDay) / options.hoursPerDay, 0);
    if (reaches(credited, needed)) return pass;
    return {
      outcome: "fail",
      at: place,
      detail: {
        zh: `计划安排 ${round(credited)} 人日（每人每天最多 1 人日），应有 ${needed} 人日`,
        en: `the plan gives ${round(credited)} days (at most one per auditor and day), ${needed} are needed`,
      },
    };
  },
};

/** Hours by `<date> <auditor>`. */
function hoursPerAuditorDay(plan: AuditPlan): Map<string, number> {
  const auditors = new Set(
    (plan.team ?? []).filter((m) => !notCounted.has(m.role)).map((m) => m.person),
  );
  const hours = new Map<string, number>();
  for (const item of plan.items ?? []) {
    const length = minutes(item.end) - minutes(item.start);
    for (const auditor of new Set(item.auditors)) {
      if (!auditors.has(auditor)) continue;
      const key = `${item.date} ${auditor}`;
      hours.set(key, (hours.get(key) ?? 0) + Math.max(0, length) / 60);
    }
  }
  return hours;
}

function firstItem(plan: AuditPlan, date: string): number {
  return Math.max(
    0,
    (plan.items ?? []).findIndex((i) => i.date === date),
  );
}

function minutes(time: string): number {
  const [h = 0, m = 0] = time.split(":").map(Number);
  return h * 60 + m;
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
