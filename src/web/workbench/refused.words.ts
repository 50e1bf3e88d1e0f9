import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  notThere: { zh: "没有 {what}", en: "there is no {what}" },
  lookAtTheList: {
    zh: "可能已被移动或删除；回到列表重新选择",
    en: "It may have been moved or removed: choose it again from the list",
  },
  tooLarge: { zh: "提交的内容太大", en: "what was sent is too large" },
  sendLess: {
    zh: "附件不超过 50 MB，一份记录不超过 5 MB",
    en: "Attachments may have 50 MB, a record 5 MB",
  },
  notUnderstood: { zh: "服务器不理解这个请求", en: "the server does not understand the request" },
  ourBug: { zh: "程序出错，操作没有执行", en: "a fault of the program: nothing was done" },
  tellUs: {
    zh: "运行 dossier serve 的终端窗口里写着原因；重新载入页面再试",
    en: "The terminal that runs dossier serve tells the cause; load the page again and retry",
  },
  /** A page of another name or another site asks. */
  foreignName: {
    zh: "本工作台只在本机地址上使用",
    en: "the workbench answers to its own address on this machine alone",
  },
  useAddress: {
    zh: "用 dossier serve 打印的地址打开",
    en: "Open it by the address that dossier serve prints",
  },
  foreignOrigin: { zh: "请求来自别的网站", en: "the request comes from another site" },
  notSignedIn: { zh: "还没有登录，或会话已结束", en: "not signed in, or the session has ended" },
  staleToken: {
    zh: "这个地址不对，或已经用过一次",
    en: "this address is wrong, or was used before",
  },
  noCsrf: { zh: "请求缺少会话的校验码", en: "the request lacks the token of its session" },
  noMonth: { zh: "月份写成 YYYY-MM", en: "a month is written YYYY-MM" },
  writeMonth: { zh: "例如 2027-06", en: "2027-06, for example" },
  loadAgain: { zh: "重新载入页面再试", en: "Load the page again and retry" },
  /** Log line on the terminal: the route as it is declared, never what somebody typed. */
  logged: {
    zh: "拒绝 {status} {method} {route}：{why}",
    en: "refused {status} {method} {route}: {why}",
  },
  /** The same, of somebody who is signed in, by the personnel record. */
  loggedBy: {
    zh: "拒绝 {status} {method} {route}（{who}）：{why}",
    en: "refused {status} {method} {route} ({who}): {why}",
  },
  bug: {
    zh: "程序出错 {method} {route}：{why}",
    en: "fault of the program {method} {route}: {why}",
  },
  /** In place of the lists; the rest goes on. */
  notSurveyed: {
    zh: "不能判定全部案卷：{why} {cause}",
    en: "the cases could not be judged: {why} {cause}",
  },
});
