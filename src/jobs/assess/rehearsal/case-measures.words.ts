import { defineWords } from "../../../model/base/words.js";

/** What is counted of decisions, nonconformities, complaints and the like. */
export const words = defineWords({
  decisions: {
    zh: "认证决定 {n} 项，决定人参加过该次审核的 {inTeam} 项；决定人：{by}",
    en: "{n, plural, one {# decision} other {# decisions}}, {inTeam} by a member of the team; taken by {by}",
  },
  makerInTeam: {
    zh: "{on} 的决定由该次审核的审核组成员作出",
    en: "the decision of {on} was taken by a member of the team",
  },
  noMaker: { zh: "{on} 的决定没有写明决定人", en: "the decision of {on} names nobody" },
  differing: {
    zh: "认证决定 {n} 项，与推荐意见不同的 {differing} 项",
    en: "{n, plural, one {# decision} other {# decisions}}, {differing} against the recommendation",
  },
  overturned: { zh: "{case}：{basis}", en: "{case}: {basis}" },
  majors: {
    zh: "严重不符合 {n} 项，关闭 {closed} 项，中位数 {middle} 天，最长 {most} 天",
    en: "{n, plural, one {# major nonconformity} other {# major nonconformities}}, {closed} closed, median {middle} days, longest {most}",
  },
  refusedOpen: {
    zh: "{case} 的 {number} 没有关闭，因此不予认证",
    en: "{number} of {case} was not closed, and certification was refused",
  },
  overdueMajor: {
    zh: "{number} 到期 {due}，还没有关闭",
    en: "{number} was due on {due} and is open",
  },
  noEvidence: {
    zh: "{number} 已关闭，没有附证据",
    en: "{number} is closed, and no evidence is filed",
  },
  complaints: {
    zh: "案卷里投诉 {complaints} 件、申诉 {appeals} 件，办结 {settled} 件，中位数 {middle} 天，最长 {most} 天",
    en: "in the cases: complaints {complaints}, appeals {appeals}; settled {settled}, median {middle} days, longest {most}",
  },
  suspensions: {
    zh: "暂停 {n} 次，有公布日期的 {published} 次，有报告日期的 {reported} 次；恢复 {restored} 次，撤销或注销 {withdrawn} 次",
    en: "suspensions {n}, published {published}, reported {reported}; restored {restored}, withdrawn or cancelled {withdrawn}",
  },
  suspension: {
    zh: "{case}：{on} 暂停（{why}），{published} 公布，{reported} 报告，{followed}",
    en: "{case}: suspended {on} ({why}), published {published}, reported {reported}, {followed}",
  },
  followed: { zh: "{on} {what}", en: "{what} {on}" },
  notEnded: { zh: "尚未恢复", en: "not lifted yet" },
  unpublished: { zh: "{on} 的暂停没有公布记录", en: "no publication of the suspension of {on}" },
  transfers: { zh: "转换 {n} 件", en: "transfers: {n}" },
  changes: {
    zh: "变更 {n} 件，办结 {settled} 件",
    en: "changes {n}, settled {settled}",
  },
  unsettled: {
    zh: "{on} 的变更没有办结（{what}）",
    en: "the change of {on} is not settled ({what})",
  },
  valid: {
    zh: "有效证书 {valid} 张，暂停 {suspended} 张",
    en: "valid certificates {valid}, suspended {suspended}",
  },
  listed: { zh: "其中 {n} 张在公布的清单上", en: "{n} of them are on the published list" },
  unlisted: { zh: "证书 {number} 不在公布的清单上", en: "{number} is not on the published list" },
  neverPublished: {
    zh: "没有公布的清单可以核对（dossier publish 写出）",
    en: "there is no published list to compare with (dossier publish writes it)",
  },
  reviews: {
    zh: "申请评审 {n} 件，不受理 {refused} 件，合同早于评审的 {late} 件；评审人：{by}",
    en: "applications reviewed {n}, refused {refused}, contract before the review {late}; by {by}",
  },
  contractFirst: {
    zh: "合同 {contract} 签订，评审 {review} 才完成",
    en: "the contract was signed on {contract}, the review done on {review}",
  },
  noReview: { zh: "没有申请评审记录", en: "no review of the application" },
  led: {
    zh: "{leader} 连续 {n} 次任{client}的组长",
    en: "{leader} led {n, plural, one {# audit} other {# audits}} in a row at {client}",
  },
});
