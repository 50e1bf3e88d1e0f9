import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  limit: { zh: "期限", en: "Limit" },
  client: { zh: "认证委托人与案卷", en: "Client and case" },
  what: { zh: "要办的事项", en: "What is to be done" },
  who: { zh: "由谁办理", en: "Who acts" },
  clause: { zh: "依据条款", en: "Clause" },
  /** On the link to the record in which it is done. */
  open: { zh: "办理", en: "Open" },
  openCase: { zh: "看案卷", en: "Case" },
  working: {
    zh: "其中工作日 {n} 天",
    en: "{n, plural, one {# working day} other {# working days}}",
  },
});
