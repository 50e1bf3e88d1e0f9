import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** {role}: one role, or several with "or" between them. */
  unsigned: {
    zh: "{record}没有{role}的签字或盖章",
    en: "{record} bears neither signature nor seal of the {role}",
  },
  either: { zh: "{first}或{other}", en: "{first} or {other}" },
  sign: {
    zh: "找到签署的原件后在 signatures 里登记；没有签过的，请应签人签署",
    en: "Find the signed original and record it in signatures; where nobody signed, have it signed",
  },
});
