import { defineWords } from "../../model/base/words.js";

/** What is wrong with a signature field, or with its seal, that came with an update. */
export const words = defineWords({
  fieldActs: {
    zh: "域 {number} 带有动作",
    en: "field {number}: an action came with it",
  },
  fieldKey: {
    zh: "签名域 {number} 的 /{key} 不是签名所需",
    en: "signature field {number}: its /{key} is nothing that a signature needs",
  },
  takenName: {
    zh: "签名域 {number} 没有自己的名称",
    en: "signature field {number} has no name of its own",
  },
  noSignature: {
    zh: "新增的域 {number} 不带签名",
    en: "field {number} was added and carries no signature",
  },
  oldSignature: {
    zh: "新增的签名域 {number} 用的是已有的签名",
    en: "field {number} was added, and its signature is one that was there before",
  },
  coversAnother: {
    zh: "签名域 {number} 的签名不覆盖带来它的更新",
    en: "the signature of field {number} does not cover the update that brings it",
  },
  sealCovers: {
    zh: "{page}：印记盖住了文字或标记",
    en: "{page}: a seal lies over text or marks",
  },
  sealOverPicture: {
    zh: "{page}：别的程序画的印记压在图片上，可能盖住了什么",
    en: "{page}: a seal drawn by another program lies over a picture and may hide something",
  },
  sealOverSeal: {
    zh: "{page}：印记盖住了别的域或批注",
    en: "{page}: a seal lies over another field or annotation",
  },
  sealStates: {
    zh: "签名域 {number} 的外观随状态而变",
    en: "signature field {number}: its appearance depends on a state",
  },
  sealForm: {
    zh: "签名域 {number} 的外观不限于自己的方框",
    en: "signature field {number}: its appearance does not keep to a box of its own",
  },
  stampSeen: {
    zh: "时间戳的域 {number} 在页面上显示内容",
    en: "field {number} is that of a time stamp, and shows something on the page",
  },
  page: { zh: "第 {number} 页", en: "page {number}" },
});
