import { defineWords } from "../../model/base/words.js";

/**
 * What was changed in a PDF that no signature may change; it stands after "changed after signature
 * 1: ".
 */
export const words = defineWords({
  otherCatalog: { zh: "换了目录对象", en: "another catalog" },
  objectAdded: { zh: "增加了对象 {number}", en: "object {number} was added" },
  fillsGap: {
    zh: "增加了对象 {number}，签名时已有内容引用它，当时并不存在",
    en: "object {number} was added: what was signed refers to it, and it was not there",
  },
  /** `kind`: empty, or ` (Annot Widget)`. */
  objectChanged: { zh: "对象 {number}{kind}被改动", en: "object {number}{kind} was changed" },
  severalSignatures: {
    zh: "一次更新带来几个签名域",
    en: "one update brings several signature fields",
  },
  noPurpose: {
    zh: "有一次更新，既不是签名，也不是验证数据",
    en: "an update that is neither a signature nor data for later validation",
  },
  /** `what`: one of the parts below. */
  replaced: { zh: "{what}被替换", en: "{what} was replaced" },
  formPictures: { zh: "表单资源中的图形", en: "the drawings among the form's resources" },
  notCompared: {
    zh: "{what}重写过，无法比较",
    en: "{what} were written anew and cannot be compared",
  },
  keyChanged: { zh: "{what}的 /{key} 被改动", en: "{what}: /{key} was changed" },
  listChanged: { zh: "{what}被改动", en: "{what} were changed" },
  listGrew: {
    zh: "{what}增加了签名以外的内容",
    en: "{what}: something other than a signature was added",
  },
  validationShape: {
    zh: "验证数据（/DSS）里有不属于它的内容：/{key}",
    en: "the validation data (/DSS) holds what is none of it: /{key}",
  },
  validationLost: {
    zh: "验证数据（/DSS）少了原有的内容：/{key}",
    en: "the validation data (/DSS) no longer holds all that it held: /{key}",
  },
  /** Parts of a PDF. */
  object: { zh: "对象 {number}", en: "object {number}" },
  catalog: { zh: "目录对象", en: "the catalog" },
  page: { zh: "第 {number} 页", en: "page {number}" },
  annotations: { zh: "{page}的批注", en: "{page}: its annotations" },
  form: { zh: "表单", en: "the form" },
  formFields: { zh: "表单的域", en: "the fields of the form" },
  metadata: { zh: "元数据（/Metadata）", en: "the metadata (/Metadata)" },
  tags: { zh: "结构标签", en: "the tags of its structure" },
  information: { zh: "文件信息（/Info）", en: "the information on the file (/Info)" },
});
