import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  unknown: {
    zh: "{fields}写的是 {id}，人员档案里没有此人",
    en: "{fields} names {id}, of whom there is no personnel record",
  },
  unknownInMore: {
    zh: "{fields}等处（另有 {n} 处）写的是 {id}，人员档案里没有此人",
    en: "{fields} and {n, plural, one {# more place} other {# more places}} name {id}, of whom there is no personnel record",
  },
  record: {
    zh: "核对是谁做的，改正人员编号；确有此人的，为其建立人员档案",
    en: "Find out who it was and correct the id; where there is such a person, add the personnel record",
  },
});
