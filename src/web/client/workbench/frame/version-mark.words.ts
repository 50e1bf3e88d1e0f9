import { defineWords } from "../../../../model/base/words.js";

/** In the head of every page. */
export const words = defineWords({
  draft: { zh: "当前工作稿：{branch}", en: "Working draft: {branch}" },
  behind: { zh: "可取回 {n}", en: "{n} to get" },
  ahead: { zh: "未发送 {n}", en: "{n} to send" },
  waiting: { zh: "待审 {n}", en: "{n} to review" },
});
