import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  surveyed: {
    zh: "{n} 个案卷做过监督审核；第一次监督审核距认证决定，中位数 {middle} 天，最长 {most} 天",
    en: "{n, plural, one {# case} other {# cases}} with surveillance; the first one after the decision: median {middle} days, longest {most}",
  },
  surveyedCase: {
    zh: "{case}：{on} 作出认证决定，监督审核 {audits}",
    en: "{case}: decided on {on}, surveillance {audits}",
  },
  /** The first day of a surveillance, and how long after the decision. */
  after: { zh: "{on}（{n} 天后）", en: "{on} ({n, plural, one {# day} other {# days}} after)" },
  recertified: {
    zh: "{case}：再认证审核 {to} 结束，{decided} 决定，原证书至 {expires}",
    en: "{case}: recertification audit ended on {to}, decided on {decided}, certificate until {expires}",
  },
  scopes: {
    zh: "已发证书 {n} 张，逐张与申请、审核、决定的范围并列",
    en: "{n, plural, one {# certificate} other {# certificates}} issued, each beside the scope applied for, audited and decided",
  },
  scopeDiffers: {
    zh: "证书 {number}：{paper}的范围与证书不一致：{what}",
    en: "certificate {number}: the scope of {paper} differs from it: {what}",
  },
});
