import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  unexpected: {
    zh: "这一步没有完成，你填写的内容仍在。请再试一次。",
    en: "This was not done; what you typed is still here. Try again.",
  },
});
