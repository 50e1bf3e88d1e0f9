import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** Answered "not applicable", though what the clause speaks of is there. */
  itApplies: {
    zh: "条款 {clause} 声明为不适用，案卷里却有它所说的事：{what}",
    en: "Clause {clause} is stated not to apply, but the case has what it speaks of: {what}",
  },
  /** Answered, though what the clause speaks of is nowhere. */
  itDoesNot: {
    zh: "条款 {clause} 声明为“{answer}”，案卷里却没有它所说的事（{what}）",
    en: 'Clause {clause} is stated as "{answer}", but the case has nothing of what it speaks of ({what})',
  },
  always: {
    zh: "条款 {clause} 没有适用条件，{what}应当满足它，却声明为不适用",
    en: "Clause {clause} holds without condition; {what} has to meet it, but it is stated not to apply",
  },
  sayWhether: {
    zh: "改为“满足”或“不满足”并写明依据；没有这回事的，核对相关记录",
    en: "State met or not met and what shows it; where there was no such thing, check the record that says so",
  },
  recordIt: {
    zh: "有这回事的，补上记录；没有的，声明为不适用",
    en: "Where it happened, record it; where it did not, state that the clause does not apply",
  },
  /** A record of one kind of several: a change of the client. */
  ofKind: { zh: "{record}（{kind}）", en: "{record} ({kind})" },
});
