import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  placeholder: {
    zh: "搜索客户、编号、人员、条款、正文",
    en: "Search clients, numbers, people, clauses, text",
  },
});
