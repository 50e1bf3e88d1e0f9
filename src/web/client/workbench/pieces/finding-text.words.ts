import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  ifMissed: { zh: "逾期即：{what}", en: "if missed: {what}" },
});
