import { defineWords } from "../../model/base/words.js";

/** Names of fields in lists and in parts of a record. */
export const words = defineWords({
  item: { zh: "{list}第 {n} 项", en: "{list}, item {n}" },
  within: { zh: "{outer}：{inner}", en: "{outer}: {inner}" },
});
