import { defineWords } from "../../model/base/words.js";

/** What is looked at. */
export const what = defineWords({
  examination: { zh: "检查", en: "Examination" },
  node: { zh: "Node.js", en: "Node.js" },
  configuration: { zh: "配置", en: "Configuration" },
  retention: { zh: "档案保存期限", en: "Retention" },
  browser: { zh: "浏览器", en: "Browser" },
  font: { zh: "中文字体", en: "Chinese font" },
  trialPrint: { zh: "试打印", en: "Trial print" },
  disk: { zh: "磁盘", en: "Disk" },
  temporaryFolder: { zh: "临时文件夹", en: "Temporary folder" },
  git: { zh: "git", en: "git" },
  user: { zh: "用户", en: "User" },
});

/** What to do about it. */
export const todo = defineWords({
  noConfiguration: {
    zh: "没有 dossier.config.json；用 dossier new repository 新建",
    en: "There is no dossier.config.json; make one with dossier new repository",
  },
  olderFormat: {
    zh: "记录格式是第 {format} 版；用 dossier migrate 更新",
    en: "The records have format {format}; bring them up to date with dossier migrate",
  },
  statedOtherwise: {
    zh: "calendar.years 写的 {year} 年与国务院公布的安排不同；核对通知后改正，或删去该年",
    en: "calendar.years has {year} otherwise than the published calendar; compare it with the notice and mend it, or take the year out",
  },
  noAddress: {
    zh: "在 dossier.config.json 的 letterhead 里写明机构地址，证书要印",
    en: "Give the body's address in letterhead of dossier.config.json; certificates print it",
  },
  alteredBrowser: {
    zh: "文件被改动，删除 {folder} 后重新运行",
    en: "The file was altered: delete {folder} and run again",
  },
  incompleteFont: {
    zh: "字体不完整，用 npm ci 重新安装",
    en: "The font is incomplete: install it again with npm ci",
  },
  missingGlyphs: {
    zh: "印出的文字缺字形，检查字体",
    en: "Characters were printed without glyphs; look at the font",
  },
  littleSpace: { zh: "至少留出 {megabytes} MB", en: "Keep at least {megabytes} MB free" },
  noTemporaryFolder: {
    zh: "把 TMPDIR 指到可写的文件夹",
    en: "Set TMPDIR to a folder that can be written to",
  },
  convertedLineEnds: {
    zh: "core.autocrlf 会改动换行；在 .gitattributes 里写 records/** -text",
    en: "core.autocrlf alters line ends; put records/** -text into .gitattributes",
  },
  noGit: {
    zh: "没有 git；检查和打印不需要它，但案卷应放在 git 里",
    en: "There is no git; checking and printing do not need it, but the records belong into it",
  },
  root: {
    zh: "以 root 运行时浏览器没有沙箱；日常请用普通用户",
    en: "As root the browser has no sandbox; use an ordinary user for daily work",
  },
});

/** Characters that certificates need and a cut-down font lacks first. */
export const certificateCharacters = "认证证书　腾标①⑮㎡×½§";
/** The page that is printed for good measure. */
export const trialPage = { title: "试打印", text: "认证档案试打印 2026" };
