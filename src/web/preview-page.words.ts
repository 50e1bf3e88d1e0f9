import { defineWords } from "../model/base/words.js";

export const words = defineWords({
  /** In the tab of the browser. */
  title: { zh: "{document} · dossier preview", en: "{document} · dossier preview" },
  /** In the place of the list, while there is nothing to look at. */
  waiting: { zh: "没有文件", en: "no document" },
});
