import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  asked: {
    zh: "认证委托人要求的证书语种：{languages}",
    en: "languages that the client asked for its certificates: {languages}",
  },
});
