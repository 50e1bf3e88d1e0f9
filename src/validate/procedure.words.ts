import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  /** Remedy of everything that is wrong with the data of a procedure. */
  mend: { zh: "逐处改正", en: "mend each place" },
});
