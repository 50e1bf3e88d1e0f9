import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  /** Excel says it when a cell holds something that is not in its list. */
  chooseFromList: { zh: "请从列表中选择", en: "choose from the list" },
});
