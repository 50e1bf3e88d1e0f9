import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  cases: {
    zh: "案卷；--ready 时为案卷或规则文件夹，不写则为全部",
    en: "the case; with --ready cases or procedures, none means all",
  },
  ready: {
    zh: "可以归档的案卷全部归档，并说明其余的缺什么",
    en: "archive every case that is ready, and say what keeps the others",
  },
  list: { zh: "只列出可以归档的案卷，不归档", en: "only list those that are ready" },
  span: {
    zh: "归档范围：case 全卷、initial 初次认证、cycle:<n> 第 n 个认证周期",
    en: "what to archive",
  },
  format: { zh: "文件夹或 zip", en: "folder or zip" },
  sm3: { zh: "另加 SM3 清单（GB/T 32905）", en: "add SM3 manifests" },
  incomplete: {
    zh: "不完整也归档，须写理由；理由写入包内",
    en: "archive an incomplete case; the reason goes into the package",
  },
  reason: { zh: "不完整而归档的理由", en: "why" },
  unsigned: {
    zh: "不签名，名称带 .unsigned",
    en: "without a signature; its name says so",
  },
  noTimeStamp: { zh: "不要时间戳", en: "without a time stamp" },
  renew: {
    zh: "续签：包的封签或签名 PDF 的证明临近失效时，续加时间戳；不改动已封的内容",
    en: "renew: a further time stamp for packages and signed PDFs whose proof is about to end; what is sealed stays as it is",
  },
  renewed: {
    zh: "归档登记里的包名，或签过名的 PDF；不写则为全部包和所有签过名的 PDF",
    en: "packages of the register, or signed PDFs; without any all packages and all signed PDFs",
  },
  renewWithin: {
    zh: "失效前多少天续签，默认取配置的 signatures.renewWithin（365）",
    en: "days before the end, default signatures.renewWithin of the configuration (365)",
  },
  force: {
    zh: "没有临近失效，或续签不能延长，也续签",
    en: "also where nothing ends soon, or nothing is gained",
  },
  noSpan: {
    zh: "应为 case、initial 或 cycle:1 这样",
    en: "must be case, initial or cycle:<n>",
  },
});

export const examples = [
  "dossier archive PII-2026-0001 --as-of 2027-06-30",
  "dossier archive PII-2026-0001 --span initial --format folder --sm3",
  "dossier archive --ready --list",
  "dossier archive PII-2026-0002 --incomplete --reason 客户中止认证",
];

export const renewExamples = [
  "dossier archive renew",
  "dossier archive renew 000001-PII-2026-0001-case --within 730d",
  "dossier archive renew --force",
];

export const words = defineWords({
  renewedUntil: { zh: "已续签，可证明到 {until}", en: "renewed: proved until {until}" },
  noGain: {
    zh: "{file}：没有续签，时间戳服务的证书或算法不晚于 {until} 失效，续签不能延长；换用有效期更长的时间戳服务",
    en: "{file}: not renewed, for certificate or algorithm of the time-stamping service end no later than {until}; take a service whose certificate lasts longer",
  },
  notOpened: {
    zh: "{file}：打不开，没有续签，也不知道它能证明到哪一天；核对文件是否完好、可读，且不超过 256 MB",
    en: "{file}: cannot be opened and was not renewed; until when it proves is not known: see whether it is whole, can be read and is not larger than 256 MB",
  },
  nothingToRenew: {
    zh: "{n} 份都不需要续签，最早的可证明到 {until}",
    en: "nothing to renew: {n, plural, one {# proof} other {# proofs}}, the first of them until {until}",
  },
  nothingSealed: {
    zh: "没有封签过的包，也没有签过名的 PDF",
    en: "there is no sealed package and no signed PDF",
  },
  description: {
    zh: "归档前检查，补打文件，把记录原文、PDF、规则、检查结果、条款索引、签署清单打成 BagIt 包，签名，核验通过后写入归档文件夹并登记。缺少内容时拒绝并逐项列出。",
    en: "Checks the case, prints what is missing, packs records, PDFs, rules, findings, clause index and signatures into a BagIt bag, signs it, verifies it, and only then gives it its name. A case that lacks something is refused with the list.",
  },
  oneCase: {
    zh: "应为一个案卷；归档全部可以归档的案卷用 --ready",
    en: "name one case; --ready archives all that are ready",
  },
  listOfReady: { zh: "--list 与 --ready 一起用", en: "--list goes with --ready" },
  casesTried: { zh: "案卷", en: "cases" },
  nothingToArchive: { zh: "没有可以归档的内容", en: "there is nothing to archive" },
  /** {on}: the day on which its last package was destroyed. */
  destroyedBefore: {
    zh: "- {id} 的归档包已于 {on} 销毁，不再归档；确需再归档的，写案卷名：dossier archive {id}",
    en: "- {id}: its package was destroyed on {on}, it is not archived again; name it to archive it once more: dossier archive {id}",
  },
  kept: {
    zh: "✗ {id} 还不能归档，缺 {n} 项：",
    en: "✗ {id} not archived, {n, plural, one {# thing is} other {# things are}} lacking:",
  },
  more: {
    zh: "另有 {n} 项，见 dossier check {id} --for archive",
    en: "{n} more: dossier check {id} --for archive",
  },
  listed: {
    zh: "可以归档 {ready} 个，还不能归档 {kept} 个",
    en: "{ready} ready, {kept} not ready",
  },
  packed: {
    zh: "可以归档 {ready} 个，其中新归档 {written} 个；还不能归档 {kept} 个",
    en: "{ready} ready, {written} of them packed now; {kept} not ready",
  },
  reasonMissing: {
    zh: "--incomplete 和 --reason 一起用",
    en: "--incomplete and --reason go together",
  },
  refused: {
    zh: "✗ 还不能归档，缺 {n} 项：",
    en: "✗ not archived, {n, plural, one {# thing is} other {# things are}} lacking:",
  },
  completeIt: {
    zh: "→ 补齐后再归档；确需归档时加 --incomplete --reason <理由>",
    en: "→ complete the case; to archive it as it is add --incomplete --reason <text>",
  },
  unchanged: {
    zh: "与已归档的 {name} 相同，没有再写",
    en: "the same as {name}, which is archived: nothing was written",
  },
  written: {
    zh: "{n} 个文件，其中文件 PDF {documents} 份；保存至 {until}（{grounds}）",
    en: "{n, plural, one {# file} other {# files}}, {documents} of them PDFs; to be kept until {until} ({grounds})",
  },
  /** The day until which it is kept, where it cannot be worked out. */
  unknownDay: { zh: "不能计算", en: "unknown" },
  archivedIncomplete: {
    zh: "归档时不完整，缺 {n} 项，已写入包内",
    en: "archived incomplete: {n, plural, one {# thing is} other {# things are}} lacking, as the package says",
  },
  unsigned: { zh: "没有签名：不能证明出处", en: "not signed: its origin is not proved" },
  signed: { zh: "签名 {signer}", en: "signed by {signer}" },
  signedWithoutEffect: {
    zh: "签名 {signer}；证书不是所登记的依法设立的电子认证服务提供者签发的，签名不具有法律效力",
    en: "signed by {signer}; the certificate is not by a licensed provider on record: the signature is not legally effective",
  },
});
