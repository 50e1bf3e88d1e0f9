import { defineJoined } from "../../model/base/words.js";

/** An authority that gives no time stamp. */
export const words = defineJoined({
  answerRefused: { zh: "{address} 时间戳不可用", en: "its answer is refused: {reason}" },
  noAnswer: { zh: "{address} 时间戳服务没有应答", en: "does not answer: {reason}" },
  tryLater: {
    zh: "稍后再试；确实不要时间戳时加 --no-time-stamp，签名即为 B-B 级",
    en: "try again later; to sign without a time stamp (B-B) say --no-time-stamp",
  },
});
