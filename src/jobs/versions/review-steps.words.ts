import { defineJoined, defineWords } from "../../model/base/words.js";

/** Titles of the commits by which a review goes on. */
export const words = defineWords({
  handedIn: { zh: "送审：{subject}", en: "hands in: {subject}" },
  returned: { zh: "退回：{subject}", en: "returns: {subject}" },
  accepted: { zh: "审阅通过，并入：{subject}", en: "accepts after review: {subject}" },
});

export const faults = defineJoined({
  noSubject: { zh: "没有写要改什么", en: "it was not said what is to be changed" },
  nameSubject: {
    zh: "用几个字写明要改什么，例如“换审核组长”",
    en: "say in a few words what is to be changed",
  },
  noName: { zh: "{name} 不能用作名称", en: "{name} cannot be a name" },
  inReview: {
    zh: "现在打开的已是一份送审稿（{branch}）",
    en: "what is open is a draft for review already ({branch})",
  },
  openTarget: {
    zh: "先打开要并入的工作稿，再新建送审稿",
    en: "open the working draft that it is to become part of, then begin one",
  },
  noReview: {
    zh: "没有送审稿 {branch}，或已经并入",
    en: "there is no draft for review {branch}, or it has been taken in",
  },
  beginOne: {
    zh: "先新建送审稿，在其中修改并保存，再送审",
    en: "begin a draft for review, change and save in it, then hand it in",
  },
  lookAtList: {
    zh: "回到送审稿列表重新选择",
    en: "choose again from the list of drafts for review",
  },
  nothingDone: {
    zh: "这份送审稿里还没有任何改动",
    en: "nothing has been changed in this draft for review yet",
  },
  saveFirst: { zh: "先修改并保存，再送审", en: "change and save something, then hand it in" },
  changedSince: {
    zh: "您查看之后，这份送审稿又有改动",
    en: "this draft for review was changed after you looked at it",
  },
  lookAgain: { zh: "重新查看，再作决定", en: "look at it again, then decide" },
  noRemark: { zh: "退回没有写意见", en: "it was returned without a remark" },
  writeRemark: {
    zh: "写明要改什么，再退回",
    en: "write what is to be changed, then return it",
  },
  notHandedIn: {
    zh: "这份送审稿还没有送审，或已退回",
    en: "this draft was not handed in, or was returned",
  },
  waitForIt: {
    zh: "等作者送审后再审阅",
    en: "review it when its author has handed it in",
  },
  ownChange: {
    zh: "{name} 是这份送审稿的作者之一，不能自己通过",
    en: "{name} is among the authors of this draft and cannot accept it",
  },
  askSomebody: {
    zh: "请另一位同事审阅；一个人工作的机构可在 dossier.config.json 里设 review.ownChanges 为 true",
    en: "ask a colleague to review it; a body of one person may set review.ownChanges to true in dossier.config.json",
  },
  noTarget: {
    zh: "没有它要并入的工作稿 {target}",
    en: "there is no working draft {target}, of which it is to become part",
  },
  otherDraft: {
    zh: "它要并入工作稿 {target}，而现在打开的是另一份",
    en: "it is to become part of the working draft {target}, and another one is open",
  },
  openDraft: { zh: "先打开工作稿 {target}", en: "open the working draft {target} first" },
});
