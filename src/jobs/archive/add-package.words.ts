import { defineJoined } from "../../model/base/words.js";

/** A package that would not pass its own verification. */
export const words = defineJoined({
  /** A list of faults follows, one a line. */
  notSound: {
    zh: "包未通过自己的核验，没有写出",
    en: "the package does not pass its own verification and was not written:",
  },
  mend: { zh: "按上面所列改正后再归档", en: "mend what is listed and archive again" },
});
