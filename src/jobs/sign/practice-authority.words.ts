import { defineJoined, defineWords } from "../../model/base/words.js";

/**
 * Names in certificates that are for practice: what they say is in Chinese, as the signers' names
 * are.
 */
export const names = defineWords({
  authority: {
    zh: "试用根证书（无法律效力）",
    en: "practice root certificate (not legally effective)",
  },
  timeStamping: {
    zh: "试用时间戳（无法律效力）",
    en: "practice time stamp (not legally effective)",
  },
  responder: {
    zh: "试用 OCSP 应答（无法律效力）",
    en: "practice OCSP responder (not legally effective)",
  },
});

/** Folders that cannot be used. */
export const errors = defineJoined({
  insideRepository: { zh: "{folder} 在仓库里", en: "lies inside the repository" },
  nameOutside: {
    zh: "私钥不进仓库，换一个外面的文件夹",
    en: "keys never go into the repository: name a folder outside",
  },
  alreadyThere: { zh: "{folder} 里已有 ca.pem", en: "holds one already" },
  nameAnother: { zh: "换一个文件夹", en: "name another folder" },
  noCertificate: { zh: "{folder}/{file} 里没有证书", en: "holds no certificate" },
  noFile: { zh: "{folder} 里没有 {file}", en: "there is none" },
  noSuchSigner: { zh: "{folder} 里没有 {file}", en: "there is no such signer" },
  nameSigner: {
    zh: "写 dossier dev ca 时用的姓名",
    en: "give a name as it was given to dossier dev ca",
  },
  makeFirst: { zh: "先运行 dossier dev ca", en: "run that first" },
});
