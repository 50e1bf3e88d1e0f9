import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  stale: {
    zh: "{record}上 {signer} 的签署之后，内容已改动，签署已失效",
    en: "{record}: the content has changed since {signer} signed it; the signature is stale",
  },
  restoreOrSign: {
    zh: "改回内容，或重新签署（dossier sign … --again）",
    en: "Restore the content or sign again (dossier sign … --again)",
  },
});
