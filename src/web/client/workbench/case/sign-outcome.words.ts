import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  signed: { zh: "已签名：{signer}，PAdES {level}", en: "Signed: {signer}, PAdES {level}" },
  kept: {
    zh: "签名件已留作案卷证据，并已提交。",
    en: "The signed form is kept as evidence of the case, and committed.",
  },
  notSeen: {
    zh: "页上没有空处，签章不可见。",
    en: "No page has room for a seal: it is not seen.",
  },
  withoutEffect: {
    zh: "证书不是所登记的依法设立的电子认证服务提供者签发的，签名不具有法律效力。",
    en: "The certificate is not by a licensed provider on record: the signature is not legally effective.",
  },
  notLongTerm: {
    zh: "没有达到 B-LT 级，缺少长期验证所需的吊销信息：",
    en: "Level B-LT is not reached; data on revocation for later years could not be had:",
  },
});
