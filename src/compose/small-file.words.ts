import { defineJoined } from "../model/base/words.js";

/** What is wrong with a file of a body's look before anything of it is read. */
export const words = defineJoined({
  noFile: { zh: "{path} 不是普通文件", en: "is no plain file" },
  plainFile: { zh: "换成普通文件", en: "put a plain file in its place" },
  large: { zh: "{path} 太大（{bytes} 字节）", en: "is too large ({bytes} bytes)" },
  smaller: { zh: "不超过 {most} MiB", en: "{most} MiB at most" },
});
