import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  missing: {
    zh: "{record}：{what}",
    en: "{record}: {what}",
  },
  restore: {
    zh: "找回原件；确需更换的，更新 SHA-256 并说明",
    en: "Restore the original; where it is replaced, update the SHA-256 and say why",
  },
});
