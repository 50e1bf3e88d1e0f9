import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  /** In the tab of the browser. */
  tab: { zh: "{title} · 认证案卷工作台", en: "{title} · Certification workbench" },
});
