import { defineJoined, defineWords } from "../../model/base/words.js";

/** What was asked for is no case. */
export const faults = defineJoined({
  notOneCase: { zh: "{path} 不是一个案卷", en: "{path} is not one case" },
  nameOneCase: {
    zh: "写出一个案卷，如 PII-2026-0001",
    en: "name one case, such as PII-2026-0001",
  },
});
/** What a bound file is called. */
export const words = defineWords({
  title: { zh: "案卷阅览本 {name} {client}", en: "Case file {name} {client}, reading copy" },
});
