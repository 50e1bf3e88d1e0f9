import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** What the record of a person is called. */
  record: { zh: "{name}（{id}）人员档案", en: "personnel record of {name} ({id})" },
});
