import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "签字或盖章：有没有、是不是应签的人、是否有资格、先后次序、证据文件与摘要是否一致、签后内容是否改动。图片不等于可靠的电子签名。",
    en: "A signature or seal: there at all, by the right person, qualified, in the right order, evidence unaltered, content unchanged since. A picture is never taken for a reliable electronic signature.",
  },
  noSeal: { zh: "没有盖章记录", en: "no seal is recorded" },
  noSignature: { zh: "没有签字记录", en: "no signature is recorded" },
  noSignatureOrSeal: { zh: "没有签字或盖章记录", en: "no signature or seal is recorded" },

  /** What is waited for, before a limit and in a list of what is to be done. */
  toBeSigned: { zh: "{role}签署{record}", en: "the {role} signs {record}" },

  /** The title of what follows: the signature is there, but does not count. */
  wrongSignature: {
    zh: "{record}上{role}的签署不合要求",
    en: "{record}: the signature of the {role} does not count",
  },
  signerUnknown: { zh: "不知道应由谁签署", en: "it is not known who must sign" },
  wrongSigner: {
    zh: "签署人是 {signer}，应为 {expected}",
    en: "signed by {signer}, must be {expected}",
  },
  namedAsAnother: {
    zh: "签署人写的是 {signer}，人员编号却是 {id}，应为 {expected}",
    en: "the signer is named {signer} but has the id {id}; it must be {expected}",
  },
  noPersonnelRecord: {
    zh: "签署人 {signer} 没有人员档案，无法确认资格",
    en: "no personnel record of {signer}, qualification unknown",
  },
  notQualified: {
    zh: "{signer} 在 {date} 没有相应资格",
    en: "{signer} does not hold the qualification on {date}",
  },
  notOfTheRole: {
    zh: "{signer} 的人员档案里没有该身份所需的资格",
    en: "the personnel record of {signer} has no qualification for this role",
  },
  beforeEarlierSigner: {
    zh: "签署日期 {date} 早于前一签署人的 {earlier}",
    en: "signed on {date}, before the earlier signer on {earlier}",
  },
  beforeWhatItConfirms: {
    zh: "签署日期 {date} 早于所确认事项的日期 {earlier}",
    en: "signed on {date}, before what it confirms on {earlier}",
  },
  afterWhatItApproves: {
    zh: "签署日期 {date} 晚于所批准事项的日期 {latest}",
    en: "signed on {date}, after what it approves on {latest}",
  },
  stale: {
    zh: "签署后内容已改动，签署已失效",
    en: "the content has changed since it was signed: the signature is stale",
  },
});
