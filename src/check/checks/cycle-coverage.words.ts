import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "证书有效期内的各次监督审核合起来应覆盖全部内容。",
    en: "The surveillance audits of one certificate validity together cover everything.",
  },
  notCovered: { zh: "未覆盖 {items}", en: "not covered: {items}" },
});
