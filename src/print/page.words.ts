import { defineJoined } from "../model/base/words.js";

/** Why a page is not printed: the document itself is at fault. */
export const words = defineJoined({
  outside: { zh: "页面要求加载外部内容：{what}", en: "the page asked for {what}" },
  noRoom: {
    zh: "版面有固定大小，缩到最小字号仍放不下全部文字",
    en: "not all of the text has room on the sheet, even in the smallest type",
  },
});
