import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "案卷检查总览", en: "Overview of the cases" },
  asOf: { zh: "截至 {asOf}", en: "as of {asOf}" },
  /** Where only some of the cases were looked at. */
  part: { zh: "只列出所选案卷", en: "only the cases that were chosen" },
  place: { zh: "位置", en: "Place" },
  /** Folded: the place and the rule of a finding. */
  whereabouts: { zh: "位置和规则", en: "place and rule" },
  rule: { zh: "规则 {rule}", en: "rule {rule}" },
  finding: { zh: "发现", en: "Finding" },
  limit: { zh: "期限", en: "Limit" },
  outcome: { zh: "结果", en: "Outcome" },
  documents: { zh: "文件", en: "Documents" },
  nothing: { zh: "没有需要处理的事项。", en: "Nothing needs attention." },
  refused: { zh: "没有打印的文件", en: "Documents not printed" },
  /** Documents that were not printed: the file, then the reasons. */
  refusal: { zh: "{path}：{reasons}", en: "{path}: {reasons}" },
  /** What the readings that were not chosen would say. */
  readings: { zh: "另一读法会得出", en: "Other readings would say" },
  /** Below the day of a limit. */
  daysLeft: { zh: "还有 {n} 天", en: "{n, plural, one {# day} other {# days}} left" },
  daysOver: { zh: "已逾期 {n} 天", en: "{n, plural, one {# day} other {# days}} overdue" },
  /** What is called by what it becomes when the day has passed. */
  ifMissed: { zh: "逾期即：{what}", en: "if missed: {what}" },
  /** In place of what is due: within the window, and after it. */
  dueSoon: { zh: "{days} 天内到期 {n}", en: "due within {days} days {n}" },
  dueLater: { zh: "以后到期 {n}", en: "due later {n}" },
  timeline: { zh: "时间线", en: "Timeline" },
  /** Folded: limits beyond the window of the configuration. */
  later: {
    zh: "{n} 天以后的期限 {count}",
    en: "Limits more than {n, plural, one {# day} other {# days}} ahead: {count}",
  },
  /** The way back from the page of a case. */
  allCases: { zh: "← 全部案卷", en: "← all cases" },
  /** Above what is no case. */
  others: { zh: "案卷之外", en: "Outside the cases" },
});

/** Names of what is judged besides the cases. */
export const otherWords = defineWords({
  body: { zh: "认证机构自身（{name}）", en: "the body itself ({name})" },
  personnel: { zh: "人员记录", en: "records of people" },
  together: { zh: "全部案卷之间", en: "all cases together" },
});

/** Heads of the columns of the table of cases. */
export const heads = defineWords({
  client: { zh: "认证委托人", en: "Client" },
  procedure: { zh: "认证规则", en: "Procedure" },
  state: { zh: "状态", en: "Status" },
  certificate: { zh: "证书", en: "Certificate" },
  next: { zh: "下一期限", en: "Next limit" },
  open: { zh: "待处理", en: "Open" },
  /** Of what is no case. */
  other: { zh: "对象", en: "What" },
});

/** The counters above the table, and what stands in its last column. */
export const flagWords = defineWords({
  error: { zh: "不符合", en: "failed" },
  warning: { zh: "警告", en: "warnings" },
  bug: { zh: "程序错误", en: "our bug" },
  notJudged: { zh: "无法判断", en: "not judged" },
  due: { zh: "将到期", en: "due" },
  waived: { zh: "已豁免", en: "waived" },
});

/** Fields and counters above the table. */
export const filterWords = defineWords({
  all: { zh: "全部案卷", en: "All cases" },
  /** Behind the number of findings: the cases that have them. */
  inCases: { zh: "（{n} 个案卷）", en: "(in {n, plural, one {# case} other {# cases}})" },
  dueWithin: { zh: "{days} 天内到期", en: "due within {days, plural, one {# day} other {# days}}" },
  find: { zh: "查找：委托人、案卷、证书", en: "Find: client, case, certificate" },
  anyBody: { zh: "全部机构", en: "all bodies" },
  anyProcedure: { zh: "全部规则", en: "all procedures" },
  anyState: { zh: "全部状态", en: "any status" },
  worstFirst: { zh: "最重的在前", en: "worst first" },
  sort: { zh: "排序", en: "Sort" },
  by: { zh: "按{head}", en: "by {head}" },
  /** What the script says below the table; it puts the numbers in. */
  shown: { zh: "显示 #1 个，共 #2 个案卷", en: "#1 of #2 cases shown" },
  more: { zh: "再显示一些", en: "show more" },
  none: { zh: "没有符合条件的案卷。", en: "No case fits." },
  noCases: { zh: "没有案卷。", en: "There are no cases." },
});
