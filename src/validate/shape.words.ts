import { defineWords } from "../model/base/words.js";

/** What is wrong with the shape of a record. */
export const words = defineWords({
  missing: {
    zh: "缺少字段“{label}”（{property}）",
    en: 'The field "{label}" ({property}) is missing',
  },
  fillIn: { zh: "填写“{label}”", en: 'Fill in "{label}"' },
  unknown: { zh: "不认识的字段“{property}”", en: 'Unknown field "{property}"' },
  didYouMean: {
    zh: "是否应为“{name}”？改名或删除",
    en: 'Did you mean "{name}"? Rename or remove it',
  },
  /** {names}: the fields that may stand there. */
  remove: { zh: "删除该字段；这里可用：{names}", en: "Remove it; known here: {names}" },
  /** {name}: label of the field; {what}: one of the sentences below. */
  wrong: { zh: "“{name}”{what}", en: '"{name}" {what}' },
  /** Name of the whole record where no field is meant. */
  record: { zh: "记录", en: "record" },
  correct: { zh: "改正该值", en: "Correct the value" },
  compareWithLicence: {
    zh: "与营业执照（登记证书）逐字核对：末位或其前某一位抄错",
    en: "Compare it with the licence, character by character: the last one or one before it is miscopied",
  },
  more: { zh: "另有 {count} 处问题未列出", en: "{count} more faults are not listed" },
  mendListed: { zh: "先改正已列出的问题", en: "Mend the listed ones first" },
});

/** What is wrong with a value: each follows its label. {shown}: the value. */
export const wrongs = defineWords({
  /** {wanted}: a type or a format. */
  notOf: { zh: "应为{wanted}，现为 {shown}", en: "must be {wanted}, not {shown}" },
  notConst: { zh: "应为 {wanted}", en: "must be {wanted}" },
  notAmong: {
    zh: "应为其中之一：{choices}；现为 {shown}",
    en: "must be one of {choices}; is {shown}",
  },
  choice: { zh: "{value}（{label}）", en: "{value}（{label}）" },
  empty: { zh: "是空的", en: "is empty" },
  tooLong: {
    zh: "超过 {limit} 个字符",
    en: "is longer than {limit, plural, one {# character} other {# characters}}",
  },
  tooFew: {
    zh: "至少要有 {limit} 项",
    en: "needs at least {limit, plural, one {# item} other {# items}}",
  },
  tooMany: {
    zh: "超过 {limit} 项",
    en: "has more than {limit, plural, one {# item} other {# items}}",
  },
  tooSmall: {
    zh: "不能小于 {limit}，现为 {shown}",
    en: "must not be below {limit}, is {shown}",
  },
  form: { zh: "格式不对：{shown}", en: "has the wrong form: {shown}" },
  /** {expected}: the last character that follows from the first 17 of {code}. */
  checkCharacter: {
    zh: "为 {code}，末位校验码应为 {expected}，现为 {last}（GB 32100-2015，由前 17 位算出）",
    en: "is {code}; its last character must be {expected}, not {last}: it follows from the first 17 (GB 32100-2015)",
  },
  noDate: {
    zh: "应为存在的日期 YYYY-MM-DD 或 long-term，现为 {shown}",
    en: "must be a date that exists or long-term, not {shown}",
  },
  /**
   * What no sentence here is about. {what}: in Chinese the keyword of the schema, in English the
   * validator's sentence.
   */
  other: { zh: "不正确（{what}）", en: "{what}" },
});

export const typeWords = defineWords({
  string: { zh: "文字", en: "text" },
  number: { zh: "数字", en: "a number" },
  integer: { zh: "整数", en: "a whole number" },
  boolean: { zh: "true 或 false", en: "true or false" },
  /** An object as JSON writes it. */
  object: { zh: "对象 {shape}", en: "an object {shape}" },
  array: { zh: "列表 […]", en: "a list […]" },
  null: { zh: "null", en: "null" },
});

export const formatWords = defineWords({
  date: { zh: "存在的日期 YYYY-MM-DD", en: "a date that exists, YYYY-MM-DD" },
  "date-time": {
    zh: "带时区的时刻，如 2026-05-10T09:00:00+08:00",
    en: "a moment with offset such as 2026-05-10T09:00:00+08:00",
  },
});
