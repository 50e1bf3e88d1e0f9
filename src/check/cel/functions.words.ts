import { defineWords } from "../../model/base/words.js";

/** What an expression needs and does not find. */
export const words = defineWords({
  noPerson: {
    zh: "没有 {person} 的可用人员档案",
    en: "there is no usable personnel record of {person}",
  },
  noFirstDay: {
    zh: "没有任何记录写明该次审核从何日开始",
    en: "no record tells on which day the audit began",
  },
  noSignature: {
    zh: "没有所要求角色的签署",
    en: "nobody has signed in the role that is asked for",
  },
});
