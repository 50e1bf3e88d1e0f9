import { defineJoined, defineWords } from "../../model/base/words.js";

/** Printed into the seal on the page. */
export const words = defineWords({
  notLegallyEffective: {
    zh: "测试或自制证书，不具有法律效力",
    en: "a trial or self-made certificate, not legally effective",
  },
});

/** Why a document is not signed. */
export const errors = defineJoined({
  unreadable: { zh: "无法读取 {file}", en: "cannot be read" },
  printFirst: { zh: "先打印：dossier render", en: "print it first" },
  notPrinted: {
    zh: "{file} 不是这里打印的文件：打印之后被改动，或是在别处打印的",
    en: "is not the file that was printed here: changed since, or printed elsewhere",
  },
  printAgain: { zh: "重新打印后再签名：dossier render", en: "print it again, then sign" },
  signedEarlier: {
    zh: "{target} 签的是这份文件以前的样子",
    en: "is a signed copy of an earlier state",
  },
  signAnew: { zh: "核对后删除它，重新签名", en: "check, remove it, and sign anew" },
  anotherSigner: {
    zh: "记录写明 {role} 是 {expected}，证书却是 {name}",
    en: "the record names {expected}, the certificate {name}",
  },
  ownCertificate: {
    zh: "由本人用自己的证书签名",
    en: "the person signs with an own certificate",
  },
  cannotSign: {
    zh: "证书“{certificate}”不能用来签名：{problem} {detail}",
    en: "this certificate cannot sign",
  },
  useValid: {
    zh: "换用有效的签名证书",
    en: "use a certificate that is valid for signing",
  },
  notSound: {
    zh: "签名未通过核验，没有写出",
    en: "the signature does not pass its own verification and was not written: {faults}",
  },
  checkCertificate: {
    zh: "核对签名证书和时间戳服务",
    en: "check certificate and time-stamping authority",
  },
});
