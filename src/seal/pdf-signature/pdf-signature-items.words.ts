import { defineWords } from "../../model/base/words.js";

/** Items about the signatures of a PDF; `faults` and `changes` are lists of short sentences. */
export const words = defineWords({
  wrongCoverage: { zh: "签名所覆盖的范围不对：{fault}", en: "what it covers is wrong: {fault}" },
  changedAfter: {
    zh: "第 {number} 个签名之后被改动：{changes}",
    en: "changed after signature {number}: {changes}",
  },
  changedBefore: {
    zh: "打印之后、签名之前被改动：{changes}",
    en: "changed between printing and the first signature: {changes}",
  },
  beforeNotTold: {
    zh: "无法判断第一个签名是否遮盖了打印的内容：{reason}",
    en: "whether the first signature hides what was printed cannot be told: {reason}",
  },
  notComparable: {
    zh: "第 {number} 个签名之后还有更新，无法判断是否改动了内容：{reason}",
    en: "whether anything was changed after signature {number} cannot be told: {reason}",
  },
  waiting: { zh: "签名域“{field}”还没有签名", en: "field {field} waits for its signature" },
  /** Of a document of ours, whose signatures bring their own chain along and nothing else. */
  strangers: {
    zh: "签名中有不属于签名人证书链的证书（{names}），签名时没有放入",
    en: "certificates stand in the signature ({names}) that were not put there when it was made",
  },
  tooMany: {
    zh: "有 {count} 个签名，最多判断 {most} 个",
    en: "has {count} signatures; no more than {most} are judged",
  },
  notPermitted: {
    zh: "第 {by} 个签名不允许第 {number} 个签名所作的改动",
    en: "signature {by} forbids what signature {number} adds",
  },
  documentStamped: {
    zh: "文档时间戳（{name}）证明此前的全部内容不晚于 {moment}",
    en: "the document time stamp ({name}) proves that everything before it was there by {moment}",
  },
  /** B-B, B-T, B-LT or B-LTA. */
  level: { zh: "PAdES 级别 {level}", en: "PAdES level {level}" },
  nothingElse: {
    zh: "{count} 个签名之后都没有别的改动",
    en: "nothing but signatures was added after {count, plural, one {the one signature} other {any of the # signatures}}",
  },
});
