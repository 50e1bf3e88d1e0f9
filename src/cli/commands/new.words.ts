import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  case: { zh: "新建案卷", en: "start a case" },
  procedureId: { zh: "规则编号", en: "procedure" },
  caseNumber: { zh: "案卷编号", en: "number of the case" },
  record: {
    zh: "新建空白记录；check 会逐项说明要填什么",
    en: "add a blank record; check then says what to fill in",
  },
  kind: { zh: "记录种类", en: "kind of record" },
  recordOf: { zh: "案卷，或 cb/<简称>", en: "case, or cb/<short>" },
  audit: { zh: "审核，如 02-stage2", en: "audit, such as 02-stage2" },
  instance: {
    zh: "会议 opening/closing，或人员编号",
    en: "meeting, or id of a person",
  },
  procedure: {
    zh: "新建认证规则骨架（只是数据），以 ISO/IEC 17021-1 的共同要求为基础",
    en: "the skeleton of a procedure (data only), on the base of ISO/IEC 17021-1",
  },
  newId: { zh: "编号，如 abc-qms-01", en: "id" },
  workbook: {
    zh: "空白 Excel 工作簿，填好后用 dossier import 读入",
    en: "a blank Excel workbook to be filled in and read by dossier import",
  },
  workbookFile: { zh: "工作簿文件", en: "file of the workbook" },
  kinds: {
    zh: "只要这些记录，用逗号分隔",
    en: "only these kinds of record, separated by commas",
  },
  repository: {
    zh: "把当前文件夹变成档案库",
    en: "make this folder a records repository",
  },
});

/** What to do next; said in both languages. */
export const next = defineJoined({
  fillInCase: {
    zh: "填写后运行",
    en: "fill them in, then run: dossier check {case}",
  },
  fillInProcedure: {
    zh: "按 docs/new-procedure.md 填写，然后运行",
    en: "fill it in as docs/new-procedure.md says, then run: dossier procedures test {procedure}",
  },
});

export const words = defineWords({
  description: {
    zh: "新建案卷、空白记录，或认证机构自己的档案库。",
    en: "Starts a case, a blank record, or a repository of the body's own.",
  },
});
