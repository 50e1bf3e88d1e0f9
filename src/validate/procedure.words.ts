import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  simplePattern: {
    zh: "改用简单的 pattern，不用 uniqueItems",
    en: "use a simple pattern and no uniqueItems",
  },
  mendSchema: { zh: "改正 schema", en: "mend the schema" },
  /** Remedy of everything that is wrong with the data of a procedure. */
  mend: { zh: "逐处改正", en: "mend each place" },
});
