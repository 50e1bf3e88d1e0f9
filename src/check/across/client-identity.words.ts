import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "同一统一社会信用代码有不同名称，或同一名称有不同代码。案卷里有旧名称的证书，或变更记录写明了另一名称的，不算。",
    en: "One unified social credit code under different names, or one name under different codes. A case that shows the other name on an earlier certificate or in a change record is right.",
  },
  twoNames: {
    zh: "代码 {code} 在 {case} 叫“{name}”，在 {otherCase} 叫“{otherName}”",
    en: 'code {code} is "{name}" in {case} and "{otherName}" in {otherCase}',
  },
  twoCodes: {
    zh: "“{name}”的代码在 {case} 是 {code}，在 {otherCase} 是 {otherCode}",
    en: '"{name}" has the code {code} in {case} and {otherCode} in {otherCase}',
  },
});
