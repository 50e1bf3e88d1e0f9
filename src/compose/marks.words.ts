import { defineWords } from "../model/base/words.js";

export const words = defineWords({
  noMark: {
    zh: "没有标识“{mark}”的图形：把官方图形原样放入 look/marks/{mark}.svg（或 .png）",
    en: "there is no picture of the mark {mark}: put the official one, unaltered, into look/marks/{mark}.svg (or .png)",
  },
});
