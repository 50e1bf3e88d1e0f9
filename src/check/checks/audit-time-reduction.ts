import { isObject, type JsonObject } from "../../model/base/json.js";
import type { AuditView } from "../../model/case/case-view.js";
import { isInHalfDays, reaches, roundToHalf, showDays } from "../../model/procedure/audit-time.js";
import { cannotJudge, type Check, optionsSchema, type Verdict } from "../check.js";

interface Options {
  /** All reductions together, in percent of the table value. */
  readonly maxReductionPercent?: number;
  readonly risk?: {
    /** By low risk alone. */
    readonly lowMaxReductionPercent: number;
    readonly highMinIncreasePercent: number;
  };
  /** What to judge: the sum of all reductions, what the risk category allows, or that the result is in half days and adds up. */
  readonly aspect: "total" | "risk" | "sum";
}

export const auditTimeReduction: Check<Options> = {
  id: "audit-time-reduction",
  description: {
    zh: "审核时间的增减：减少合计不超过上限；风险类别允许的增减；结果以 0.5 人日为单位，且等于各项之和（不等为警告）。硬性下限在修约之后再次核对。",
    en: "Increases and reductions of audit time: the sum of reductions, what the risk category allows, and that the result is in half days and the parts add up (a warning if not). Hard floors are checked again after rounding.",
  },
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
  judge({ options, find, subject, procedure }) {
    const found = find("audit.auditTime");
    if (!isObject(found?.value) || !found.place) return { outcome: "notApplicable" };
    const time = found.value;
    const { record } = found.place;
    const total = time["totalDays"];
    const table = time["tableDays"];
    const adjustments = Array.isArray(time["adjustments"])
      ? (time["adjustments"] as JsonObject[])
      : [];
    if (typeof total !== "number" || typeof table !== "number") {
      return cannotJudge("没有审核时间或表列人日", "audit time or table value is not recorded");
    }
    const share = procedure.data.auditTimeShares[(subject.vars["audit"] as AuditView).type];
    if (!share) return { outcome: "notApplicable" };
    const base = (table * share.numerator) / share.denominator;
    const fail = (pointer: string, zh: string, en: string): Verdict => ({
      outcome: "fail",
      at: { record, pointer },
      detail: { zh, en },
    });
    switch (options.aspect) {
      case "total": {
        const floor = base * (1 - (options.maxReductionPercent ?? 0) / 100);
        return reaches(total, floor)
          ? []
          : [
              fail(
                "/totalDays",
                `基准 ${showDays(base)} 人日，减少 ${options.maxReductionPercent ?? 0}% 后至少 ${showDays(floor)}，确定为 ${total}`,
                `base ${showDays(base)} days, at least ${showDays(floor)} after ${options.maxReductionPercent ?? 0} % reduction, determined ${total}`,
              ),
            ];
      }
      case "sum": {
        if (!isInHalfDays(total)) {
          return [
            fail(
              "/totalDays",
              `${total} 人日没有以 0.5 人日为单位修约`,
              `${total} days are not rounded to half days`,
            ),
          ];
        }
        const exact = base + adjustments.reduce((s, a) => s + Number(a["days"]), 0);
        const rounded = roundToHalf(exact);
        // The direction of rounding is a reading, and the next half day is right where rounding down would undercut a floor.
        if ([rounded, rounded + 0.5].some((d) => Math.abs(d - total) < 1e-9)) return [];
        return [
          {
            ...fail(
              "/totalDays",
              `基准 ${showDays(base)} 加调整为 ${showDays(exact)} 人日，修约后 ${rounded}，记录为 ${total}`,
              `base ${showDays(base)} with adjustments is ${showDays(exact)} days, rounded ${rounded}, recorded ${total}`,
            ),
            severity: "warning",
          },
        ];
      }
      case "risk":
        return options.risk ? riskFaults(time, options.risk, base, total, adjustments, fail) : [];
    }
  },
};

function riskFaults(
  time: JsonObject,
  risk: NonNullable<Options["risk"]>,
  base: number,
  total: number,
  adjustments: readonly JsonObject[],
  fail: (p: string, zh: string, en: string) => Verdict,
): Verdict[] {
  const reduced = -adjustments
    .filter((a) => a["kind"] === "risk" && Number(a["days"]) < 0)
    .reduce((s, a) => s + Number(a["days"]), 0);
  const category = time["riskCategory"];
  const allowed = category === "low" ? (base * risk.lowMaxReductionPercent) / 100 : 0;
  if (reduced > 0 && !reaches(allowed, reduced)) {
    return [
      fail(
        "/adjustments",
        `按风险类别最多减少 ${showDays(allowed)} 人日，减少了 ${showDays(reduced)}`,
        `the risk category allows a reduction of ${showDays(allowed)} days, reduced by ${showDays(reduced)}`,
      ),
    ];
  }
  const floor = base * (1 + risk.highMinIncreasePercent / 100);
  if (category === "high" && !reaches(total, floor)) {
    return [
      fail(
        "/totalDays",
        `高风险至少增加 ${risk.highMinIncreasePercent}%，即 ${showDays(floor)} 人日，确定为 ${total}`,
        `high risk needs at least ${risk.highMinIncreasePercent} % more, ${showDays(floor)} days, determined ${total}`,
      ),
    ];
  }
  return [];
}
