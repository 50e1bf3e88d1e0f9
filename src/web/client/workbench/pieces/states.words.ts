import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  /** Read out while something is on its way. */
  waiting: { zh: "正在载入", en: "Loading" },
  judging: {
    zh: "正在判断全部案卷：{all} 个中已完成 {done} 个，列表会自动补全。",
    en: "Judging all cases: {done} of {all} are done; the list completes itself.",
  },
  signIn: { zh: "登录", en: "Sign in" },
  /** Back from signing in, without a session. */
  slow: {
    zh: "登录尝试太多，请过十五分钟再试。",
    en: "Too many attempts to sign in: try again in 15 minutes.",
  },
  unreachable: {
    zh: "登录服务没有应答，请稍后再试。",
    en: "The sign-in service does not answer: try again later.",
  },
  failed: {
    zh: "登录没有成功，请重新登录。",
    en: "Signing in failed: please try once more.",
  },
  stranger: {
    zh: "账号已通过验证，但没有列入本工作台的人员，请联系管理人员。",
    en: "The account is genuine, but nobody of this workbench has it: ask whoever administers it.",
  },
  retry: { zh: "再试一次", en: "Try again" },
  unexpected: { zh: "这里的内容载入不了。", en: "This could not be loaded." },
  unexpectedRemedy: {
    zh: "请再试一次，或重新载入页面。",
    en: "Try again, or load the page once more.",
  },
});
