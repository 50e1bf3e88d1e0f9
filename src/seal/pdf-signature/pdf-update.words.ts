import { defineJoined } from "../../model/base/words.js";

export const words = defineJoined({
  tooLarge: { zh: "签名太大：{bytes} 字节", en: "the signature is too large" },
  fewerCertificates: { zh: "减少证书链里的证书", en: "send fewer certificates along" },
});
