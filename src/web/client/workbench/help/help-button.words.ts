import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  label: { zh: "本页说明", en: "Help for this page" },
  title: { zh: "本页说明", en: "Help for this page" },
  keys: { zh: "键盘操作", en: "Keys" },
});
