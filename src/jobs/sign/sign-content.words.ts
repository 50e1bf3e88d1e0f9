import { defineJoined } from "../../model/base/words.js";

/** Why the content of a record is not signed electronically. */
export const words = defineJoined({
  notElectronic: {
    zh: "--cms 做电子签名，自己留下证据",
    en: "--cms signs electronically and makes its own evidence",
  },
  chooseElectronic: {
    zh: "加 --method electronic，不写 --evidence",
    en: "add --method electronic and leave --evidence out",
  },
  anotherDay: {
    zh: "电子签名是现在做的，不能写成 {date}",
    en: "an electronic signature is made now and cannot be dated otherwise",
  },
  leaveDate: { zh: "不写 --date", en: "leave --date out" },
  anotherSigner: {
    zh: "{role}写的是 {name}，证书却是 {certificate}",
    en: "the entry names {name}, the certificate {certificate}",
  },
  ownCertificate: {
    zh: "由本人用自己的证书签名",
    en: "the person signs with an own certificate",
  },
  alreadyThere: { zh: "{file} 已经在了", en: "is there already" },
  signAgain: { zh: "重新签署加 --again", en: "to sign anew add --again" },
});
