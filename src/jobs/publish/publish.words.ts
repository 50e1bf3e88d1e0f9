import { defineJoined } from "../../model/base/words.js";

/** Two certificates that cannot both be published. */
export const words = defineJoined({
  samePage: { zh: "证书 {other} 和 {number} 的网页同名", en: "would have the same page" },
  correctNumber: {
    zh: "改正重复的证书编号",
    en: "correct the number that is there twice",
  },
});
