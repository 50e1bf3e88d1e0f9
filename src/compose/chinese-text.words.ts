import { defineWords } from "../model/base/words.js";

/** Why an English document is not printed: some of it is Chinese. */
export const words = defineWords({
  noEnglish: {
    zh: "“{label}”没有英文（{places}）",
    en: '"{label}" has no English text ({places})',
  },
  /** In the workbench, where the way to it stands beside. */
  noEnglishOf: {
    zh: "“{label}”没有英文：{texts}",
    en: '"{label}" has no English text: {texts}',
  },
  writeTranslations: {
    zh: "在案卷的英文译文里写上（人名的英文写在人员档案里）",
    en: "Enter it in the English translations of the case (of people: in their record)",
  },
  address: { zh: "认证机构地址", en: "Address of the certification body" },
  translate: {
    zh: "在记录里补上英文（en）",
    en: "enter the English in the record (en)",
  },
  translateLetterhead: {
    zh: "在 dossier.config.json 的 letterhead.address.en（本机构在 bodies 里另有 letterhead 的，写在那里）补上英文地址",
    en: "enter the English address as letterhead.address.en of dossier.config.json (in bodies, where the body has a letterhead of its own)",
  },
  translateOrAllow: {
    zh: "在案卷的 translations.json 里写上译文（人名写在人员档案的 nameEn）；或用 --allow-chinese 打印，每页注明含中文内容",
    en: "enter the English in the case's translations.json (of people: nameEn of their record), or print with --allow-chinese, said on each page",
  },
});
