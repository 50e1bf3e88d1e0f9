import { defineJoined } from "../model/base/words.js";

/** What each command does, a line in the list of all commands. */
export const summaries = defineJoined({
  build: {
    zh: "检查、打印、汇总（主要工作）",
    en: "check, print and report: the main job",
  },
  serve: { zh: "在浏览器里办理全部工作", en: "the workbench in the browser" },
  check: { zh: "检查案卷", en: "check cases" },
  render: { zh: "打印文件", en: "print documents" },
  preview: { zh: "边改边看一种文件", en: "see a document while you edit it" },
  due: { zh: "将到期和已逾期的事项", en: "what falls due and what is overdue" },
  timeline: {
    zh: "一个案卷的事件和期限，按先后",
    en: "events and limits of a case, in order",
  },
  status: {
    zh: "证书登记簿和状态变化月报",
    en: "register of certificates, and the changes of a month",
  },
  explain: { zh: "解释规则或条款", en: "what a rule or clause demands" },
  procedures: {
    zh: "认证规则：登记册、覆盖、比较、用例、试探",
    en: "procedures: register, coverage, comparison, cases, probe",
  },
  calc: {
    zh: "计算审核时间、抽样、工作日、期限、有效期",
    en: "audit time, sampling, working days, limits, validity",
  },
  new: {
    zh: "新建案卷、记录或档案库",
    en: "start a case, a record or a repository",
  },
  migrate: {
    zh: "把旧版本的记录库更新到现在的格式",
    en: "bring a repository of an earlier version up to date",
  },
  import: {
    zh: "把填好的 Excel 工作簿读入为记录",
    en: "read a filled Excel workbook into records",
  },
  export: { zh: "导出为 Excel", en: "export to Excel" },
  sign: {
    zh: "登记签署；给 PDF 电子签名",
    en: "record a signature; sign a PDF electronically",
  },
  bind: { zh: "案卷装订成一个 PDF", en: "bind a case into one PDF" },
  archive: {
    zh: "归档：检查、打印、打包、签名",
    en: "archive a case: check, print, pack, seal",
  },
  sealHistory: { zh: "封存 git 历史", en: "seal the history in git" },
  verify: { zh: "核验 PDF 和归档包", en: "verify PDFs and packages" },
  assess: {
    zh: "准备认可评审：预演、抽样、评审档案、问题清单",
    en: "prepare an accreditation assessment: rehearsal, sample, dossier, gaps",
  },
  publish: { zh: "发布证书查询网页", en: "publish a page for each certificate" },
  hooks: { zh: "git 钩子：提交前检查", en: "git hook: check before each commit" },
  fleet: { zh: "由多台机器检查和打印", en: "check and print by several machines" },
  dev: {
    zh: "试用电子签名：自制认证机构和时间戳",
    en: "try out electronic signatures: an authority of your own",
  },
  doctor: { zh: "检查运行环境", en: "look at what a run needs" },
});
