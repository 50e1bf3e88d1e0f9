import { defineJoined, defineWords } from "../../model/base/words.js";

/** What two procedures are compared by. */
export const words = defineWords({
  criteria: { zh: "认证依据", en: "Criteria" },
  auditDays: {
    zh: "有效人数自 {persons} 起的人日",
    en: "Audit days from effective number {persons}",
  },
  share: { zh: "{audit} 的份额", en: "Share of {audit}" },
  contents: { zh: "条款逐项列出的内容 {name}", en: "Contents listed by a clause: {name}" },
});

export const faults = defineJoined({
  noProcedure: { zh: "没有认证规则“{id}”", en: 'there is no procedure "{id}"' },
  knownProcedures: { zh: "可用", en: "known: {ids}" },
});
