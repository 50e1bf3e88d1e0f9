import { defineWords } from "../../model/base/words.js";

/** Messages of commits, made from what was changed. */
export const words = defineWords({
  made: { zh: "{record}：新建", en: "{record}: made" },
  /** Only blanks and line breaks, or the order of fields. */
  layout: { zh: "{record}：整理", en: "{record}: tidied" },
  changed: { zh: "{record}：{list}", en: "{record}: {list}" },
  changedAndMore: {
    zh: "{record}：{list}，另有 {more} 处",
    en: "{record}: {list}, and {more, plural, one {# more change} other {# more changes}}",
  },
  separator: { zh: "；", en: "; " },
  set: { zh: "填写“{field}”", en: 'fills in "{field}"' },
  altered: { zh: "改“{field}”", en: 'changes "{field}"' },
  cleared: { zh: "清空“{field}”", en: 'clears "{field}"' },
  added: {
    zh: "增加 {n} 项“{field}”",
    en: 'adds {n, plural, one {# item} other {# items}} to "{field}"',
  },
  taken: {
    zh: "删去 {n} 项“{field}”",
    en: 'takes {n, plural, one {# item} other {# items}} from "{field}"',
  },
});
