import { defineJoined } from "../model/base/words.js";

/** What is wrong with a template: shown to whoever designs a form. */
export const words = defineJoined({
  /** After the template engine's own sentence. */
  mendTemplate: {
    zh: "改正 templates/{document}/：模板用了 document.json 没有声明的字段",
    en: "the template names a field that document.json does not declare",
  },
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
