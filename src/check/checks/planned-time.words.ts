import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "审核计划安排的现场时间：每名审核员每天最多计 1 人日，加长工作日不能减少人日；工作日不足 8 小时的应延长天数。技术专家不计入。",
    en: "On-site time in the audit plan: at most one day per auditor and calendar day is credited, so longer days do not save days and those of less than 8 hours need more of them. Technical experts do not count.",
  },
  shortDay: {
    zh: "{date} {auditor} 安排 {hours} 小时",
    en: "{auditor} has {hours} hours on {date}",
  },
  /** Days of the plan beside those of the task order. */
  notAsOrdered: {
    zh: "计划安排 {credited} 人日（远不足一个审核日的计 0.5 人日），任务书写明 {ordered} 人日",
    en: "the plan gives {credited} days (a day far short of an audit day counts 0.5), the task order {ordered}",
  },
  tooFewDays: {
    zh: "计划安排 {credited} 人日（每人每天最多 1 人日），应有 {needed} 人日",
    en: "the plan gives {credited} days (at most one per auditor and day), {needed} are needed",
  },
});
