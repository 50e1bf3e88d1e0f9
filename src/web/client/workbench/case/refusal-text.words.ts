import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  unexpected: { zh: "没有完成，请再试一次。", en: "This was not done: try again." },
  withRemedy: { zh: "{message}；{remedy}", en: "{message}; {remedy}" },
});
