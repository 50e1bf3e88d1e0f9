import { defineWords } from "../../model/base/words.js";

/**
 * What is wrong with a signature's place in its file; it stands after "what it covers is wrong: ".
 */
export const words = defineWords({
  noField: { zh: "没有表单域显示这个签名", en: "no form field shows this signature" },
  somethingBehind: {
    zh: "签名的位置里，签名之后还有别的内容",
    en: "something stands behind the signature in its place",
  },
  emptyPlace: { zh: "签名的位置是空的", en: "the place for the signature is empty" },
  rangeDoesNotFit: { zh: "字节范围与文件不符", en: "its byte range does not fit the file" },
  leavesOutMore: {
    zh: "除签名本身外还有没有覆盖的内容",
    en: "it leaves out more than itself",
  },
  endsEarly: { zh: "没有覆盖到一次更新的末尾", en: "it does not reach the end of a revision" },
});
