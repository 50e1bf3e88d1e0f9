import { defineWords } from "../../model/base/words.js";

/** Below what was found. */
export const words = defineWords({
  case: { zh: "案卷 {id}，{state}", en: "case {id}, {state}" },
  person: { zh: "人员 {id}", en: "person {id}" },
  text: { zh: "案卷 {id}：…{excerpt}…", en: "case {id}: …{excerpt}…" },
});
