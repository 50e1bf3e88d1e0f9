import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "电子签名：{title}", en: "Sign electronically: {title}" },
  lead: {
    zh: "用这台机器设置的证书签已打印的 PDF（PAdES）。打印件不变，签名件另存；几个人依次签，后签的加在前面的签名之后。记录写明由谁签的，别人的证书不能签。",
    en: "The printed PDF is signed (PAdES) with the certificate of this machine. The print stays as it is; the signed form lies beside it, and further signers add to that. Where the record names who signs, nobody else's certificate is taken.",
  },
  role: { zh: "以什么身份签", en: "In which role" },
  sign: { zh: "签名", en: "Sign" },
});
