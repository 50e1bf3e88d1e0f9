import { defineWords } from "../model/base/words.js";

export const words = defineWords({
  /** A check threw: `text` is the trace. */
  ourBug: {
    zh: "检查 {check} 出错（程序缺陷），规则 {rule}，{subject}：{text}",
    en: "check {check} failed (our bug) on rule {rule}, {subject}: {text}",
  },
});
