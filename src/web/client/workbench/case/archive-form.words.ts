import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  span: { zh: "归档范围", en: "What to archive" },
  whole: { zh: "全卷", en: "The whole case" },
  initial: { zh: "初次认证", en: "The initial certification" },
  cycle: { zh: "第 {cycle} 个认证周期", en: "Certification cycle {cycle}" },
  sm3: { zh: "另加 SM3 清单（GB/T 32905）", en: "With SM3 manifests (GB/T 32905), too" },
  incomplete: {
    zh: "缺少上列内容，仍要归档（理由写入包内，以后核验都会说明不完整）",
    en: "Archive it although it lacks these (the reason goes into the package; every later verification calls it incomplete)",
  },
  reason: { zh: "不完整而归档的理由", en: "Why it is archived incomplete" },
  archive: { zh: "归档", en: "Archive" },
  archiveUnsigned: { zh: "不签名归档", en: "Archive without a signature" },
});
