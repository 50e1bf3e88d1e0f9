import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "版本与审阅", en: "Versions and review" },
  open: { zh: "当前工作稿：{branch}", en: "Working draft: {branch}" },
  /** In an office, where somebody does not administer. */
  onlyLooks: {
    zh: "您可以查看；获取、发送、切换工作稿和送审由管理人员操作，审阅由有审阅权限的人员操作。",
    en: "You may look; getting, sending, opening and handing in drafts is for whoever administers, reviewing for whoever may review.",
  },
  uncommitted: {
    zh: "工作台之外改动的文件（{n} 个）",
    en: "Changed outside of the workbench ({n, plural, one {# file} other {# files}})",
  },
  uncommittedHint: {
    zh: "编辑器等程序改过，还没有记入历史，因此不会发送。",
    en: "An editor or another program has changed them; they are not in the history yet and are not sent.",
  },
  keep: { zh: "以我的名义保存这些改动", en: "Keep these changes under my name" },
  kept: { zh: "已保存进历史", en: "Kept in the history" },
  exchange: { zh: "与他人交换改动", en: "Exchange with others" },
  noRemote: {
    zh: "还没有设置共享仓库：改动只保存在本机，但送审和审阅照常可用。",
    en: "No shared repository is set up: changes stay on this machine; review works all the same.",
  },
  addRemote: {
    zh: "请技术同事在终端运行 git remote add origin，后面写共享仓库的地址。",
    en: "Have a technical colleague run git remote add origin in the terminal, followed by the address of the shared repository.",
  },
  remote: {
    zh: "共享仓库：{address}。上次查看：{asked}。",
    en: "Shared repository: {address}. Last looked at: {asked}.",
  },
  never: { zh: "从未", en: "never" },
  ask: { zh: "查看他人的新改动", en: "Look for changes of others" },
  asked: { zh: "已查看", en: "Looked" },
  behind: {
    zh: "他人已发送，本机还没有（{n} 次保存）",
    en: "Sent by others, not here yet ({n, plural, one {# save} other {# saves}})",
  },
  noneBehind: {
    zh: "没有已知的新改动；“取回”会先查看再取。",
    en: "No new changes are known; “Get” looks first.",
  },
  get: { zh: "取回", en: "Get" },
  got: {
    zh: "已取回，{n} 个案卷有改动",
    en: "Got: {n, plural, one {# case} other {# cases}} changed",
  },
  nothingNew: { zh: "没有新的改动", en: "Nothing new" },
  ahead: {
    zh: "本机已保存，还没有发送（{n} 次保存）",
    en: "Saved here, not sent yet ({n, plural, one {# save} other {# saves}})",
  },
  noneAhead: { zh: "全部都已发送。", en: "All of it is sent." },
  notThere: {
    zh: "这份工作稿还没有发送过",
    en: "This working draft was never sent",
  },
  sendAll: {
    zh: "“发送”后，其他人就能看到它。",
    en: "Once it is sent, others can see it.",
  },
  send: { zh: "发送", en: "Send" },
  sent: { zh: "已发送", en: "Sent" },
  more: { zh: "更早还有 {n} 次", en: "and {n} earlier" },
  fields: { zh: "改了哪些记录和字段", en: "Which records and fields" },
});
