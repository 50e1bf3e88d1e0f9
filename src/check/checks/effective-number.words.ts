import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "一份记录里的有效人数与其来源一致：申请书，第一阶段审核重新确认的人数，或其后记录的人数变更。",
    en: "The effective number in a record is that of its source: the application, what stage 1 confirmed anew, or a change of headcount recorded since.",
  },
  notRecorded: { zh: "没有有效人数", en: "no effective number is recorded" },
  noSource: {
    zh: "申请书没有写明体系覆盖的人数",
    en: "the application does not state the persons covered",
  },
  /** {source}: what says so, and how many. */
  notFromSource: {
    zh: "应为 {expected}（{source}），记录为 {recorded}",
    en: "it is {expected} ({source}), recorded {recorded}",
  },
});
