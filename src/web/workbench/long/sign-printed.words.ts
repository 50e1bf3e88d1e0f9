import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  signing: {
    zh: "正在签名，取时间戳和吊销信息",
    en: "signing, with time stamp and data on revocation",
  },
  verifying: { zh: "正在核验签好的文件", en: "verifying what was signed" },
});
