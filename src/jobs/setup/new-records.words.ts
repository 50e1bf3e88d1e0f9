import { defineJoined } from "../../model/base/words.js";

export const faults = defineJoined({
  badCaseName: {
    zh: "案卷名“{name}”不合适",
    en: '"{name}" is no good name for a case',
  },
  goodCaseName: {
    zh: "用字母、数字、点、横线和下划线，如 PII-2026-0002",
    en: "use letters, digits, dots, hyphens and underscores",
  },
  exists: { zh: "{path} 已经存在", en: "already exists" },
  chooseAnotherName: { zh: "换一个名称", en: "choose another name" },
  editIt: { zh: "直接编辑它", en: "edit it" },
  notOneCase: { zh: "“{path}”不是一个案卷", en: "is not one case" },
  nameCaseFolder: {
    zh: "写明案卷文件夹，如 records/{procedure}/…",
    en: "name one case folder",
  },
  noKind: { zh: "没有“{kind}”这种记录", en: 'there is no kind of record "{kind}"' },
  knownKinds: { zh: "可用", en: "known: {kinds}" },
  belongsToBody: {
    zh: "“{kind}”属于认证机构自身，不属于案卷",
    en: '"{kind}" belongs to the body itself, not to a case',
  },
  nameBodyFolder: {
    zh: "用 --case cb/<简称> 写明，如 dossier new record {kind} --case cb/ABC",
    en: "name its folder with --case cb/<short name>, such as dossier new record {kind} --case cb/ABC",
  },
  belongsToCase: {
    zh: "“{kind}”属于案卷，不属于认证机构自身",
    en: '"{kind}" belongs to a case, not to the body itself',
  },
  noBody: { zh: "没有简称为“{short}”的认证机构", en: 'there is no body called "{short}"' },
  knownBodies: { zh: "可用", en: "known: {bodies}" },
  bodyHasNoAudits: {
    zh: "认证机构自身的文件夹里没有审核",
    en: "a body's own folder holds no audits",
  },
  leaveOutAudit: { zh: "去掉 --audit", en: "leave out --audit" },
  belongsToAudit: { zh: "“{kind}”属于某次审核", en: '"{kind}" belongs to an audit' },
  nameAudit: {
    zh: "用 --audit 写明，如 --audit 02-stage2",
    en: "name it with --audit, such as --audit 02-stage2",
  },
  hasInstances: { zh: "“{kind}”分为", en: '"{kind}" comes as {instances}' },
  sayWhich: { zh: "用 --instance 写明", en: "say which with --instance {instance}" },
  noPersonId: { zh: "人员档案要有编号", en: "a personnel record needs the person's id" },
  namePersonId: {
    zh: "用 --instance 写明，如 --instance A-012",
    en: "give it with --instance, such as --instance A-012",
  },
});
