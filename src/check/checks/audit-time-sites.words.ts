import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "分场所的现场审核时间不少于该场所有效人数对应表列现场时间的一定比例。",
    en: "On-site time at a branch site reaches a share of the table's on-site time for that site's effective number.",
  },
  notInTable: {
    zh: "场所 {site} 的有效人数不在表内",
    en: "the effective number of site {site} is not in the table",
  },
  tooFewDays: {
    zh: "场所 {site} 有 {persons} 人，至少 {least} 人日，记录为 {recorded}",
    en: "site {site} with {persons, plural, one {# person} other {# persons}} needs at least {least} days, recorded {recorded}",
  },
});
