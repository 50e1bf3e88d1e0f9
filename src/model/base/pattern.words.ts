import { defineWords } from "./words.js";

/** Why a pattern (a regular expression) cannot be used. */
export const words = defineWords({
  syntax: {
    zh: "不是正确的正则表达式（{reason}）",
    en: "it is no regular expression ({reason})",
  },
  lookaround: {
    zh: "前瞻、后顾（{part}）无法在有限时间内匹配，请改写",
    en: "looking ahead or behind ({part}) cannot be matched in bounded time: write it in another way",
  },
  backreference: {
    zh: "反向引用（{part}）无法在有限时间内匹配，请改写",
    en: "a reference to a group ({part}) cannot be matched in bounded time: write it in another way",
  },
  part: { zh: "“{part}”不能写在这里", en: '"{part}" cannot stand there' },
  long: {
    zh: "太长（最多 {most} 个字符）",
    en: "it is too long ({most} characters at most)",
  },
  /** {reason}: what the engine says, such as an invalid repeat count. */
  tooMuch: {
    zh: "重复次数过多（最多 1000 次）或写法不支持（{reason}）",
    en: "it repeats too often (1000 times at most) or has a part that is not known ({reason})",
  },
});
