import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "由多台机器检查和打印一个提交的案卷，结果与一台机器逐字节相同（docs/fleet.zh-CN.md）。",
    en: "Checks and prints the cases of a commit by several machines, byte for byte as one machine does (docs/fleet.md).",
  },
});
