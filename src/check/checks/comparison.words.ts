import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "两处记录的同一内容必须一致。",
    en: "The same fact recorded in two places must be equal.",
  },
  differ: { zh: "{left} ≠ {right}（{place}）", en: "{left} ≠ {right} ({place})" },
});
