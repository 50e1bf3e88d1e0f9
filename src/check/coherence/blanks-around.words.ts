import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** {text}: as recorded, its blanks shown as ␣. */
  blanksAround: {
    zh: "{field}的首尾有空白：“{text}”",
    en: '{field} begins or ends with blanks: "{text}"',
  },
  takeThemOut: {
    zh: "删去首尾的空白（文字中间的空格不受影响）",
    en: "Take the blanks at its ends out; those inside may stay",
  },
});
