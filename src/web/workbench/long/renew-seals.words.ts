import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  renewing: { zh: "正在续签", en: "renewing" },
});
