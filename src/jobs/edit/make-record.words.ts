import { defineJoined, defineWords } from "../../model/base/words.js";

export const faults = defineJoined({
  exists: { zh: "{path} 已经存在", en: "{path} is there already" },
  openIt: { zh: "打开它继续填写", en: "open it and go on there" },
});

export const words = defineWords({
  /** Message of the commit. */
  caseMade: { zh: "新案卷 {name}", en: "New case {name}" },
});
