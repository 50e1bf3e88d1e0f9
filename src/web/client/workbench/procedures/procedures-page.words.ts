import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "认证规则", en: "Procedures" },
  document: { zh: "文件编号", en: "Document" },
  name: { zh: "名称", en: "Name" },
  version: { zh: "版本", en: "Version" },
  body: { zh: "认证机构", en: "Body" },
  cases: { zh: "案卷", en: "Cases" },
  toCases: { zh: "看案卷", en: "cases" },
});
