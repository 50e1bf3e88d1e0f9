import { defineJoined } from "../../model/base/words.js";

export const faults = defineJoined({
  shapeFinding: {
    zh: "{name} 是记录结构的发现，说明就在发现里",
    en: "{name} is a finding about a record's shape; its words say what is wrong",
  },
  whereFieldsAre: { zh: "字段见", en: "see docs/reference/<procedure>/records.md" },
  unknown: {
    zh: "没有叫“{name}”的规则或条款",
    en: 'there is no rule or clause called "{name}"',
  },
  didYouMean: { zh: "是否指", en: "did you mean {names}" },
});
