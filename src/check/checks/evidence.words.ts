import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "记录引用的附件必须存在，且与记录的 SHA-256 一致。",
    en: "Each attachment that a record names must be there and have the recorded SHA-256.",
  },
  notThere: { zh: "附件 {path} 不存在", en: "attachment {path} is not there" },
  altered: { zh: "附件 {path} 的内容已改动", en: "attachment {path} has been altered" },
});
