import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  back: { zh: "返回版本与审阅", en: "Back to versions and review" },
  of: { zh: "作者：{authors}；并入 {target}", en: "by {authors}; becomes part of {target}" },
  clashes: {
    zh: "有 {n} 个文件与后来的改动冲突，通过并入时要逐项选择；下面按送审稿的内容判断。",
    en: "{n, plural, one {# file clashes} other {# files clash}} with later changes and must be chosen on accepting; what follows is judged by the draft's content.",
  },
  saves: { zh: "其中的 {n} 次保存", en: "Its {n, plural, one {# save} other {# saves}}" },
  verdict: { zh: "审阅结论", en: "Verdict" },
  remark: { zh: "意见（退回时必填）", en: "Remark (needed to return it)" },
  accept: { zh: "通过，并入 {target}", en: "Accept into {target}" },
  accepted: {
    zh: "已通过并入；按“发送”后其他人才能取回",
    en: "Accepted; press “Send” for others to get it",
  },
  giveBack: { zh: "退回", en: "Return" },
  returnNeeds: { zh: "先写意见", en: "Write a remark first" },
  returned: { zh: "已退回，意见已随送审稿保存", en: "Returned; the remark is kept with the draft" },
  link: { zh: "在网页上新建合并请求", en: "Make a merge request on the web" },
  linkHint: {
    zh: "（在浏览器中打开共享仓库的网页；点开之前不会发出任何请求）",
    en: "(opens the web page of the shared repository; nothing is asked before you open it)",
  },
  newCase: { zh: "（新案卷）", en: "(new case)" },
  goneCase: { zh: "（案卷被删除）", en: "(case removed)" },
  failing: { zh: "不符合的发现：{before} → {after}", en: "findings that fail: {before} → {after}" },
  appeared: { zh: "新出现的发现 {n}", en: "{n} appear" },
  vanished: { zh: "已消除的发现 {n}", en: "{n} vanish" },
  noFindings: { zh: "发现没有变化。", en: "Findings stay as they are." },
});
