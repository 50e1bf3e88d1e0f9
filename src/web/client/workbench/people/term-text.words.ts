import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  ended: { zh: "已过 {n} 天", en: "{n, plural, one {# day} other {# days}} ago" },
});
