import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  noGit: { zh: "没有找到 git", en: "git was not found" },
  installGit: { zh: "安装 git", en: "install git" },
  nobody: {
    zh: "git 还不知道您是谁，无法以您的名义保存",
    en: "git does not know who you are, so nothing can be saved in your name",
  },
  nameYourself: {
    zh: '运行 git config --global user.name "姓名" 和 git config --global user.email 邮箱，然后再保存',
    en: 'run git config --global user.name "Name" and git config --global user.email ADDRESS, then save again',
  },
  halfDone: {
    zh: "仓库里有尚未完成的合并或类似操作（{what}）",
    en: "a merge or the like has been begun in the repository and not ended ({what})",
  },
  finishFirst: {
    zh: "请先用 git 完成或放弃它（git status 说明怎么做），再保存",
    en: "end it or give it up first (git status says how), then save again",
  },
  locked: {
    zh: "另一个 git 正在使用仓库：{said}",
    en: "another git is at work in the repository: {said}",
  },
  waitForGit: {
    zh: "内容已写入磁盘，尚未提交；等它结束后再保存一次。若确认没有 git 在运行，删除所说的 .lock 文件",
    en: "the content is on disk, not yet committed; save again when it has ended. Where no git is running, remove the .lock file that is named",
  },
  notCommitted: { zh: "git 没有提交：{said}", en: "git did not commit: {said}" },
  askGit: {
    zh: "内容已写入磁盘，尚未提交；按 git 的说明处理后再保存一次",
    en: "the content is on disk, not yet committed; do as git says, then save again",
  },
  tooSlow: {
    zh: "git 一分钟内没有完成提交，可能在等待签名口令",
    en: "git did not commit within a minute; it may be waiting for the passphrase of a signing key",
  },
});
