import { defineWords } from "../model/base/words.js";

export const words = defineWords({
  /** The message of a finding that is waived. */
  waived: {
    zh: "{message}（已豁免至 {until}：{reason}）",
    en: "{message} (waived until {until}: {reason})",
  },
  settleInTime: {
    zh: "在 {until} 之前消除，或重新申请豁免",
    en: "Settle it by {until}, or ask for a new waiver",
  },

  /** Why a waiver does not count: `fault` of the two messages below. */
  unknownApprover: {
    zh: "批准人 {approver} 没有可用的人员档案",
    en: "there is no usable personnel record of the approver {approver}",
  },
  notSigned: {
    zh: "批准人 {approver} 没有签署",
    en: "the approver {approver} has not signed it",
  },
  notYetApproved: { zh: "{on} 才批准", en: "it is approved only on {on}" },
  ended: { zh: "有效期至 {until}", en: "it ended on {until}" },
  unapproved: {
    zh: "豁免没有批准：{rule}，{fault}",
    en: "The waiver is not approved: {rule}, {fault}",
  },
  haveItSigned: {
    zh: "由批准人签署，或删除该豁免",
    en: "Have the approver sign it, or delete it",
  },
  expired: { zh: "豁免已过期：{rule}，{fault}", en: "The waiver has expired: {rule}, {fault}" },
  settleOrApprove: {
    zh: "消除该不符合，或重新批准豁免",
    en: "Settle the finding or have a new waiver approved",
  },

  nothingToWaive: {
    zh: "豁免没有对象：{rule} 在 {subject} 没有不符合",
    en: "The waiver has nothing to waive: {rule} finds nothing in {subject}",
  },
  correctOrDelete: {
    zh: "删除该豁免，或改正 rule 和 subject",
    en: "Delete it, or correct rule and subject",
  },
  unknownRule: {
    zh: "豁免的规则“{rule}”不存在",
    en: 'The waiver names a rule "{rule}" that does not exist',
  },
  didYouMean: {
    zh: "是否应为“{nearest}”？改正 rule，或删除该豁免",
    en: 'Did you mean "{nearest}"? Correct rule or delete the waiver',
  },
});
