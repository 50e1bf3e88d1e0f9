import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  noTimeStamp: { zh: "不要时间戳", en: "without a time stamp" },
});

export const examples = ["dossier seal-history", "dossier doctor --repository"];

export const words = defineWords({
  description: {
    zh: "把现在的提交（编号、目录树、提交数、时间）签名、打时间戳，写到归档文件夹的 history/，每次封存都写明前一次的摘要。此后历史被改写，doctor --repository 和 verify 会指出在哪里。提交没有变就不再封存；历史已被改写则拒绝。适合每天定时运行。私钥同 archive。",
    en: "Signs and time-stamps where the history stands (commit, tree, number of commits, time) and keeps it in history/ of the archive, each seal naming the one before. When the history is rewritten afterwards, doctor --repository and verify say where. The same head is not sealed twice; a history that was rewritten is refused. Made for a daily run. The key is that of archive.",
  },
  sealed: {
    zh: "第 {number} 次封存：{head}，{commits} 个提交，{signer} 签名",
    en: "seal {number}: {head}, {commits, plural, one {# commit} other {# commits}}, signed by {signer}",
  },
  unchanged: {
    zh: "第 {number} 次封存之后没有新的提交：{head}",
    en: "no new commits since seal {number}: {head}",
  },
  notStamped: {
    zh: "没有时间戳：封存的时间只是签名人自称（DOSSIER_TSA_URL 或 signatures.timeStamp）",
    en: "no time stamp: when it was sealed is the signer's word (DOSSIER_TSA_URL or signatures.timeStamp)",
  },
});
