import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  label: { zh: "各人员的审核日", en: "Audit days of each person" },
  person: { zh: "人员", en: "Person" },
  days: { zh: "天数", en: "Days" },
  busy: { zh: "{day} {client}，{role}", en: "{day} {client}, {role}" },
  double: {
    zh: "{day} {client}，{role}（重复安排）",
    en: "{day} {client}, {role} (double booking)",
  },
});
