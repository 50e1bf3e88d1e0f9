import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** {things}: "the number of nonconformity report 01 is “…”". */
  denied: {
    zh: "{field}写的是“{text}”，案卷里却有：{things}",
    en: '{field} says "{text}", but on record there is: {things}',
  },
  thing: { zh: "{field}“{value}”", en: '{field} "{value}"' },
  unlisted: {
    zh: "{field}写的是“{text}”，同一份记录的清单里却一项也没有",
    en: '{field} says "{text}", but the list in the same record has no entry',
  },
  tellIt: {
    zh: "核对哪一处是对的：有的写明情况，没有的改正另一处",
    en: "Find out which of them is right: tell what there is, or correct the other one",
  },
});
