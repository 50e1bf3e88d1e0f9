import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  noUniqueItems: {
    zh: "去掉 uniqueItems",
    en: "take uniqueItems out",
  },
  mendSchema: { zh: "改正 schema", en: "mend the schema" },
  /** Remedy of everything that is wrong with the data of a procedure. */
  mend: { zh: "逐处改正", en: "mend each place" },
});
