import { defineJoined } from "../../model/base/words.js";

/** A package that cannot be made, or would not pass its own verification. */
export const words = defineJoined({
  /** A list of faults follows, one a line. */
  notSound: {
    zh: "包未通过自己的核验，没有写出",
    en: "the package does not pass its own verification and was not written:",
  },
  noZip: {
    zh: "案卷大于 2 GB 或文件过多，不能打成 zip",
    en: "the case has more than 2 GB or too many files for a zip",
  },
  asFolder: { zh: "加 --format folder", en: "add --format folder" },
  mend: { zh: "按上面所列改正后再归档", en: "mend what is listed and archive again" },
});
