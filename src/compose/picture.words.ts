import { defineJoined } from "../model/base/words.js";

/** What is wrong with a picture, after its file, and what to do. */
export const words = defineJoined({
  noSvg: { zh: "不是 SVG", en: "is not an SVG" },
  entities: {
    zh: "有 DOCTYPE 或实体定义",
    en: "defines entities or has a DOCTYPE",
  },
  /** {part}: the beginning of what cannot be read. */
  noXml: { zh: "第 {line} 行写得不对：{part}", en: "cannot be read at line {line}: {part}" },
  manyParts: {
    zh: "元素超过 {most} 个，或嵌套太深",
    en: "has more than {most} elements, or too many levels",
  },
  otherFile: { zh: "换一个文件", en: "use another file" },
  noPng: { zh: "不是 PNG", en: "is not a PNG" },
  brokenPng: { zh: "已损坏或不完整", en: "is damaged or cut off" },
  usePng: {
    zh: "用不超过 {pixels} 像素的 PNG 或 SVG",
    en: "use a PNG of at most {pixels} pixels, or an SVG",
  },
});
