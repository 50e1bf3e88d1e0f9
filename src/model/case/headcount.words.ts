import { defineWords } from "../base/words.js";

/** Where a number of persons comes from; ends a sentence about another number. */
export const words = defineWords({
  applied: {
    zh: "申请书：全职 {fullTime} 人",
    en: "application: {fullTime} full-time",
  },
  appliedWithOthers: {
    zh: "申请书：全职 {fullTime} 人，其他 {others} 人按工时折算 {equivalents} 人，合计 {least}",
    en: "application: {fullTime} full-time and {others} others, who count as {equivalents} by their hours, {least} together",
  },
  stage1: {
    zh: "第一阶段审核确认 {persons} 人",
    en: "confirmed in stage 1: {persons}",
  },
  change: {
    zh: "{on} 的变更记录：{persons} 人",
    en: "change of {on}: {persons}",
  },
});
