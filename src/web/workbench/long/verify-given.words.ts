import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  verifying: { zh: "正在核验", en: "verifying" },
});
