import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  overdue: { zh: "已逾期", en: "overdue" },
  dueSoon: { zh: "将到期", en: "due soon" },
  coming: { zh: "以后到期", en: "later" },
  hindered: { zh: "无法判断", en: "cannot be judged" },
});
