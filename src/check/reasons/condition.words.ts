import { defineWords } from "../../model/base/words.js";

/** Why a condition holds or does not. */
export const words = defineWords({
  entry: { zh: "{list}第 {n} 项", en: "entry {n} of {list}" },
  /** `who` tells an item of a list from the others: a person, a number, a name. */
  identified: { zh: "{entry} {who}", en: "{entry}, {who}" },
  /** `facts` are about one item of a list. */
  item: { zh: "{item}：{facts}", en: "{item}: {facts}" },
  /** `count` says how many entries a list has, `fields` what is recorded in them. */
  among: { zh: "{count}，其中{fields}", en: "{count}; {fields}" },
  ended: { zh: "证书已撤销或注销", en: "the certificate has been withdrawn or cancelled" },
  notEnded: {
    zh: "证书没有被撤销或注销",
    en: "the certificate has been neither withdrawn nor cancelled",
  },
  /** Nothing that is recorded can be named. */
  notMet: {
    zh: "案卷中的情形与本条的适用前提不同",
    en: "the case is not of the kind that the rule is about",
  },
});
