import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  held: {
    zh: "另一个程序正在保存（{holder}）",
    en: "another program is saving ({holder})",
  },
  waitOrRemove: {
    zh: "稍后再保存；若确认没有程序在运行，删除 {file}",
    en: "save again later; where no such program is running, remove {file}",
  },
  notWritable: { zh: "不能写入 {file}：{reason}", en: "{file} cannot be written: {reason}" },
  checkFolder: {
    zh: "检查磁盘空间和文件夹的写权限",
    en: "check the disk's space and whether the folder may be written",
  },
});
