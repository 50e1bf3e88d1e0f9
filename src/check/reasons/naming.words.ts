import { defineWords } from "../../model/base/words.js";

/** What people call the places that rules read. */
export const words = defineWords({
  /** A record or a field of which there is no more to say. */
  quoted: { zh: "“{name}”", en: '"{name}"' },
  /** `of` is a record or a group of fields, named before. */
  fieldOf: { zh: "{of}的“{name}”", en: '"{name}" of {of}' },
  /** A record that comes in instances: the sign-in sheet of the opening meeting. */
  instance: { zh: "{record}（{instance}）", en: "{record} ({instance})" },

  /** What stands beside an audit; `record` is named before. */
  ofStage1: { zh: "第一阶段{record}", en: "{record} of stage 1" },
  ofPrevious: { zh: "上一次审核的{record}", en: "{record} of the audit before" },
  ofNext: { zh: "下一次审核的{record}", en: "{record} of the next audit" },
  ofHeld: { zh: "审核前持有的{record}", en: "{record} held before the audit" },

  stage1: { zh: "第一阶段审核", en: "stage 1 audit" },
  previous: { zh: "上一次审核", en: "the audit before" },
  next: { zh: "下一次审核", en: "the next audit" },
  held: { zh: "审核前持有的证书", en: "the certificate held before the audit" },
  audit: { zh: "本次审核", en: "this audit" },
  case: { zh: "案卷", en: "the case" },

  audits: { zh: "各次审核", en: "Audits" },
  type: { zh: "审核类型", en: "Type of audit" },
  number: { zh: "审核顺序号", en: "Place in the order of audits" },
  leader: { zh: "审核组长", en: "Team leader" },
  completed: { zh: "已完成", en: "Completed" },
  name: { zh: "名称", en: "Name" },
  asOf: { zh: "判断日", en: "day of judgement" },
  effective: { zh: "认证规则的生效日期", en: "the day from which the procedure is in force" },
  body: { zh: "认证机构", en: "the certification body" },
  procedure: { zh: "认证规则所定的内容", en: "what the procedure sets" },
  people: { zh: "人员档案", en: "personnel records" },
  settings: { zh: "规则的参数", en: "settings of the rule" },
});
