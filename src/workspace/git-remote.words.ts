import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  noGit: { zh: "没有找到 git", en: "git was not found" },
  installGit: { zh: "安装 git", en: "install git" },
  tooSlow: {
    zh: "共享仓库一分半钟没有应答",
    en: "the shared repository did not answer within a minute and a half",
  },
  notReached: {
    zh: "连接不上共享仓库：{said}",
    en: "the shared repository cannot be reached: {said}",
  },
  lookAtNetwork: {
    zh: "检查网络（或 VPN）后再试；已保存的内容都在本机，没有丢失",
    en: "look at the network (or VPN), then try again; what was saved is on this machine and not lost",
  },
  notLetIn: {
    zh: "共享仓库要求登录，而本机没有可用的凭据：{said}",
    en: "the shared repository wants a sign-in, and this machine has no credentials that it takes: {said}",
  },
  keepCredentials: {
    zh: "请技术同事在终端用 git fetch 登录一次并保存凭据（git credential 或 ssh 密钥），然后再试；工作台从不询问密码",
    en: "have a technical colleague sign in once with git fetch in the terminal and keep the credentials (git credential or an ssh key), then try again; the workbench never asks for passwords",
  },
  unknownHost: {
    zh: "本机还不认识共享仓库所在的主机（ssh 主机密钥）：{said}",
    en: "this machine does not know the host of the shared repository yet (ssh host key): {said}",
  },
  knowHost: {
    zh: "请技术同事在终端运行一次 git fetch，核对并确认主机密钥",
    en: "have a technical colleague run git fetch once in the terminal, compare the host key and confirm it",
  },
  noRepository: {
    zh: "共享仓库的地址上没有仓库，或您无权查看：{said}",
    en: "there is no repository at the address of the shared repository, or you may not see it: {said}",
  },
  oddAddress: {
    zh: "共享仓库的地址会运行别的程序，工作台不使用它 {said}",
    en: "the address of the shared repository would run another program; the workbench does not use it {said}",
  },
  checkAddress: {
    zh: "请技术同事用 git remote -v 核对地址",
    en: "have a technical colleague check the address with git remote -v",
  },
  shallow: {
    zh: "本机只有一部分历史（浅克隆）",
    en: "only part of the history is on this machine (a shallow clone)",
  },
  unshallow: {
    zh: "请技术同事在终端运行 git fetch --unshallow，然后再试",
    en: "have a technical colleague run git fetch --unshallow in the terminal, then try again",
  },
  failed: {
    zh: "没有成功，git 说：{said}",
    en: "it did not work; git says: {said}",
  },
  doAsGitSays: { zh: "按 git 的说明处理后再试", en: "do as git says, then try again" },
  behind: {
    zh: "没有发送：他人已先发送了改动",
    en: "nothing was sent: others have sent changes before you",
  },
  getFirst: {
    zh: "先取回他人的改动，再发送",
    en: "get the changes of the others first, then send",
  },
  isProtected: {
    zh: "没有发送：这份工作稿在共享仓库里受保护，不能直接写入。{said}",
    en: "nothing was sent: this working draft is protected in the shared repository and takes no changes directly. {said}",
  },
  handIn: {
    zh: "新建送审稿并送审，由审阅人并入；或请仓库管理员放行",
    en: "begin a draft for review and hand it in, for a reviewer to take in; or ask the keeper of the repository",
  },
  declined: {
    zh: "没有发送：共享仓库的检查没有通过。{said}",
    en: "nothing was sent: a check of the shared repository refused it. {said}",
  },
  notTaken: {
    zh: "没有发送：共享仓库没有接收。{said}",
    en: "nothing was sent: the shared repository did not take it. {said}",
  },
  askKeeper: {
    zh: "按它所说的更正后再发送，或询问仓库管理员；改动仍在本机",
    en: "mend what it names and send again, or ask the keeper of the repository; the changes are still here",
  },
  largeFiles: {
    zh: "此仓库使用 Git LFS，工作台不能发送其中的大文件",
    en: "this repository uses Git LFS; the workbench cannot send its large files",
  },
  pushByHand: {
    zh: "请在终端运行 git push",
    en: "run git push in the terminal",
  },
});
