import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  nothing: { zh: "全部案卷都可以判断。", en: "All cases can be judged." },
});
