import { defineJoined } from "../../model/base/words.js";

/** A cycle that the case does not have. */
export const words = defineJoined({
  noCycle: {
    zh: "案卷没有第 {cycle} 个认证周期",
    en: "the case has no certification cycle {cycle}",
  },
  cycles: { zh: "案卷有 {n} 个周期", en: "it has {n}" },
});
