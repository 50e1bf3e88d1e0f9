import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  linked: {
    zh: "{place} 经由链接通向该写入的文件夹之外",
    en: "{place} leads out of the folder to be written to through a link",
  },
  removeLink: { zh: "请删除该链接", en: "remove the link" },
});
