import { baseTimeOf, type TimeOf } from "../../model/case/base-time.js";
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
   * What to judge: the sum of all reductions, what the risk category allows, that the result is
   * in half days and adds up, that it was not reduced without a reason, or what a combined audit
   * takes.
   */
  readonly aspect: "total" | "risk" | "sum" | "reason" | "combined";
  /** Of the times that the systems of a combined audit take alone, in percent. */
  readonly minCombinedPercent?: number;
  /**
   * The base is what the table says for the effective number and the circumstance that holds,
   * whatever is recorded, and the time of technical experts is no audit time.
   */
  readonly computed?: boolean;
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
      aspect: { enum: ["total", "risk", "sum", "reason", "combined"] },
      minCombinedPercent: { type: "number" },
      computed: { type: "boolean" },
    },
    ["aspect"],
    {
      // What each aspect needs.
      anyOf: [
        { properties: { aspect: { const: "total" } }, required: ["maxReductionPercent"] },
        { properties: { aspect: { const: "risk" } }, required: ["risk"] },
        { properties: { aspect: { const: "combined" } }, required: ["minCombinedPercent"] },
        { properties: { aspect: { enum: ["sum", "reason"] } } },
      ],
    },
  ),
  reads: () => [
    "audit.auditTime.totalDays",
    "audit.auditTime.tableDays",
    "audit.auditTime.adjustments",
    "audit.auditTime.riskCategory",
  ],
  readsIfThere: ({ computed }) =>
    computed
      ? [
          "audit.auditTime.effectiveNumber",
          "audit.auditTime.variant",
          "audit.auditTime.variantEvidence",
          "audit.auditTime.expertDaysCounted",
          "c.application",
          "c.changes",
        ]
      : [],
  judge({ options, find, subject, procedure, reasons, view }) {
    const audit = subject.vars["audit"] as AuditView;
    const place = find("audit.auditTime")?.place;
    const time = recordIn(audit, "audit-time");
    if (!time || !place) return notApplicable(() => reasons.absent("audit.auditTime"));
    const { days: own, pointer } = ownDaysOf(time, procedure.data.scheme);
    const { computed } = options;
    const tableDays = computed ? baseOf(time, { audit, view, procedure }) : time.tableDays;
    if (own === undefined || tableDays === undefined) return cannotJudge(words.notRecorded());
    const share = procedure.data.auditTimeShares[audit.type];
    if (!share) return noShare(audit.title);
    return judgeDays(options, {
      base: (tableDays * share.numerator) / share.denominator,
      total: own - (computed ? (time.expertDaysCounted ?? 0) : 0),
      adjustments: time.adjustments ?? [],
      place,
      at: { record: place.record, pointer },
      time,
      scheme: procedure.data.scheme,
    });
  },
};

/** As the table gives it; as recorded, where no row of it holds the number of persons. */
function baseOf(time: AuditTime, of: TimeOf): number | undefined {
  return baseTimeOf(time, of)?.days ?? time.tableDays;
}

function judgeDays(options: Options, days: Days): Verdict[] {
  switch (options.aspect) {
    case "total":
      return totalFaults(days, options.maxReductionPercent ?? 0);
    case "sum":
      return sumFaults(days);
    case "reason":
      return reasonFaults(days);
    case "combined":
      return combinedFaults(days, options);
    case "risk":
      return options.risk ? riskFaults(days, options.risk) : [];
  }
}

type AuditTime = RecordOf<"audit-time">;

/** The days of an audit: by the table, as determined, and what lies between. */
interface Days {
  readonly base: number;
  readonly total: number;
  readonly adjustments: NonNullable<AuditTime["adjustments"]>;
  readonly place: Place;
  /** Where the determined days stand. */
  readonly at: Place;
  readonly time: AuditTime;
  /** Which of the systems of a combined audit is this one. */
  readonly scheme: string;
}

function totalFaults({ base, total, at }: Days, percent: number): Verdict[] {
  const floor = base * (1 - percent / 100);
  if (reaches(total, floor)) return [];
  const shown = { base: showDays(base), floor: showDays(floor), percent, total };
  return [{ outcome: "fail", at, detail: words.reducedTooFar(shown) }];
}

/** Whoever takes less than the base says why: with a reduction that has a reason. */
function reasonFaults({ base, total, adjustments, at }: Days): Verdict[] {
  const isReasoned = adjustments.some((a) => (a.days ?? 0) < 0 && !!a.reason);
  if (isReasoned || reaches(total, base)) return [];
  return [{ outcome: "fail", at, detail: words.unreasoned({ base: showDays(base), total }) }];
}

/**
 * What the systems take alone is their sum: of this one not less than the table and the reductions
 * give, whatever the record says it takes.
 */
function combinedFaults(
  { base, adjustments, place, scheme, time: { combined = [], totalDays } }: Days,
  { minCombinedPercent = 0, maxReductionPercent = 100 }: Options,
): Verdict[] {
  if (totalDays === undefined) return [cannotJudge(words.notRecorded())];
  const own = Math.max(base + sumOf(adjustments), base * (1 - maxReductionPercent / 100));
  const each = combined.map(({ system = "", days = 0 }) => ({
    system,
    days: system === scheme ? Math.max(days, own) : days,
  }));
  const sum = each.reduce((all, { days }) => all + days, 0);
  const least = (sum * minCombinedPercent) / 100;
  if (reaches(totalDays, least)) return [];
  const detail = words.combinedTooShort({
    each: each.map(({ system, days }) => `${system} ${showDays(days)}`).join(" + "),
    sum: showDays(sum),
    percent: minCombinedPercent,
    least: showDays(least),
    total: totalDays,
  });
  return [{ outcome: "fail", at: below(place, "totalDays"), detail }];
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
  { base, total, adjustments, place, at: determined, time: { riskCategory: category } }: Days,
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
