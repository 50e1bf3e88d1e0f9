import { defineWords } from "../model/base/words.js";

/** What is wrong with the configuration that its schema cannot say. */
export const words = defineWords({
  outside: {
    zh: "{folder} 在仓库之外：要写到那里，请自己设置环境变量 {variable}=1",
    en: "{folder} is outside of the repository: to have files written there, set {variable}=1 in your own environment",
  },
  linked: {
    zh: "{folder} 经由链接通向仓库之外：请删除该链接；确要写到那里，请自己设置环境变量 {variable}=1",
    en: "{folder} leads out of the repository through a link: remove the link, or, to have files written there, set {variable}=1 in your own environment",
  },
});
