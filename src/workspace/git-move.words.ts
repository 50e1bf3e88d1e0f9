import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  inTheWay: {
    zh: "有 {n} 个文件在别处改过而没有保存进历史，会被覆盖，因此什么也没有做：{files}",
    en: "{n, plural, one {# file was} other {# files were}} changed elsewhere and never saved into the history and would be overwritten, so nothing was done: {files}",
  },
  keepFirst: {
    zh: "请先在“版本”页保存这些改动，或在编辑器里撤销，然后再试",
    en: "keep these changes on the page of versions, or undo them in the editor, then try again",
  },
  locked: {
    zh: "另一个 git 正在使用仓库：{said}",
    en: "another git is at work in the repository: {said}",
  },
  waitForGit: {
    zh: "等它结束后再试；若确认没有 git 在运行，删除所说的 .lock 文件",
    en: "try again when it has ended; where no git is running, remove the .lock file that is named",
  },
  notMoved: {
    zh: "git 没有更新文件，一切保持原样：{said}",
    en: "git did not bring the files up to date, and all is as it was: {said}",
  },
  doAsGitSays: { zh: "按 git 的说明处理后再试", en: "do as git says, then try again" },
});
