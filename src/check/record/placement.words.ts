import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** Where records of a kind belong, in `misplaced` and `moveTo`. */
  caseFolder: { zh: "案卷文件夹", en: "the case folder" },
  auditFolder: { zh: "audits/ 下的审核文件夹", en: "an audit's folder" },
  personnelFolder: { zh: "records/personnel/", en: "records/personnel/" },
  bodyFolder: {
    zh: "机构文件夹 records/cb/<简称>/",
    en: "the body's folder records/cb/<short>/",
  },

  unknownKind: { zh: "不认识的记录种类“{kind}”", en: 'Unknown kind of record "{kind}"' },
  renameToKnown: { zh: "改名；可用：{kinds}", en: "Rename it; known: {kinds}" },
  misplaced: { zh: "“{record}”不应放在{folder}", en: '"{record}" does not belong into {folder}' },
  moveTo: { zh: "移到{folder}", en: "Move it into {folder}" },
  misnamed: { zh: "文件名应如 {example}", en: "The file should be called like {example}" },
  rename: { zh: "改名", en: "Rename it" },

  personMisnamed: {
    zh: "人员编号是 {id}，文件名却是 {name}.json",
    en: "The person's id is {id}, but the file is called {name}.json",
  },
  correctIdOrName: { zh: "改正编号或文件名", en: "Correct the id or the file name" },

  noCaseRecord: { zh: "案卷没有 case.json", en: "The case has no case.json" },
  addCaseRecord: {
    zh: "补上 case.json（`dossier new record case`）",
    en: "Add case.json (`dossier new record case`)",
  },
  noBodyFolder: {
    zh: "没有 {folder}/，关于本机构自身的 {clauses} 个条款无法判断",
    en: "There is no {folder}/: {clauses, plural, one {# clause} other {# clauses}} about the body itself cannot be judged",
  },
  makeBodyFolder: {
    zh: "建立该文件夹，写入 statements.json 等记录（dossier new record statements --case cb/{short}）",
    en: "Make the folder and keep statements.json and the other records in it (dossier new record statements --case cb/{short})",
  },
});
