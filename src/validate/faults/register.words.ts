import { defineWords } from "../../model/base/words.js";

/** What is wrong with rows of the clause register, and with what cites them. */
export const words = defineWords({
  doubled: {
    zh: "条款“{id}”登记了两次（另一处：{other}）",
    en: 'the clause "{id}" is registered twice (the other place: {other})',
  },
  noReason: {
    zh: "条款“{id}”写作 narrative，却没有写 reason；{instead}",
    en: 'the clause "{id}" is called narrative and gives no reason; {instead}',
  },
  unknownReason: {
    zh: "没有理由“{name}”；{instead}",
    en: 'there is no reason "{name}"; {instead}',
  },
  unknownRecord: {
    zh: "没有记录“{name}”；{instead}",
    en: 'there is no record "{name}"; {instead}',
  },
  unknownAudit: {
    zh: "没有“{name}”类型的审核；{instead}",
    en: 'there is no audit of type "{name}"; {instead}',
  },
  unknownKind: {
    zh: "没有“{name}”类的条款；{instead}",
    en: 'there is no clause of kind "{name}"; {instead}',
  },
  unknownStandard: {
    zh: "没有认可规范“{name}”；{instead}",
    en: 'there is no accreditation standard "{name}"; {instead}',
  },
  unknownAnswer: {
    zh: "“{standard}”没有条款“{name}”；{instead}",
    en: '"{standard}" has no clause "{name}"; {instead}',
  },
  notRegistered: {
    zh: "条款“{name}”不在条款登记表里；{instead}",
    en: 'the clause "{name}" is not in the register; {instead}',
  },
});
