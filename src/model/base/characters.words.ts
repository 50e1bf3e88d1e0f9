import { defineWords } from "./words.js";

/** What is wrong with the characters of a text. {near}: the text around the first of them. */
export const words = defineWords({
  invisible: {
    zh: "“{near}”含有看不见的字符 {codes}",
    en: '"{near}" holds the invisible character {codes}',
  },
  remove: { zh: "删除该字符", en: "Remove it" },
  selector: {
    zh: "“{near}”含有选择字形的字符 {codes}：字体没有这种字形，印出来是不带它的字",
    en: '"{near}" holds the variation selector {codes}: no font here has that form, and it prints as the character without it',
  },
  removeSelector: {
    zh: "删除该字符，只留它前面的字",
    en: "Remove it and keep the character before it",
  },
  lost: {
    zh: "“{near}”含有 {codes}：原来的字符在转换时丢失",
    en: '"{near}" holds {codes}: the character that stood there was lost in a conversion',
  },
  typeAgain: { zh: "按原件重新输入", en: "Type it again from the original" },
  /** {pairs}: one or several of the next two. */
  lookAlike: {
    zh: "“{near}”含有形似而不同的字符：{pairs}",
    en: '"{near}" holds characters that are others than they look: {pairs}',
  },
  meant: {
    zh: "{code}“{character}”应为 {other}“{meant}”",
    en: '{code} "{character}" should be {other} "{meant}"',
  },
  unknownMeant: {
    zh: "{code}“{character}”（自造字或部件，别的电脑上不是这个字）",
    en: '{code} "{character}" (private, or a part of a character: elsewhere it is not this one)',
  },
  typeMeant: { zh: "改为本来的字符", en: "Type the character that is meant" },
});
