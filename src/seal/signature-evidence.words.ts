import { defineWords } from "../model/base/words.js";

/** Why a file kept as evidence of an electronic signature proves nothing, or nobody can say. */
export const words = defineWords({
  severalFiles: {
    zh: "PDF 里附有 {n} 个文件，只应有所签的记录一个",
    en: "the PDF carries {n} files where the signed record alone belongs",
  },
  nobodyTrusted: {
    zh: "没有设定信任哪些认证机构，无法确认是谁签的；把认证机构的证书放进 trust/（signatures.trust）",
    en: "nobody is trusted here, so who signed is not confirmed; put the authorities' certificates into trust/ (signatures.trust)",
  },
  notTrusted: {
    zh: "证书“{signer}”不是这里信任的认证机构签发的（trust/）",
    en: 'the certificate "{signer}" is not by an authority trusted here (trust/)',
  },
});
