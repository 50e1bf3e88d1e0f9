import { defineWords } from "../../model/base/words.js";

/** What is recorded at a place, or is not; `what` is the place by its label, in quotes. */
export const words = defineWords({
  recorded: { zh: "{what}为{value}", en: "{what} is {value}" },
  filledIn: { zh: "{what}已填写", en: "{what} is filled in" },
  entries: {
    zh: "{what}共 {n} 项",
    en: "{what} has {n, plural, one {# entry} other {# entries}}",
  },
  noEntries: { zh: "{what}没有任何一项", en: "{what} has no entries" },
  notFilledIn: { zh: "{what}没有填写", en: "{what} is not filled in" },
  noRecord: { zh: "还没有{what}", en: "there is no {what} yet" },

  noStage1: { zh: "此前没有第一阶段审核", en: "no stage 1 audit came before" },
  noPrevious: { zh: "此前没有其他审核", en: "no other audit came before" },
  noNext: {
    zh: "此后还没有监督审核或再认证审核",
    en: "no surveillance or recertification audit has followed yet",
  },
  noHeld: { zh: "审核前没有持有证书", en: "no certificate was held before the audit" },

  yes: { zh: "“是”", en: '"yes"' },
  no: { zh: "“否”", en: '"no"' },
  quoted: { zh: "“{text}”", en: '"{text}"' },
  /** A person by name and id. */
  person: { zh: "{name}（{id}）", en: "{name} ({id})" },
  /** The first few of a long list. */
  andMore: { zh: "{items}等 {n} 项", en: "{items} and others, {n} in all" },

  dayAfter: { zh: "判断日晚于 {date}", en: "the day of judgement is after {date}" },
  dayNotAfter: { zh: "判断日不晚于 {date}", en: "the day of judgement is not after {date}" },
  dayBefore: { zh: "判断日早于 {date}", en: "the day of judgement is before {date}" },
  dayNotBefore: { zh: "判断日不早于 {date}", en: "the day of judgement is not before {date}" },
  asOf: { zh: "判断日为 {day}", en: "the day of judgement is {day}" },
  /** A date or number that is worked out, to be compared with what is recorded. */
  comesTo: { zh: "据以比较的是 {value}", en: "what it is compared with is {value}" },
});
