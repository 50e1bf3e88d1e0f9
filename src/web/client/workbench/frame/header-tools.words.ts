import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  /** On the button, in the language it leads to. */
  otherLanguage: { zh: "EN", en: "中文" },
  otherLanguageLabel: { zh: "English（切换为英文）", en: "中文 (switch to Chinese)" },
  signOut: { zh: "退出登录", en: "Sign out" },
  theme: { zh: "界面明暗", en: "Light or dark" },
  system: { zh: "跟随系统", en: "As the system" },
  light: { zh: "浅色", en: "Light" },
  dark: { zh: "深色", en: "Dark" },
});
