import { defineJoined } from "../../model/base/words.js";

/** Refusals of an archive that cannot be written to now. */
export const words = defineJoined({
  noFolder: { zh: "无法建立 {folder}", en: "cannot be made: {reason}" },
  notWritable: { zh: "无法写入 {file}", en: "cannot be written: {reason}" },
  checkDisk: { zh: "检查权限和磁盘空间", en: "check permissions and disk space" },
  /** `holder` is the process that holds the lock, and its machine. */
  anotherRun: { zh: "另一个归档正在进行（{holder}）", en: "another run is archiving" },
  waitForIt: {
    zh: "等它结束；确知它已不在时删除 {file}",
    en: "wait for it; remove the file when it is surely gone",
  },
});
