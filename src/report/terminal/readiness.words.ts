import { terms } from "../../model/base/terms.words.js";
import type { Bilingual } from "../../model/base/text.js";
import { defineWords } from "../../model/base/words.js";
import type { ItemState, Step } from "../../model/outcome/readiness.js";

/** Steps, as they stand in "ready for …". */
export const stepWords = defineWords({
  decision: { zh: "作出认证决定", en: "the certification decision" },
  certificate: { zh: "发证", en: "the certificate" },
  archive: { zh: "归档", en: "the archive" },
  assessment: { zh: "接受认可评审", en: "the accreditation assessment" },
}) satisfies Readonly<Record<Step, () => Bilingual>>;

/** What became of a requirement that could be judged. */
export const judgedWords = defineWords({
  missing: { zh: "缺少", en: "missing" },
  incomplete: { zh: "内容不完整或有误", en: "incomplete or wrong" },
  unsigned: { zh: "未签署或签署无效", en: "unsigned" },
  stale: { zh: "签署已失效", en: "stale signature" },
  notMet: { zh: "不满足", en: "not met" },
  overdue: { zh: "逾期未做", en: "overdue" },
  late: { zh: "已做但迟了", en: "done late" },
  doubtful: { zh: "有疑问", en: "doubtful" },
  open: { zh: "未到期", en: "not due yet" },
  waived: { zh: "已豁免", en: "waived" },
  present: { zh: "已具备", en: "present" },
});
export const stateWords: Readonly<Record<ItemState, () => Bilingual>> = {
  ...judgedWords,
  notJudged: terms.notJudged,
};

export const words = defineWords({
  noAudit: { zh: "✗ 没有可以据以{step}的审核", en: "✗ no audit for {step}" },
  ready: { zh: "✓ 可以{step}", en: "✓ ready for {step}" },
  notReady: { zh: "✗ 还不能{step}", en: "✗ not ready for {step}" },
  /** How much is there of what must be there. */
  present: { zh: "应有 {total} 项，已具备 {present} 项", en: "{present} of {total} present" },
  presentBut: {
    zh: "应有 {total} 项，已具备 {present} 项；{others}",
    en: "{present} of {total} present; {others}",
  },
  /** In the column of states. */
  readyState: { zh: "可以", en: "ready" },
  notReadyState: { zh: "还不能", en: "not ready" },
});

/** Heads of the columns. */
export const columnWords = defineWords({
  subject: { zh: "对象", en: "Subject" },
  state: { zh: "状态", en: "State" },
  what: { zh: "内容", en: "What" },
  remedy: { zh: "怎么办", en: "What to do" },
  clauses: { zh: "条款", en: "Clauses" },
  place: { zh: "位置", en: "Place" },
});
