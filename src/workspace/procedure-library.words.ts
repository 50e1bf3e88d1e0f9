import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  sameId: { zh: "{folder} 与内置规则同名", en: "has the id of a built-in procedure" },
  rename: { zh: "改名", en: "rename the folder" },
});
