import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  notWritten: { zh: "无法写入 {file}", en: "could not be written: {reason}" },
  makeRoom: {
    zh: "检查磁盘空间和权限，或把 XDG_CACHE_HOME 设为别的文件夹",
    en: "check disk space and permissions, or set XDG_CACHE_HOME to another folder",
  },
  notInstalled: { zh: "没有安装中文字体包", en: "the Chinese font package is not installed" },
  filesMissing: { zh: "缺少字体文件", en: "font files are missing: {files}" },
});
