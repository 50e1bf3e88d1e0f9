import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  notAFile: { zh: "{variable}={path} 不是文件", en: "is not a file" },
  nameBrowser: {
    zh: "把 {variable} 设为 Chromium 或 Chrome 的路径，或取消它",
    en: "set it to the path of a Chromium or Chrome, or unset it",
  },
  noBrowser: { zh: "没有找到浏览器", en: "no browser was found" },
  notUnpacked: {
    zh: "浏览器无法解压到 {folder}",
    en: "the browser could not be unpacked: {reason}",
  },
  /** Of the folder that the browser is unpacked to. */
  makeRoom: {
    zh: "检查磁盘空间（约 250 MB）和权限，或把 XDG_CACHE_HOME 设为别的文件夹",
    en: "check disk space and permissions, or set XDG_CACHE_HOME to another folder",
  },
});
