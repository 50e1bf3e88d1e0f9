import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "送审与审阅", en: "Review" },
  none: {
    zh: "没有未并入的送审稿。",
    en: "No draft for review is open.",
  },
  subject: { zh: "送审稿", en: "Draft for review" },
  authors: { zh: "作者", en: "Authors" },
  state: { zh: "状态", en: "State" },
  target: { zh: "并入", en: "Becomes part of" },
  and: { zh: "、", en: ", " },
  working: { zh: "修改中", en: "in work" },
  waiting: { zh: "待审阅", en: "waits for review" },
  returned: { zh: "已退回", en: "returned" },
  what: { zh: "要改什么，例如：换审核组长", en: "What is to be changed, in a few words" },
  begin: { zh: "新建送审稿", en: "Begin a draft for review" },
  begun: {
    zh: "已新建并打开送审稿“{subject}”，现在起的保存都记在其中",
    en: "The draft “{subject}” is open; what is saved from now on goes into it",
  },
  workingHere: {
    zh: "现在打开的是送审稿“{subject}”：保存的改动都在其中，改完后送审，审阅通过后并入 {target}。",
    en: "The draft for review “{subject}” is open: what is saved goes into it. Hand it in when it is done; once accepted it becomes part of {target}.",
  },
  waitingHere: {
    zh: "送审稿“{subject}”已送审，等待审阅，通过后并入 {target}。继续保存改动后需重新送审。",
    en: "The draft “{subject}” was handed in and waits for review to become part of {target}. After further saves it must be handed in again.",
  },
  returnedHere: {
    zh: "送审稿“{subject}”由 {by} 退回，意见见下表；改好后重新送审，通过后并入 {target}。",
    en: "{by} has returned the draft “{subject}”, with the remark below; change it and hand it in again, to become part of {target}.",
  },
  note: { zh: "给审阅人的说明（可不填）", en: "A note for the reviewer (may be left empty)" },
  nothingYet: { zh: "还没有任何改动", en: "Nothing was changed yet" },
  handIn: { zh: "送审", en: "Hand in" },
  handed: { zh: "已送审", en: "Handed in" },
  handedSent: {
    zh: "已送审，并已发送到共享仓库",
    en: "Handed in and sent to the shared repository",
  },
  leave: { zh: "回到工作稿 {target}", en: "Back to the working draft {target}" },
  backTo: { zh: "已打开工作稿 {target}", en: "The working draft {target} is open" },
});
