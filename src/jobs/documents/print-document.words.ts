import { defineWords } from "../../model/base/words.js";

/** What is wrong with a printed page, so that its file is not kept. */
export const words = defineWords({
  /** {place}: file, line and column, or nothing. {characters}: U+20BB7 and the character itself. */
  noGlyph: {
    zh: "{place}字体里没有这些字：{characters}；请把含有这些字的字体（.ttf）放进 look/fonts",
    en: "{place}the font has no glyph for {characters}; put a font (.ttf) that has them into look/fonts",
  },
  withoutGlyph: {
    zh: "{n} 个字没有印出字形",
    en: "{n, plural, one {# character was} other {# characters were}} printed without a glyph",
  },
  blankPages: { zh: "空白页：{pages}", en: "blank pages: {pages}" },
  foreignFonts: {
    zh: "页面上有别的字体：{fonts}（版式不要用 look/fonts 的字体没有的粗体或斜体）",
    en: "fonts that are not ours: {fonts} (a style must not ask for bold or italics that the fonts of look/fonts lack)",
  },
  foreignLinks: { zh: "不允许的链接：{links}", en: "links that are not allowed: {links}" },
  unread: { zh: "页面上读不到：{text}", en: "not to be read on the page: {text}" },
  pdfa: {
    zh: "不符合 PDF/A {rule}（{demands}）：{what}",
    en: "PDF/A {rule}, {demands}: {what}",
  },
  changed: { zh: "打印时 {file} 改动了", en: "{file} changed while it was printed" },
  joined: { zh: "{first}；{second}", en: "{first}; {second}" },
});
