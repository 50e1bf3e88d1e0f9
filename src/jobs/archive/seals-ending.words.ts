import { defineWords } from "../../model/base/words.js";

/** Proofs of packages that end; `because` says what ends them. */
export const words = defineWords({
  certificateEnds: { zh: "所依据的证书到期", en: "a certificate that it rests on expires" },
  algorithmEnds: {
    zh: "算法 {algorithm} 不再可靠",
    en: "{algorithm} is no longer relied on",
  },
  ends: {
    zh: "归档包 {name} 的封签只能证明到 {day}（{because}），此前应续签",
    en: "the seal of package {name} proves until {day} only ({because}): renew it before",
  },
  hasEnded: {
    zh: "归档包 {name} 的封签没有续签，{day} 起不再能证明（{because}）",
    en: "the seal of package {name} was not renewed and has proved nothing since {day} ({because})",
  },
  registerEnds: {
    zh: "归档登记的封签只能证明到 {day}（{because}），此前应续签",
    en: "the seal of the register of packages proves until {day} only ({because}): renew it before",
  },
  registerHasEnded: {
    zh: "归档登记的封签没有续签，{day} 起不再能证明（{because}）",
    en: "the seal of the register of packages was not renewed and has proved nothing since {day} ({because})",
  },
  pdfEnds: {
    zh: "已签文件 {name} 的签名只能证明到 {day}（{because}），此前应续签",
    en: "the signatures in {name} prove until {day} only ({because}): renew them before",
  },
  pdfHasEnded: {
    zh: "已签文件 {name} 的签名没有续签，{day} 起不再能证明（{because}）",
    en: "the signatures in {name} were not renewed and have proved nothing since {day} ({because})",
  },
  pdfNotOpened: {
    zh: "已签文件 {name} 打不开，不知道其中的签名能证明到哪一天",
    en: "{name} cannot be opened: until when its signatures prove is not known",
  },
  /** {most}: megabytes. */
  lookAtIt: {
    zh: "核对文件是否完好、可读，且不超过 {most} MB",
    en: "see whether the file is whole, can be read and is not larger than {most} MB",
  },
  /** In the list of `dossier doctor`. */
  seals: { zh: "归档封签与签名", en: "Seals of the archive and signatures" },
  renewFirst: {
    zh: "{finding}；运行 dossier archive renew",
    en: "{finding}; run dossier archive renew",
  },
  renewAll: { zh: "运行 dossier archive renew", en: "run dossier archive renew" },
  renewIt: {
    zh: "运行 dossier archive renew {name}",
    en: "run dossier archive renew {name}",
  },
});
