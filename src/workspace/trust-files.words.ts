import { defineJoined } from "../model/base/words.js";

/** Certificates that cannot be trusted, since they are none. */
export const words = defineJoined({
  noCertificate: {
    zh: "{file} 不是证书或吊销列表",
    en: "is neither a certificate nor a list of revoked ones: {reason}",
  },
  usePem: { zh: "用 PEM 或 DER 格式", en: "use PEM or DER" },
  noSuchFile: { zh: "没有 {path}", en: "there is no such file" },
  nameCertificate: {
    zh: "--trust 指明证书文件或文件夹",
    en: "name a certificate or a folder of certificates",
  },
});
