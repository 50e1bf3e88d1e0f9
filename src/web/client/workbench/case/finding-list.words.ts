import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  nothing: {
    zh: "没有需要处理的事项：适用的要求都已满足。",
    en: "Nothing to do: all requirements that apply are met.",
  },
  remedy: { zh: "办法：{what}", en: "What to do: {what}" },
  make: { zh: "新增这份记录", en: "Make this record" },
});
