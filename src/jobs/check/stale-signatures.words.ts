import { defineWords } from "../../model/base/words.js";

/** What is added to the finding that a signature is stale. */
export const words = defineWords({
  signedVersionLost: {
    zh: "{finding}（git 里没有找到签署时的版本）",
    en: "{finding} (the signed version was not found in git)",
  },
  signedVersionCutOff: {
    zh: "{finding}（这是浅克隆，只有最近的提交，签署时的版本看不到；git fetch --unshallow 之后再查）",
    en: "{finding} (this is a shallow clone with the latest commits alone, and the signed version is not among them: run git fetch --unshallow, then check again)",
  },
  changedSince: {
    zh: "{finding}。签署后改动：{changes}",
    en: "{finding}. Changed since: {changes}",
  },
  /** More changes than are shown. */
  changedSinceAndMore: {
    zh: "{finding}。签署后改动：{changes}；另有 {more} 处",
    en: "{finding}. Changed since: {changes}; and {more} more",
  },
  change: { zh: "{field}由 {from} 改为 {to}", en: "{field} from {from} to {to}" },
  /** A field that has a label, with its place in the file. */
  field: { zh: "{label}（{pointer}）", en: "{label} ({pointer})" },
  nothing: { zh: "（无）", en: "(nothing)" },
});
