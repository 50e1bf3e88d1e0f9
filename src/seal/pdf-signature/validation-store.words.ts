import { defineWords } from "../../model/base/words.js";

/** What is wrong with data for later validation in a PDF. */
export const words = defineWords({
  /** `kind`: Certs, CRLs or OCSPs, as the PDF calls them. */
  unreadable: {
    zh: "验证数据 /{kind} 的第 {number} 项在此无法读取：被改动、不是这类数据，或是这里不认识的种类",
    en: "item {number} of the validation data /{kind} cannot be read here: it was altered, is no such data, or of a kind not known here",
  },
  damaged: {
    zh: "验证数据里的证书“{name}”不是它所写的机构签发的，被改动",
    en: 'certificate "{name}" in the validation data was not issued by whom it names: it was altered',
  },
  listBroken: {
    zh: "验证数据里“{name}”的吊销列表签名不符，被改动或不是它发布的",
    en: 'a list of revoked certificates of "{name}" in the validation data does not bear its signature: it was altered, or is not its own',
  },
  answerBroken: {
    zh: "验证数据里关于“{name}”所发证书的 OCSP 应答签名不符，被改动",
    en: 'an OCSP answer about a certificate of "{name}" in the validation data does not bear the signature of its responder: it was altered',
  },
  answerForeign: {
    zh: "验证数据里关于“{name}”所发证书的 OCSP 应答，应答者未经它授权，不作数",
    en: 'an OCSP answer about a certificate of "{name}" in the validation data is by somebody whom it has not authorised: it does not count',
  },
});
