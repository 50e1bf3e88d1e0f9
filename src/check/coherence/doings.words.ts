import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  others: {
    zh: "{field}为 {who}，这份记录以“{role}”身份签署的却是 {signer}",
    en: '{field} is {who}, but who signed this record as "{role}" is {signer}',
  },
  correctDoer: {
    zh: "核对是谁做的：改正所写的人员，或者由本人补签",
    en: "Find out who did it: correct the person on record, or have that person sign",
  },
  alone: {
    zh: "{field}只有 {who}（审核任务书里的身份：{roles}），这一项没有审核员",
    en: "{field} has {who} alone (in the audit order: {roles}), so that this item has no auditor",
  },
  correctItem: {
    zh: "补上实际审核这一项的审核员；没有审核员在场的，由审核员重新审核这一项",
    en: "Add the auditor who audited this item; where none was there, have it audited again by one",
  },
  person: { zh: "{id} {name}", en: "{id} {name}" },
});
