import { defineJoined, defineWords } from "../../model/base/words.js";

/** Data for later validation that could not be had; `name` is the name in the certificate. */
export const words = defineWords({
  noIssuer: {
    zh: "证书“{name}”：这里没有签发它的机构的证书，取不到吊销信息",
    en: 'certificate "{name}": that of its issuer is not at hand, so nothing on revocation can be had',
  },
  noSource: {
    zh: "证书“{name}”：没有写明 OCSP 服务或吊销列表（signatures.ocsp、signatures.lists）",
    en: 'certificate "{name}": no OCSP responder and no list of revoked certificates is named (signatures.ocsp, signatures.lists)',
  },
  notHad: {
    zh: "证书“{name}”的吊销信息没有取到：{reasons}",
    en: 'nothing on the revocation of certificate "{name}" was had: {reasons}',
  },
  notUsable: {
    zh: "不是它的签发机构发布的，或已过期",
    en: "not by its issuer, or out of date",
  },
});

export const errors = defineJoined({
  revoked: { zh: "证书“{name}”已于 {on} 被吊销", en: "was revoked" },
  useAnother: {
    zh: "换用有效的证书；没有写出签名",
    en: "use a valid certificate; nothing was signed",
  },
});
