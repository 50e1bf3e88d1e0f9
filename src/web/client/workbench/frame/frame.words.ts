import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  /** In the head of every page. */
  brand: { zh: "认证案卷工作台", en: "Certification workbench" },
  menu: { zh: "打开菜单", en: "Open the menu" },
  side: { zh: "菜单与仓库", en: "Menu and repository" },
  places: { zh: "主菜单", en: "Main menu" },
  /** First link of the page, for those who use the keyboard. */
  skip: { zh: "跳到正文", en: "Skip to the page" },
  today: { zh: "待办", en: "To do" },
  calendar: { zh: "审核日历", en: "Audit calendar" },
  cases: { zh: "案卷", en: "Cases" },
  people: { zh: "人员", en: "People" },
  bodies: { zh: "机构自身记录", en: "The body itself" },
  charts: { zh: "统计", en: "Figures" },
  archive: { zh: "档案", en: "Archive" },
  assess: { zh: "认可评审", en: "Assessment" },
  publicPages: { zh: "公示页", en: "Public pages" },
  verify: { zh: "核验", en: "Verify" },
  procedures: { zh: "认证规则", en: "Procedures" },
  versions: { zh: "版本与审阅", en: "Versions and review" },
  fleet: { zh: "多机任务", en: "Several machines" },
  asOf: { zh: "判断日：{day}", en: "Judged as of {day}" },
  branch: { zh: "{repository}，工作稿 {branch}", en: "{repository}, working draft {branch}" },
  noGit: {
    zh: "{repository}（不在 git 中，只能查看，不能保存）",
    en: "{repository} (not in git: to read only)",
  },
  /** The same in an office, where sessions end. */
  unheardOrOver: {
    zh: "与工作台的连接已中断，或登录已失效。未保存的内容保留在此浏览器中；请重新登录。",
    en: "The connection is lost, or the session has ended. What was not saved is still in this browser: sign in again.",
  },
  signIn: { zh: "重新登录", en: "Sign in again" },
  /** Above the page while the server cannot be heard. */
  unheard: {
    zh: "与工作台的连接已中断，正在重新连接；此时看到的可能不是最新内容。",
    en: "The connection to the workbench is lost and being made again: what you see may be old.",
  },
});
