import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  notHere: {
    zh: "没有这个页面。请从左侧菜单进入，或按 / 搜索。",
    en: "There is no such page. Use the menu, or press / to search.",
  },
});
