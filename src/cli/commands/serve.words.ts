import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  port: { zh: "端口（默认任选）", en: "port" },
  team: {
    zh: "多人共用：按配置中的 team 登录，各有权限",
    en: "for an office: people sign in, with rights, as team in the configuration says",
  },
  publicUrl: { zh: "对外网址（代理处）", en: "address at which people reach it" },
  listen: { zh: "监听的地址", en: "address to listen on" },
  proxy: {
    zh: "代理的地址：只信它的 X-Forwarded-*",
    en: "addresses of the proxy: X-Forwarded-* is believed from these alone",
  },
  clientSecretFile: {
    zh: "OpenID 客户端密钥所在文件（或用环境变量 DOSSIER_CLIENT_SECRET）",
    en: "file of the OpenID client secret (or the variable DOSSIER_CLIENT_SECRET)",
  },
  noOpen: { zh: "不打开浏览器，只打印地址", en: "print the address only" },
});

export const words = defineWords({
  description: {
    zh: "打开工作台：待办、案卷、填写记录、文件、查找，都在浏览器里，改的是同一批文件，每次保存是 git 的一次提交。只在本机可见；地址里的口令只能用一次。按 Ctrl-C 结束。",
    en: "Opens the workbench: what is to be done, cases, records, documents and search in the browser, on the same files; each save is one commit of git. Reachable from this machine alone; the token in the address works once. Ctrl-C ends it.",
  },
  running: {
    zh: "工作台正在运行；按 Ctrl-C 结束。在浏览器里打开：",
    en: "The workbench is running; Ctrl-C ends it. Open it in the browser:",
  },
  runningForTeam: {
    zh: "工作台正在运行，登录后使用；按 Ctrl-C 结束。对外网址：",
    en: "The workbench is running, for those who sign in; Ctrl-C ends it. Its public address:",
  },
  another: {
    zh: "地址已使用。另一个浏览器用：{url}",
    en: "The address was used. For another browser: {url}",
  },
});

export const faults = defineJoined({
  noUrl: {
    zh: "--team 需要 --public-url",
    en: "--team needs --public-url",
  },
  badUrl: {
    zh: "--public-url {url} 应为 https 网址，不带路径（仅本机试用可用 http://localhost）",
    en: "--public-url {url} must be an https address without a path (http://localhost alone, to try it on one machine)",
  },
  urlExample: {
    zh: "例如 https://dossier.example.cn",
    en: "For example https://dossier.example.cn",
  },
  noSecret: {
    zh: "没有 OpenID 客户端密钥",
    en: "there is no OpenID client secret",
  },
  giveSecret: {
    zh: "用环境变量 DOSSIER_CLIENT_SECRET 或 --client-secret-file 给出；不要写进配置",
    en: "Give it by DOSSIER_CLIENT_SECRET or --client-secret-file; never in the configuration",
  },
  secretUnread: {
    zh: "读不到密钥文件 {file}：{reason}",
    en: "the file of the secret, {file}, cannot be read: {reason}",
  },
  secretInRepository: {
    zh: "密钥文件 {file} 在仓库里：会随仓库传开",
    en: "the file of the secret, {file}, lies in the repository and would travel with it",
  },
});
