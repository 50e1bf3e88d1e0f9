import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "案卷里出现的人员编号都要有人员档案。",
    en: "Every person id in a case needs a personnel record.",
  },
});
