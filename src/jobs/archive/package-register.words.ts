import { defineJoined } from "../../model/base/words.js";

/** Refusals of a register that cannot be trusted. */
export const words = defineJoined({
  unreadable: { zh: "{file} 无法读取：{reason}", en: "cannot be read: {reason}" },
  noRegister: { zh: "{file} 不是归档登记", en: "is no register of packages" },
  restore: { zh: "从 git 历史恢复它", en: "restore it from git" },
});
