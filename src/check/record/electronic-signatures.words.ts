import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  doesNotCount: {
    zh: "{record}上 {signer}（{role}）的电子签名不算数：{detail}",
    en: "{record}: the electronic signature of {signer} ({role}) does not count: {detail}",
  },
  notJudged: {
    zh: "{record}上 {signer}（{role}）的电子签名不能判定：{detail}",
    en: "{record}: the electronic signature of {signer} ({role}) cannot be judged: {detail}",
  },
});
