import { defineWords } from "../../model/base/words.js";

/** Of a file in OFD, which is recognised and not verified. */
export const words = defineWords({
  notSigned: {
    zh: "这是 OFD 版式文件（GB/T 33190），里面没有签章：无从核验，请向出具单位要签过章的文件或 PDF",
    en: "this is a file in OFD (GB/T 33190) without a signature: nothing to verify; ask its issuer for a signed one, or a PDF",
  },
  /** `seals`: the names of the electronic seals in it. */
  notCheckable: {
    zh: "这是 OFD 版式文件（GB/T 33190），有 {n} 个签章（{seals}）：本程序不核验 OFD，既不说有效，也不说无效；请用 OFD 阅读器或签章平台的验签服务核验，把核验结果与文件一起保存，或向出具单位要签过章的 PDF",
    en: "this is a file in OFD (GB/T 33190) with {n, plural, one {# signature} other {# signatures}} ({seals}): OFD is not verified here, it is neither called valid nor invalid; verify it with an OFD reader or the service of the seal's platform and keep the result with it, or ask its issuer for a signed PDF",
  },
});
