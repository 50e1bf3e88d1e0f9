import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "到某一日期时：严重不符合的纠正措施已验证有效；轻微不符合已验证，或其纠正措施计划已被接受。",
    en: "By a date: corrective action for each major nonconformity is verified as effective; each minor one is verified or its plan accepted.",
  },
  faultyReport: {
    zh: "不符合项报告有误，见另一条发现",
    en: "the nonconformity report is faulty, see the other finding",
  },
  majorNotVerified: {
    zh: "严重不符合 {number} 在 {limit} 前未验证有效",
    en: "major nonconformity {number} not verified as effective by {limit}",
  },
  /** Where a plan does not do for a minor one. */
  notVerified: {
    zh: "不符合 {number} 在 {limit} 前未验证有效",
    en: "nonconformity {number} not verified as effective by {limit}",
  },
  minorNotDealtWith: {
    zh: "轻微不符合 {number} 在 {limit} 前未验证，计划也未被接受",
    en: "minor nonconformity {number} neither verified nor its plan accepted by {limit}",
  },
});
