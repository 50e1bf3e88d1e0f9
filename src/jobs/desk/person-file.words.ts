import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** A role that somebody may have, with the scheme for which. */
  role: { zh: "{role}（{scheme}）", en: "{role} ({scheme})" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
});
