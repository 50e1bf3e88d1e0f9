import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "职责分离：一个人不得同时属于另一组人。",
    en: "Segregation of duties: a person must not be one of a group.",
  },
  notRecorded: { zh: "没有记录人员", en: "the person is not recorded" },
  person: { zh: "{name}（{id}）", en: "{name} ({id})" },
});
