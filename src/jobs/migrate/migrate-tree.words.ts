import { defineJoined, defineWords } from "../../model/base/words.js";

export const words = defineWords({
  format: { zh: "记录格式现在是第 {to} 版", en: "the records now have format {to}" },
  noObject: { zh: "文件里应当是一个 JSON 对象", en: "The file must hold one JSON object" },
  /** {name}: who signed. */
  signAgain: {
    zh: "{name} 签的是迁移之前的内容：由其看过现在的内容，重新签署（dossier sign）",
    en: "{name} signed what stood here before: they look at it as it is now and sign again (dossier sign)",
  },
});

export const usage = defineJoined({
  mendFirst: {
    zh: "先改正这些文件；什么都没有改动",
    en: "mend these files first; nothing was changed",
  },
});
