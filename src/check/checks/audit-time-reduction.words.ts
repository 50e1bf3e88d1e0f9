import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "审核时间的增减：减少合计不超过上限；风险类别允许的增减；结果以 0.5 人日为单位，且等于各项之和（不等为警告）；减少要有理由。硬性下限在修约之后再次核对。",
    en: "Increases and reductions of audit time: the sum of reductions, what the risk category allows, and that the result is in half days and the parts add up (a warning if not), and that a reduction has a reason. Hard floors are checked again after rounding.",
  },
  notRecorded: {
    zh: "没有审核时间或表列人日",
    en: "audit time or table value is not recorded",
  },
  reducedTooFar: {
    zh: "基准 {base} 人日，减少 {percent}% 后至少 {floor}，确定为 {total}",
    en: "base {base} days, at least {floor} after {percent} % reduction, determined {total}",
  },
  unreasoned: {
    zh: "基准 {base} 人日，确定为 {total}，没有写明理由的减少项",
    en: "base {base} days, determined {total}, and no reduction with a reason",
  },
  combinedTooShort: {
    zh: "各体系单独需 {each}，合计 {sum} 人日，结合审核不少于其 {percent}%，即 {least}，记录为 {total}",
    en: "alone the systems take {each}, together {sum} days; combined at least {percent} % of it, {least}, recorded {total}",
  },
  notInHalfDays: {
    zh: "{total} 人日没有以 0.5 人日为单位修约",
    en: "{total} days are not rounded to half days",
  },
  wrongSum: {
    zh: "基准 {base} 加调整为 {exact} 人日，修约后 {rounded}，记录为 {total}",
    en: "base {base} with adjustments is {exact} days, rounded {rounded}, recorded {total}",
  },
  riskReducedTooFar: {
    zh: "按风险类别最多减少 {allowed} 人日，减少了 {reduced}",
    en: "the risk category allows a reduction of {allowed} days, reduced by {reduced}",
  },
  riskNotIncreased: {
    zh: "高风险至少增加 {percent}%，即 {floor} 人日，确定为 {total}",
    en: "high risk needs at least {percent} % more, {floor} days, determined {total}",
  },
});
