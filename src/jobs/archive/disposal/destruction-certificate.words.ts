import { defineWords } from "../../../model/base/words.js";

/** The paper that stays when a package was destroyed, Chinese and then English. */
export const words = defineWords({
  title: { zh: "归档包销毁证明  {name}", en: "Certificate of destruction of {name}" },
  body: { zh: "认证机构：{value}", en: "Certification body: {value}" },
  case: { zh: "案卷：{value}", en: "Certification file: {value}" },
  about: { zh: "认证委托人、认证依据：{value}", en: "Client and criteria: {value}" },
  packed: {
    zh: "归档：{day}，范围 {span}，第 {number} 个包",
    en: "Packed on {day}, span {span}, package {number}",
  },
  digest: {
    zh: "封签清单 tagmanifest-sha256.txt 的 SHA-256：{value}",
    en: "SHA-256 of its tagmanifest-sha256.txt: {value}",
  },
  kept: {
    zh: "保存期限：至 {until}（{basis}）",
    en: "To be kept until {until} ({basis})",
  },
  destroyed: {
    zh: "{day} 销毁：归档包，连同它的续签",
    en: "Destroyed on {day}: the package with its renewals",
  },
  approved: { zh: "批准：{name}", en: "Approved by: {name}" },
  supervised: { zh: "监销：{name}", en: "Supervised by: {name}" },
  originals: {
    zh: "签章原件存放在：{place}。原件另行销毁，由监销人在此确认：",
    en: "The signed originals lie at: {place}. They are destroyed apart, as the supervisors confirm here:",
  },
  records: {
    zh: "记录库里的案卷和它的 git 历史不在本次销毁之内。",
    en: "The records of the case in the repository, and their history in git, are not part of it.",
  },
  signature: {
    zh: "{name}（签名）__________________    年    月    日",
    en: "{name} (signature) __________________  date ____________",
  },
  list: {
    zh: "销毁清册（{n} 个文件：SHA-256 和路径）",
    en: "What was destroyed ({n, plural, one {# file} other {# files}}: SHA-256 and path)",
  },
  listBelow: { zh: "销毁清册见末尾。", en: "The files that were destroyed are listed at the end." },
});
