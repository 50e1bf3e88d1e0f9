import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  /** Remedy of everything that a data file's schema does not allow. */
  mend: {
    zh: "改正 {file}；它可以写什么见其 schema",
    en: "mend it; its schema says what it may hold",
  },
});
