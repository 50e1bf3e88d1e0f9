import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "多场所抽样的数量：按比例或平方根向上取整，所选场所必须属于该组。",
    en: "How many sites are sampled: a share or a multiple of the square root, rounded up, and each selected site must belong to the group.",
  },
  notRecorded: { zh: "没有记录所选场所", en: "the selected sites are not recorded" },
  /** `share` is a percentage or a multiple of the root of n. */
  tooFew: {
    zh: "{sites} 个场所按 {share} 至少 {needed} 个，所选 {selected} 个",
    en: "{sites, plural, one {# site at {share} needs} other {# sites at {share} need}} at least {needed}, {selected} selected",
  },
  /** `left`: selected, and not in the audit plan. */
  notPlanned: {
    zh: "{sites} 个场所按 {share} 至少 {needed} 个，安排进审核计划的 {planned} 个；所选而没有安排的场所：{left}",
    en: "{sites, plural, one {# site at {share} needs} other {# sites at {share} need}} at least {needed}, {planned} in the audit plan; selected and not planned: {left}",
  },
  /** Why it does not apply. */
  noSites: {
    zh: "抽样方案在这一类中没有列出需要抽样的场所",
    en: "the sampling plan lists no sites of this sort to be sampled",
  },
});
