import { defineJoined } from "../../model/base/words.js";

/** Renewals that cannot be made. */
export const words = defineJoined({
  /** A list of faults follows, one a line. */
  notSound: {
    zh: "续签后通不过核验，没有写出",
    en: "what would be renewed does not pass its verification; nothing was written:",
  },
  mend: {
    zh: "先用 dossier verify 查明，再续签",
    en: "look into it with dossier verify, then renew",
  },
  noService: {
    zh: "没有写明时间戳服务，不能续签",
    en: "no time-stamping service is named: nothing can be renewed",
  },
  nameService: {
    zh: "设置 DOSSIER_TSA_URL 或配置的 signatures.timeStamp",
    en: "set DOSSIER_TSA_URL, or signatures.timeStamp of the configuration",
  },
  noSuch: { zh: "没有 {name}", en: "there is no such package or PDF" },
  nameIt: {
    zh: "写归档登记里的包名，或签过名的 PDF",
    en: "name a package of the register, or a signed PDF",
  },
});
