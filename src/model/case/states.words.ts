import { defineWords } from "../base/words.js";

/** How far an audit has come. */
export const auditStateWords = defineWords({
  notBegun: { zh: "尚未开始", en: "nothing done yet" },
  ordered: { zh: "已下达任务", en: "ordered" },
  planned: { zh: "已制定审核计划", en: "planned" },
  underWay: { zh: "审核进行中", en: "under way" },
  held: { zh: "现场审核已结束", en: "held" },
  reported: { zh: "已提交报告", en: "reported" },
  decided: { zh: "已作出认证决定", en: "decided" },
  terminated: { zh: "已终止", en: "terminated" },
  repeated: { zh: "已终止，由 {audit} 重新实施", en: "terminated and repeated by {audit}" },
});

/** What the client is to the body. */
export const clientStateWords = defineWords({
  unknown: { zh: "没有认证申请", en: "no application" },
  applying: { zh: "申请中", en: "applying" },
  refused: { zh: "申请未受理", en: "application refused" },
  accepted: { zh: "已受理", en: "application accepted" },
  contracted: { zh: "已签合同", en: "under contract" },
  inInitialAudit: { zh: "初次认证审核中", en: "in the initial audit" },
  notCertified: { zh: "决定不予认证", en: "certification refused" },
  certified: { zh: "获证", en: "certified" },
  suspended: { zh: "获证，证书暂停", en: "certified, suspended" },
  ended: { zh: "认证已终止", en: "certification ended" },
  /** By its own wish: cancelled at its request, or no longer wanted when it ran out. */
  gone: { zh: "已离开，不再认证", en: "has left" },
});
