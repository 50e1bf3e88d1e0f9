import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** Below the sum: how the sites that are proposed were chosen. */
  choice: {
    zh: "保留已选的场所，不足 {n} 个的按列出的顺序补足；选哪些由策划人判断，可以改选",
    en: "sites that are selected stay, further ones follow in the order of the list up to {n}; which ones is for the planner to judge",
  },
});
