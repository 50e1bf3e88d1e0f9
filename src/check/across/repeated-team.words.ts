import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "同一审核组在连续超过规定次数的认证周期里审核同一客户，周期分在不同案卷的也算。",
    en: "The same team audits a client in more certification cycles in a row than allowed, also where the cycles are kept as different cases.",
  },
  sameTeam: { zh: "{cycles} 的审核组都是 {team}", en: "the team of {cycles} is {team} each time" },
  /** One of the cycles. */
  cycle: { zh: "{case}（{from}）", en: "{case} ({from})" },
});
