import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  noSvg: { zh: "{file} 不是 SVG", en: "is not an SVG" },
  otherFile: { zh: "换一个文件", en: "use another file" },
  noPng: { zh: "{file} 不是 PNG", en: "is not a PNG" },
  usePng: {
    zh: "用不超过 {pixels} 像素的 PNG 或 SVG",
    en: "use a PNG of at most {pixels} pixels, or an SVG",
  },
});
