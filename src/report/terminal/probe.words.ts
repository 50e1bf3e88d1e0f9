import { defineWords } from "../../model/base/words.js";

/** What was done to the case. */
export const kindWords = defineWords({
  delete: { zh: "删去一个值", en: "a value taken away" },
  date: { zh: "日期提前或推后", en: "a day earlier or later" },
  number: { zh: "数字三倍或为零", en: "a number tripled or zero" },
  statement: { zh: "是非、选项改变", en: "a statement turned" },
  person: { zh: "换人", en: "another person" },
  placeholder: { zh: "文字改为待定", en: "a text that says nothing" },
  file: { zh: "缺一份文件", en: "a file gone" },
  innocent: { zh: "无妨的改动", en: "innocent" },
});

export const columns = defineWords({
  change: { zh: "改动", en: "change" },
  tried: { zh: "次数", en: "tried" },
  noticed: { zh: "有反应", en: "noticed" },
  unwatched: { zh: "已注明无人查看", en: "marked as unwatched" },
});

export const silentColumns = defineWords({
  file: { zh: "文件", en: "file" },
  pointer: { zh: "位置", en: "pointer" },
  change: { zh: "改动", en: "change" },
});

export const words = defineWords({
  head: {
    zh: "{procedure} 案卷 {name}，截至 {asOf}：逐一改动每个值，看有没有反应",
    en: "{procedure}, case {name}, as of {asOf}: every value changed, one at a time",
  },
  silentHead: {
    zh: "怎么改都没有反应的字段（补上规则，或在 schema 里用 unwatched 写明理由）：",
    en: "Fields that draw no word (write a rule, or mark them as unwatched with the reason in the schema):",
  },
  partlyHead: {
    zh: "有的改动没有反应的字段：",
    en: "Fields of which some changes draw no word:",
  },
  toldHead: { zh: "不该有反应而有反应的改动：", en: "Innocent changes that draw a word:" },
  whole: { zh: "整份记录", en: "the whole record" },
  /** {what}: kind of change; {example}: one of them. */
  field: {
    zh: "{what}，{n} 处，如 {example}",
    en: "{what}, {n, plural, one {# change} other {# changes}}, e.g. {example}",
  },
  allWatched: { zh: "没有完全无人查看的字段", en: "Every field is watched or marked." },
});
