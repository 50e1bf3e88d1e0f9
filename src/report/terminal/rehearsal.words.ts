import type { Bilingual } from "../../model/base/text.js";
import { defineWords } from "../../model/base/words.js";
import type { AnswerVerdict } from "../../model/outcome/rehearsal.js";

/** How well a question is answered. */
export const verdictWords = defineWords({
  broken: { zh: "有不符合", en: "not met" },
  missing: { zh: "答不全", en: "not shown" },
  unclear: { zh: "要看", en: "to look at" },
  onPaper: { zh: "在纸面", en: "on paper" },
  answered: { zh: "答得出", en: "shown" },
  nothing: { zh: "没有发生", en: "none so far" },
}) satisfies Readonly<Record<AnswerVerdict, () => Bilingual>>;

/** Before what is told of one place. */
export const placeWords = defineWords({
  missing: { zh: "缺", en: "missing:" },
  broken: { zh: "不符合", en: "not met:" },
  unclear: { zh: "要看", en: "to look at:" },
});

export const columns = defineWords({
  verdict: { zh: "结果", en: "verdict" },
  asks: { zh: "评审员的问题", en: "what the assessor asks" },
  answer: { zh: "回答", en: "answer" },
  lacks: { zh: "缺什么、哪里不符合", en: "missing or not met" },
  page: { zh: "评审档案的页", en: "page of the dossier" },
  about: { zh: "认可规范", en: "standard" },
  id: { zh: "标识", en: "id" },
});

export const words = defineWords({
  title: { zh: "评审预演", en: "Rehearsal of the assessment" },
  /** The page of the dossier that answers a question. */
  page: { zh: "见评审档案“{title}”页", en: "page “{title}” of the dossier" },
  noPage: { zh: "评审档案里没有这一页", en: "no page of the dossier answers it" },
  onPaper: { zh: "在纸面档案：{where}", en: "on paper: {where}" },
  more: { zh: "……还有 {n} 处", en: "… {n} more" },
  summary: {
    zh: "截至 {asOf}，{cases} 个案卷，问 {n} 题：有不符合 {broken}，答不全 {missing}，要看 {unclear}，在纸面 {onPaper}，答得出 {answered}，没有发生 {nothing}",
    en: "As of {asOf}, {cases, plural, one {# case} other {# cases}}, {n} questions: not met {broken}, not shown {missing}, to look at {unclear}, on paper {onPaper}, shown {answered}, none so far {nothing}",
  },
  /** Below the heading of the page. */
  lead: { zh: "截至 {asOf} · {bodies}", en: "as of {asOf} · {bodies}" },
});
