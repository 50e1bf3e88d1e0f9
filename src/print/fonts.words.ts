import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  notWritten: { zh: "无法写入 {file}", en: "could not be written: {reason}" },
  makeRoom: {
    zh: "检查磁盘空间和权限，或把 XDG_CACHE_HOME 设为别的文件夹",
    en: "check disk space and permissions, or set XDG_CACHE_HOME to another folder",
  },
  notInstalled: { zh: "没有安装中文字体包", en: "the Chinese font package is not installed" },
  otherKind: { zh: "只能用 TrueType 字体（.ttf）", en: "not a TrueType font (.ttf): {files}" },
  bringTrueType: {
    zh: "换成同一字体的 .ttf 文件；.ttc 里有几种字体，先拆成单个的 .ttf",
    en: "put the .ttf file of the font there; a .ttc holds several fonts, take one out of it as .ttf",
  },
  filesMissing: { zh: "缺少字体文件", en: "font files are missing: {files}" },
});
