import { defineJoined } from "../../model/base/words.js";

export const words = defineJoined({
  mend: {
    zh: "改正该文件；它可以写什么见其 schema",
    en: "mend the file; its schema says what it may hold",
  },
});
