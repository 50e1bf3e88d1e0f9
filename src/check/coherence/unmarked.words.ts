import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  none: {
    zh: "{record}列出 {n} 个场所，没有一个标明是中心职能部门（总部）所在",
    en: "{record} lists {n} sites, none of them marked as that of the central function",
  },
  /** {field}: where another record names the site. */
  toldElsewhere: {
    zh: "{record}列出 {n} 个场所，没有一个标明是中心职能部门（总部）所在，{field}却写着“{value}”",
    en: '{record} lists {n} sites and marks none as that of the central function, but {field} is "{value}"',
  },
  mark: {
    zh: "核对后，把中心职能部门所在场所的“中心职能部门”改为“是”",
    en: 'Find out which site has the central function and set its "Central function"',
  },
});
