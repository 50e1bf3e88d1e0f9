import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  another: {
    zh: "{field}是 {id}（{name}），旁边写的姓名却是“{written}”",
    en: '{field} is {id} ({name}), but the name beside it reads "{written}"',
  },
  correct: {
    zh: "核对是谁，改正人员编号或姓名",
    en: "Find out who it was; correct the id or the name",
  },
});
