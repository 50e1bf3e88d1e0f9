import { defineJoined, defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  /** Nobody is signed in: the page offers to. */
  notSignedIn: { zh: "还没有登录，或登录已失效", en: "not signed in, or the session has ended" },
  signIn: {
    zh: "请登录；未保存的内容仍保留在此浏览器中",
    en: "Sign in; what was not saved is still in this browser",
  },
  foreignName: {
    zh: "本工作台只在对外网址 {url} 上使用",
    en: "the workbench answers to its public address {url} alone",
  },
  usePublic: { zh: "用 {url} 打开", en: "Open {url}" },
  insecure: {
    zh: "代理收到的请求没有加密",
    en: "the proxy was asked without encryption",
  },
  askAdministrator: {
    zh: "请联系工作台的管理人员",
    en: "Ask whoever administers the workbench",
  },
  teamUnreadable: {
    zh: "工作台的权限设置有错误，改正之前不能使用",
    en: "the rights of the workbench are written down with a fault: it cannot be used until that is mended",
  },
  /** Refusals by rights. */
  noDecision: {
    zh: "没有规定谁可以这样做",
    en: "nothing says who may do this",
  },
  mayNotEdit: {
    zh: "您的角色不能修改“{kind}”",
    en: "your roles may not change “{kind}”",
  },
  mayNotSign: {
    zh: "您的角色不能以“{role}”签署",
    en: "your roles may not sign as “{role}”",
  },
  mayNotArchive: {
    zh: "您的角色不能归档和封装",
    en: "your roles may not archive and seal",
  },
  mayNotReview: {
    zh: "您的角色不能审阅送审稿",
    en: "your roles may not review changes",
  },
  mayNotAdminister: {
    zh: "您的角色不能管理仓库",
    en: "your roles may not administer the repository",
  },
  mayNotSee: {
    zh: "其中有保密内容，您的角色看不到",
    en: "it holds confidential content, which your roles may not see",
  },
  askForRole: {
    zh: "需要时请管理人员在 dossier.config.json 的 team 中授权",
    en: "Where you need to, ask for it to be granted under team in dossier.config.json",
  },
  /** In place of what a finding says. */
  hidden: {
    zh: "（涉及保密内容，未显示）",
    en: "(about confidential content: not shown)",
  },
  wouldLose: {
    zh: "这样保存会改动您看不到的保密内容",
    en: "saving this would change confidential content that you may not see",
  },
  keepItems: {
    zh: "不要删除含保密内容的项目，请有权限的人来改",
    en: "Leave items that hold it where they are, or ask somebody who may see it",
  },
  foreignSignature: {
    zh: "不能在表单里填写、改动或删除别人的签字",
    en: "signatures of others cannot be written, changed or removed in the form",
  },
  useSigning: {
    zh: "请本人在“签署”中签署",
    en: "Let them sign under “Signing” themselves",
  },
  /** Log lines. */
  teamFaulty: {
    zh: "权限设置有错误，改正之前拒绝所有请求：{why}",
    en: "the rights have a fault, everything is refused until it is mended: {why}",
  },
  teamRead: {
    zh: "重新读取了权限设置：{n} 人可以登录",
    en: "the rights were read anew: {n, plural, one {# person} other {# people}} may sign in",
  },
  loggedIn: { zh: "登录 {person}，来自 {address}", en: "signed in {person} from {address}" },
  loggedOut: { zh: "退出 {person}", en: "signed out {person}" },
  loggedFailure: {
    zh: "登录失败，来自 {address}：{why}",
    en: "sign-in failed from {address}: {why}",
  },
  loggedStranger: {
    zh: "拒绝登录，来自 {address}：账号 {account} 不在人员之列",
    en: "sign-in refused from {address}: account {account} belongs to nobody",
  },
});

/** Why an office cannot be opened. */
export const faults = defineJoined({
  noTeam: {
    zh: "dossier.config.json 中没有 team",
    en: "dossier.config.json has no team",
  },
  writeTeam: {
    zh: "按 docs/workbench.zh-CN.md “多人共用”一章写明怎样登录、谁可以做什么",
    en: "Write down how people sign in and who may do what: docs/workbench.md, “For an office”",
  },
  nobody: {
    zh: "git 不知道服务器以谁的名义提交，或这里不是 git 仓库",
    en: "git does not know as whom the server commits, or this is no git repository",
  },
  nameServer: {
    zh: "运行 git config user.name 和 git config user.email，写明服务器的名称",
    en: "Name the server by git config user.name and git config user.email",
  },
});
