import { defineWords } from "../../model/base/words.js";

/**
 * What was changed in a PDF that no signature may change; it stands after "changed after signature
 * 1: ".
 */
export const words = defineWords({
  unreadable: { zh: "有一次更新无法读取：{reason}", en: "a revision cannot be read: {reason}" },
  otherCatalog: { zh: "换了目录对象", en: "another catalog" },
  objectAdded: { zh: "增加了对象 {number}", en: "object {number} was added" },
  objectRemoved: { zh: "删去了对象 {number}", en: "object {number} was removed" },
  /** `kind`: empty, or ` (Annot Widget)`. */
  objectChanged: { zh: "对象 {number}{kind}被改动", en: "object {number}{kind} was changed" },
  fieldActs: {
    zh: "域 {number} 带有动作",
    en: "field {number}: an action came with it",
  },
  sealCovers: { zh: "{page}：印记盖住了文字", en: "{page}: a seal lies over text" },
  /** `what`: one of the parts below. */
  replaced: { zh: "{what}被替换", en: "{what} was replaced" },
  keyChanged: { zh: "{what}的 /{key} 被改动", en: "{what}: /{key} was changed" },
  listChanged: { zh: "{what}被改动", en: "{what} were changed" },
  listGrew: {
    zh: "{what}增加了签名以外的内容",
    en: "{what}: something other than a signature was added",
  },
  /** Parts of a PDF. */
  object: { zh: "对象 {number}", en: "object {number}" },
  catalog: { zh: "目录对象", en: "the catalog" },
  page: { zh: "第 {number} 页", en: "page {number}" },
  annotations: { zh: "{page}的批注", en: "{page}: its annotations" },
  form: { zh: "表单", en: "the form" },
  formFields: { zh: "表单的域", en: "the fields of the form" },
});
