import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  /** Below the client's name. */
  about: {
    zh: "{name} · {document}（{version}）{title}",
    en: "{name} · {document} ({version}) {title}",
  },
  next: { zh: "下一期限", en: "Next limit" },
});
