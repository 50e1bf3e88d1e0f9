import { defineJoined } from "../model/base/words.js";

/** What is wrong with a template: shown to whoever designs a form. */
export const words = defineJoined({
  /** After the template engine's own sentence. */
  mendTemplate: {
    zh: "改正 {file}：模板写得不对，或者用了 document.json 没有声明的字段",
    en: "mend it: it cannot be read, or names a field that document.json does not declare",
  },
  slow: {
    zh: "{file} 超过 {seconds} 秒仍未生成页面，已中止",
    en: "was given up after {seconds} seconds",
  },
  deep: {
    zh: "{file} 嵌套太深，或者生成的内容太多",
    en: "is nested too deeply, or makes too much",
  },
  simplify: { zh: "简化模板：不要在循环里套循环", en: "make it simpler: no loops within loops" },
  /** {ways}: partials, each including the next. */
  cycle: { zh: "{file} 包含了自己：{ways}", en: "includes itself: {ways}" },
  breakCycle: { zh: "去掉其中一处包含", en: "take one of these inclusions out" },
  undeclared: { zh: "{place} {path} 没有声明", en: "is not declared" },
  declare: {
    zh: "在 document.json 里声明，或改正名称",
    en: "declare it in document.json or correct the name",
  },
  /** After something that a template may not hold: a script, a link, unescaped text. */
  takeOut: {
    zh: "删除它；模板只能显示 document.json 声明的文字",
    en: "take it out; templates show text that document.json declares, and nothing else",
  },
});
