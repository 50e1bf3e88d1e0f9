import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  body: { zh: "机构", en: "Body" },
  kind: { zh: "评审类型", en: "Kind of assessment" },
  initial: { zh: "初次评审", en: "initial assessment" },
  surveillance: { zh: "监督评审", en: "surveillance" },
  reassessment: { zh: "复评", en: "reassessment" },
  size: { zh: "样本量（不填则按评审类型）", en: "Size (empty: by the kind)" },
  seed: { zh: "种子", en: "Seed" },
  name: { zh: "评审名称（可不填）", en: "Name of the assessment (may be empty)" },
  withPdf: {
    zh: "档案另做一份 PDF（需要几分钟）",
    en: "The dossier also as a PDF (takes minutes)",
  },
  confidential: {
    zh: "附上保密内容（只给认可机构）",
    en: "Enclose what is confidential (for the accreditation body alone)",
  },
});
