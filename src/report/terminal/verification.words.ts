import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** Beside a heading: what became of its items. */
  counts: {
    zh: "通过 {passed}，不通过 {failed}，无法判断 {open}",
    en: "{passed} passed, {failed} failed, {open} not judged",
  },
});
