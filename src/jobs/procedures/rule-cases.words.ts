import { defineJoined } from "../../model/base/words.js";

/** What is wrong with rule cases, for the owner of a procedure. */
export const faults = defineJoined({
  noFile: { zh: "{file} 不存在", en: "there are no rule cases" },
  writeThem: {
    zh: "按 docs/new-procedure.md 编写",
    en: "write them as docs/new-procedure.md says",
  },
  noRule: {
    zh: "没有落实条款 {clause} 的规则 {rule}",
    en: "there is no rule {rule} for clause {clause}",
  },
  noKit: { zh: "没有名为 {kit} 的 kit", en: "there is no kit {kit}" },
  unexpected: { zh: "应为 {expected}，实为 {said}", en: "expected {expected}, got {said}" },
  mustNotFail: { zh: "不应有 fail", en: "must not fail: {message}" },
  mustNotApply: {
    zh: "应一律不适用，实为 {said}",
    en: "must not apply anywhere, got {said}",
  },
  noCaseKeeps: {
    zh: "{n} 条规则没有遵守的用例",
    en: "no case keeps {n, plural, one {this # rule} other {these # rules}}: {rules}",
  },
  noCaseBreaks: {
    zh: "{n} 条规则没有违反的用例",
    en: "no case breaks {n, plural, one {this # rule} other {these # rules}}: {rules}",
  },
});
