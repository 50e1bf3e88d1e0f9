import { defineWords } from "../../model/base/words.js";

/** What of a machine is not as the run wants it. */
export const words = defineWords({
  key: { zh: "共用的密钥（DOSSIER_FLEET_KEY）", en: "the shared key (DOSSIER_FLEET_KEY)" },
  program: { zh: "程序版本", en: "the version of the program" },
  data: { zh: "程序自带的规则和模板", en: "the rules and templates of the program" },
  node: { zh: "Node.js 或其压缩库", en: "Node.js or its compression" },
  browser: { zh: "浏览器", en: "the browser" },
  fonts: { zh: "字体", en: "the fonts" },
});
