import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** {other}: the record that names the same picture. */
  twice: {
    zh: "{record}的图片 {path} 与{other}的是同一个文件：一张图片不能证明两件事",
    en: "the picture {path} of {record} is the very file that {other} has: one picture does not show two things",
  },
  replace: {
    zh: "换成各自的图片，更新 SHA-256",
    en: "Put a picture of its own in its place and record its SHA-256",
  },
});
