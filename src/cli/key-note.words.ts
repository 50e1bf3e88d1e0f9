import { defineWords } from "../model/base/words.js";

export const words = defineWords({
  exposed: {
    zh: "注意：{file} 本机其他用户也能读；请运行 chmod 600",
    en: "note: other users of this machine can read {file}; chmod 600 keeps it private",
  },
});
