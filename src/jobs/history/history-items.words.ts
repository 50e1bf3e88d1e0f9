import { defineWords } from "../../model/base/words.js";

/** What the examination of a repository says. */
export const words = defineWords({
  noHistory: {
    zh: "这里没有 git 历史：谁在什么时候改了什么，无从核对",
    en: "there is no git history here: who changed what, and when, cannot be traced",
  },
  shallow: {
    zh: "这是浅克隆，只有最近的提交，历史无法判断；git fetch --unshallow 之后再查",
    en: "this is a shallow clone with the latest commits alone: nothing can be said of its history; run git fetch --unshallow first",
  },
  neverSealed: {
    zh: "历史从未封存，是否被改写无法判断；每天运行 dossier seal-history",
    en: "the history was never sealed: whether it was rewritten cannot be told; run dossier seal-history daily",
  },
  leadsUp: {
    zh: "{n} 次封存的提交都在现在的历史里，最近一次是 {on} 的 {head}",
    en: "all {n} sealed commits lead up to the head, the last one {head} of {on}",
  },
  rewritten: {
    zh: "历史被改写：第 {number} 次封存（{on}）的提交 {head} 不在现在的历史里；两者在 {base} 之后分开",
    en: "history was rewritten: commit {head}, sealed as number {number} on {on}, does not lead up to the head; they part after {base}",
  },
  rewrittenGone: {
    zh: "历史被改写：第 {number} 次封存（{on}）的提交 {head} 已不存在；最后一个仍在的封存提交是 {last}",
    en: "history was rewritten: commit {head}, sealed as number {number} on {on}, is gone; the last sealed commit that is still there is {last}",
  },
  noSeal: { zh: "不是封存的历史", en: "is no seal of a history" },
  brokenChain: {
    zh: "与前一次封存不衔接：有封存被删除、插入或改动",
    en: "does not follow the seal before it: seals were removed, inserted or altered",
  },
  notSigned: { zh: "没有签名（.p7s）", en: "is not signed (.p7s)" },
  signingNotDemanded: {
    zh: "没有要求提交必须签名（history.signedSince）",
    en: "commits need not be signed (history.signedSince)",
  },
  noAllowedSigners: {
    zh: "没有 {file}，不知道认谁的密钥；每行写一个人（ssh-keygen 的 allowed signers 格式）",
    en: "there is no {file}: whose keys count is not known; name one person a line (allowed signers of ssh-keygen)",
  },
  noSuchCommit: {
    zh: "history.signedSince 的提交 {commit} 不在历史里",
    en: "the commit {commit} of history.signedSince is not in the history",
  },
  unsigned: {
    zh: "{n} 个提交没有签名：{commits}",
    en: "{n, plural, one {# commit is} other {# commits are}} not signed: {commits}",
  },
  unknownKey: {
    zh: "{n} 个提交的签名密钥不在认可之列：{commits}",
    en: "{n, plural, one {# commit is} other {# commits are}} signed with a key that is not known: {commits}",
  },
  badSignature: {
    zh: "{n} 个提交的签名不成立、已过期或已吊销：{commits}",
    en: "the signature of {n, plural, one {# commit} other {# commits}} is bad, expired or revoked: {commits}",
  },
  allSigned: {
    zh: "{since} 起的 {n} 个提交都由认可的密钥签名",
    en: "all {n} commits since {since} are signed with known keys",
  },
  oneCopy: {
    zh: "只有这一份：没有设定远程仓库",
    en: "this is the only copy: no remote is set up",
  },
  copyBehind: {
    zh: "有 {n} 个提交只在这里：远程仓库落后（以上次 fetch 或 push 为准）",
    en: "{n, plural, one {# commit is} other {# commits are}} here alone: the remote is behind (as of the last fetch or push)",
  },
  copyHere: {
    zh: "远程仓库都在这台机器上，不算另一份",
    en: "every remote is on this machine: that is no other copy",
  },
  copied: {
    zh: "全部提交在 {remotes} 也有（以上次 fetch 或 push 为准）",
    en: "{remotes} has all commits, too (as of the last fetch or push)",
  },
  packedWithin: {
    zh: "打包时的提交 {head} 在现在的历史里",
    en: "the commit that was packed, {head}, leads up to the head",
  },
  packedBeside: {
    zh: "历史被改写：打包时的提交 {head} 不在现在的历史里；两者在 {base} 之后分开",
    en: "history was rewritten: the commit that was packed, {head}, does not lead up to the head; they part after {base}",
  },
  packedGone: {
    zh: "历史被改写：打包时的提交 {head} 已不存在",
    en: "history was rewritten: the commit that was packed, {head}, is gone",
  },
  sealLost: {
    zh: "打包时的第 {number} 次历史封存不在了，或是另一份",
    en: "seal {number} of the history, which was there when this was packed, is gone or is another one",
  },
  noCases: { zh: "还没有案卷", en: "there are no cases yet" },
  notArchived: {
    zh: "{on} 起已结束（{status}），至今没有归档",
    en: "ended on {on} ({status}) and is not archived",
  },
  allArchived: { zh: "结束的案卷都已归档", en: "every case that ended is archived" },
});
