import type { AuditView, Place } from "../../model/case/case-view.js";
import { ownDaysOf } from "../../model/case/own-days.js";
import { recordIn, type RecordOf } from "../../model/case/records.js";
import { isInHalfDays, reaches, roundToHalf, showDays } from "../../model/procedure/audit-time.js";
import {
  below,
  cannotJudge,
  type Check,
  noShare,
  notApplicable,
  optionsSchema,
  type Verdict,
} from "../check.js";
import { words } from "./audit-time-reduction.words.js";

interface Options {
  /** All reductions together, in percent of the table value. */
  readonly maxReductionPercent?: number;
  readonly risk?: {
    /** By low risk alone. */
    readonly lowMaxReductionPercent: number;
    readonly highMinIncreasePercent: number;
  };
  /**
   * What to judge: the sum of all reductions, what the risk category allows, or that the result is
   * in half days and adds up.
   */
  readonly aspect: "total" | "risk" | "sum";
}

export const auditTimeReduction: Check<Options> = {
  id: "audit-time-reduction",
  description: words.description(),
  options: optionsSchema(
    {
      maxReductionPercent: { type: "number" },
      risk: {
        type: "object",
        additionalProperties: false,
        required: ["lowMaxReductionPercent", "highMinIncreasePercent"],
        properties: {
          lowMaxReductionPercent: { type: "number" },
          highMinIncreasePercent: { type: "number" },
        },
      },
      aspect: { enum: ["total", "risk", "sum"] },
    },
    ["aspect"],
    {
      // What each aspect needs.
      anyOf: [
        { properties: { aspect: { const: "total" } }, required: ["maxReductionPercent"] },
        { properties: { aspect: { const: "risk" } }, required: ["risk"] },
        { properties: { aspect: { const: "sum" } } },
      ],
    },
  ),
  reads: () => [
    "audit.auditTime.totalDays",
    "audit.auditTime.tableDays",
    "audit.auditTime.adjustments",
    "audit.auditTime.riskCategory",
  ],
  judge({ options, find, subject, procedure, reasons }) {
    const audit = subject.vars["audit"] as AuditView;
    const place = find("audit.auditTime")?.place;
    const time = recordIn(audit, "audit-time");
    if (!time || !place) return notApplicable(() => reasons.absent("audit.auditTime"));
    const { tableDays, adjustments = [], riskCategory } = time;
    const { days: total, pointer } = ownDaysOf(time, procedure.data.scheme);
    if (total === undefined || tableDays === undefined) return cannotJudge(words.notRecorded());
    const share = procedure.data.auditTimeShares[audit.type];
    if (!share) return noShare(audit.title);
    const base = (tableDays * share.numerator) / share.denominator;
    const at = { record: place.record, pointer };
    const days: Days = { base, total, adjustments, place, at };
    switch (options.aspect) {
      case "total":
        return totalFaults(days, options.maxReductionPercent ?? 0);
      case "sum":
        return sumFaults(days);
      case "risk":
        return options.risk ? riskFaults(days, riskCategory, options.risk) : [];
    }
  },
};

type AuditTime = RecordOf<"audit-time">;

/** The days of an audit: by the table, as determined, and what lies between. */
interface Days {
  readonly base: number;
  readonly total: number;
  readonly adjustments: NonNullable<AuditTime["adjustments"]>;
  readonly place: Place;
  /** Where the determined days stand. */
  readonly at: Place;
}

function totalFaults({ base, total, at }: Days, percent: number): Verdict[] {
  const floor = base * (1 - percent / 100);
  if (reaches(total, floor)) return [];
  const shown = { base: showDays(base), floor: showDays(floor), percent, total };
  return [{ outcome: "fail", at, detail: words.reducedTooFar(shown) }];
}

function sumFaults({ base, total, adjustments, at }: Days): Verdict[] {
  if (!isInHalfDays(total)) {
    return [{ outcome: "fail", at, detail: words.notInHalfDays({ total }) }];
  }
  const exact = base + sumOf(adjustments);
  const rounded = roundToHalf(exact);
  // The direction of rounding is a reading, and the next half day is right where rounding down
  // would undercut a floor.
  if ([rounded, rounded + 0.5].some((d) => Math.abs(d - total) < 1e-9)) return [];
  const shown = { base: showDays(base), exact: showDays(exact), rounded, total };
  return [{ outcome: "fail", severity: "warning", at, detail: words.wrongSum(shown) }];
}

function riskFaults(
  { base, total, adjustments, place, at: determined }: Days,
  category: AuditTime["riskCategory"],
  risk: NonNullable<Options["risk"]>,
): Verdict[] {
  const forRisk = adjustments.filter(
    (a) => a.kind === "risk" && a.days !== undefined && a.days < 0,
  );
  const reduced = -sumOf(forRisk);
  const allowed = category === "low" ? (base * risk.lowMaxReductionPercent) / 100 : 0;
  if (reduced > 0 && !reaches(allowed, reduced)) {
    const shown = { allowed: showDays(allowed), reduced: showDays(reduced) };
    const at = below(place, "adjustments");
    return [{ outcome: "fail", at, detail: words.riskReducedTooFar(shown) }];
  }
  const percent = risk.highMinIncreasePercent;
  const floor = base * (1 + percent / 100);
  if (category !== "high" || reaches(total, floor)) return [];
  const detail = words.riskNotIncreased({ percent, floor: showDays(floor), total });
  return [{ outcome: "fail", at: determined, detail }];
}

function sumOf(adjustments: Days["adjustments"]): number {
  return adjustments.reduce((sum, a) => sum + (a.days ?? Number.NaN), 0);
}
