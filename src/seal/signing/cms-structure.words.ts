import { defineWords } from "../../model/base/words.js";

/** What in a signature is not covered by it, and is not as it has to be. */
export const words = defineWords({
  /** ISO 32000-1, 12.8.3.3.1. */
  notDer: {
    zh: "签名不是按 DER 编码的；是签名程序如此写的，还是事后改写的，无法判断",
    en: "it is not written as DER: whether its program wrote it so, or somebody later, cannot be told",
  },
  unreadCertificate: {
    zh: "签名中有一张证书在此无法读取",
    en: "a certificate in it cannot be read here",
  },
  loneCertificate: {
    zh: "签名中的证书“{name}”不在签名人的证书链上，也没有随附它的签发者证书，是否完好无法判断",
    en: 'certificate "{name}" in it is none of the signer\'s chain, and its issuer is not there: whether it is whole cannot be told',
  },
});
