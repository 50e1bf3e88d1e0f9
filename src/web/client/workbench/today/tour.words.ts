import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  welcome: { zh: "欢迎使用认证案卷工作台", en: "Welcome to the certification workbench" },
  welcomeText: {
    zh: "全部案卷都是您自己 git 仓库里的文件，这里看到的判断与命令行相同。用一分钟看看主要的几处。",
    en: "All cases are files in your own git repository, judged here as on the command line. A minute for the main places.",
  },
  tiles: { zh: "先看数字", en: "Figures first" },
  tilesText: {
    zh: "已逾期、将到期、以后到期，以及资料不足无法判断的数目。点一个数字，只看这一类。",
    en: "What is overdue, due soon, later, and what cannot be judged. Click a figure to see its kind alone.",
  },
  lines: { zh: "逐条办理", en: "Line by line" },
  linesText: {
    zh: "每条写明客户、事项、期限和由谁办理。点“办理”进入要填写的记录；点条款号，看条款要求。",
    en: "Each tells the client, what, until when and who. “Open” leads to the record; a clause shows what it demands.",
  },
  search: { zh: "随处可搜", en: "Search anywhere" },
  searchText: {
    zh: "按 / 或 Ctrl+K，输入客户、编号、姓名、条款或正文中的词。",
    en: "Press / or Ctrl+K and type a client, a number, a name, a clause or any word.",
  },
  help: { zh: "每页都有说明", en: "Help on each page" },
  helpText: {
    zh: "问号处是本页说明和键盘操作，按 ? 也可打开。",
    en: "Behind the question mark: help for the page, and the keys. The key ? opens it, too.",
  },
});
