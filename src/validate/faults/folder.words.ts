import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** A file in a procedure's folder. {instead}: the names that are read. */
  unread: {
    zh: "不认识文件“{name}”，没有读取；{instead}",
    en: 'unknown file "{name}", nothing reads it; {instead}',
  },
});
