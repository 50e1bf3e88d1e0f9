import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  names: {
    zh: "归档登记里的包名；不写则列出全部，不销毁",
    en: "packages of the register; without any all are listed, and none is destroyed",
  },
  approvedBy: { zh: "批准人", en: "who approves it" },
  supervisedBy: { zh: "监销人，至少两人", en: "who sees it done: two at least" },
  noTimeStamp: { zh: "归档登记的封签不要时间戳", en: "seal the register without a time stamp" },
  asOf: {
    zh: "列出时的基准日 YYYY-MM-DD；销毁只能在当天进行",
    en: "list as of this date; what is destroyed is destroyed today",
  },
});

export const examples = [
  "dossier archive dispose",
  "dossier archive dispose 000001-PII-2026-0001-case --approved-by 沈怀瑾 --supervised-by 陆远舟 顾清和",
];

export const words = defineWords({
  description: {
    zh: "不写包名：列出各包保存到哪一天、依据和能否销毁。写包名：销毁保存期满的包，归档文件夹里留下销毁证明（含清册），登记并重新封签。案卷后来续期的，按新的期限保存。",
    en: "Without names: lists until when each package is kept, why, and whether it may be destroyed. With names: destroys packages whose time is over; a certificate with the list of what was destroyed stays in the archive, and the register is noted and sealed again. A case that was renewed since is kept by its new time.",
  },
  todayOnly: {
    zh: "销毁只能在当天进行：--as-of 只用于列出",
    en: "what is destroyed is destroyed today: --as-of is for the list alone",
  },
  nobodyApproves: {
    zh: "销毁须写批准人：--approved-by <姓名>",
    en: "say who approves it: --approved-by <name>",
  },
  twoSupervise: {
    zh: "监销人至少两人：--supervised-by <姓名> <姓名>",
    en: "two people at least see it done: --supervised-by <name> <name>",
  },
  destroyed: {
    zh: "销毁 {n} 个包；打印销毁证明，由批准人和监销人签名后保存",
    en: "{n, plural, one {# package} other {# packages}} destroyed; print the certificate, have it signed, and keep it",
  },
  sheet: { zh: "保存期限", en: "Retention" },
  until: { zh: "保存至", en: "Kept until" },
  state: { zh: "能否销毁", en: "State" },
  package: { zh: "归档包", en: "Package" },
  basis: { zh: "依据", en: "Basis" },
  unknown: { zh: "没有写明", en: "nothing says" },
  free: { zh: "可以销毁", en: "may be destroyed" },
  keep: { zh: "应保存", en: "to be kept" },
  empty: { zh: "归档文件夹里没有包", en: "there is no package in the archive" },
  counted: {
    zh: "{of} 个包，其中 {n} 个保存期满，可以销毁",
    en: "{of, plural, one {# package} other {# packages}}, {n} of them may be destroyed",
  },
});
