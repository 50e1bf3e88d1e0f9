import { defineJoined } from "../../model/base/words.js";

/** What an external signer did wrong. */
export const words = defineJoined({
  failed: { zh: "外部签名程序 {program}：{reason}", en: "the external signer" },
  whatItDoes: {
    zh: "它应从标准输入读取要签的字节，向标准输出写 DER 格式的分离式 CMS 签名",
    en: "it reads the bytes from standard input and writes a detached CMS in DER to standard output",
  },
  /** Stands as the reason of `failed`. */
  otherCertificate: { zh: "用了另一张证书", en: "another certificate was used: {name}" },
  /** Stands as the reason of `failed`. */
  stranger: {
    zh: "带有不属于签名人证书链的证书",
    en: "a certificate that is none of the signer's chain came along: {name}",
  },
  notAList: { zh: "{variable} 不是 JSON 字符串列表", en: "is no JSON list of strings" },
  example: { zh: "如", en: "such as {list}" },
});
