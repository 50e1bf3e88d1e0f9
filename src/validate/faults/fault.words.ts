import { defineWords } from "../../model/base/words.js";

/** What stands around a fault, and the end of a sentence about an unknown name. */
export const words = defineWords({
  /** {place}: in the rules that all procedures share, or in the procedure that lends one. */
  definedElsewhere: {
    zh: "{what}（所用的规则写在 {place}）",
    en: "{what} (the rule that it uses: {place})",
  },
  noneAllowed: { zh: "这里什么都不能写", en: "nothing may stand here" },
  allowed: { zh: "可用：{allowed}", en: "allowed: {allowed}" },
  meantAndAllowed: {
    zh: "是否应为“{meant}”？可用：{allowed}",
    en: 'did you mean "{meant}"? Allowed: {allowed}',
  },
  /** {names}: the nearest of very many. */
  among: { zh: "{names} 等 {count} 个", en: "{names} and others, {count} in all" },
});
