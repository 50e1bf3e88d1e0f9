import { defineWords } from "../../model/base/words.js";

/** What is wrong with a rule. {rule}: its id; {instead}: what may stand there. */
export const words = defineWords({
  /** Before everything that is wrong with a rule. */
  ofRule: { zh: "规则 {rule}：{what}", en: "rule {rule}: {what}" },
  unknownKey: { zh: "不认识“{name}”；{instead}", en: 'unknown "{name}"; {instead}' },
  noCheck: {
    zh: "没有写 check，也没有同名的规则可用；{instead}",
    en: "it has no check, and there is no rule of this id to use; {instead}",
  },
  unknownCheck: { zh: "没有检查“{name}”；{instead}", en: 'there is no check "{name}"; {instead}' },
  /** {name}: who should lend the rule. */
  unknownUse: {
    zh: "use 不能是“{name}”，那里没有规则“{rule}”；{instead}",
    en: 'use cannot be "{name}": there is no rule "{rule}" to use; {instead}',
  },
  unknownRule: {
    zh: "“{name}”没有规则“{rule}”可用；{instead}",
    en: '"{name}" has no rule "{rule}" to use; {instead}',
  },
  unknownScope: {
    zh: "per 不能是“{name}”；{instead}",
    en: 'per cannot be "{name}"; {instead}',
  },
  unknownSeverity: {
    zh: "severity 不能是“{name}”；{instead}",
    en: 'severity cannot be "{name}"; {instead}',
  },
  noSeverity: { zh: "没有写 severity；{instead}", en: "it has no severity; {instead}" },
  unknownAudit: {
    zh: "没有“{name}”类型的审核；{instead}",
    en: 'there is no audit of type "{name}"; {instead}',
  },
  noAudits: {
    zh: "audits 是空的，规则永远不适用",
    en: "audits is empty: the rule would never apply",
  },
  unknownClause: {
    zh: "条款“{name}”不在条款登记表里；{instead}",
    en: 'the clause "{name}" is not in the register; {instead}',
  },
  clausesNoList: { zh: "clauses 要写成列表：{list}", en: "clauses must be a list: {list}" },
  noClause: { zh: "没有写条款", en: "it names no clause" },
  unknownActor: {
    zh: "没有经办人“{name}”；{instead}",
    en: 'there is no actor "{name}"; {instead}',
  },
  noWords: {
    zh: "{field} 要写 zh 和 en",
    en: "{field} needs zh and en",
  },
  notText: { zh: "{field} 应为文字", en: "{field} must be text" },
  twice: { zh: "同一规则写了两次", en: "the same rule stands here twice" },
  unknownEvent: { zh: "没有事件“{name}”；{instead}", en: 'there is no event "{name}"; {instead}' },
  /** {kinds}: what such a rule would be `per`. */
  eventOfSeveral: {
    zh: "事件“{name}”所在的记录可以有多份，per: {per} 的规则不知道是哪一份；per 可用：{kinds}",
    en: 'the event "{name}" stands in records of which there are several, a rule per: {per} cannot know in which; per may be {kinds}',
  },
  unknownQualifier: {
    zh: "冒号前不能是“{name}”；{instead}",
    en: '"{name}" cannot stand before the colon; {instead}',
  },
  unknownRecord: {
    zh: "没有记录“{name}”；{instead}",
    en: 'there is no record "{name}"; {instead}',
  },
  recordElsewhere: {
    zh: "记录“{name}”不在规则所判断的文件夹里（per: {per}）",
    en: 'the record "{name}" does not stand in the folder that the rule judges (per: {per})',
  },
  unknownRole: {
    zh: "没有签署角色“{name}”；{instead}",
    en: 'there is no signing role "{name}"; {instead}',
  },
  unknownValue: {
    zh: "人员档案的“{field}”不能是“{name}”；{instead}",
    en: '"{field}" of a personnel record cannot be "{name}"; {instead}',
  },
  unknownShare: {
    zh: "auditTimeShares 里没有“{name}”的份额；{instead}",
    en: 'auditTimeShares has no share of "{name}"; {instead}',
  },
  unknownList: {
    zh: "没有应列内容的列表“{name}”；{instead}",
    en: 'there is no list of required contents "{name}"; {instead}',
  },
  unreadParameter: {
    zh: "没有表达式用到参数“{name}”；{instead}",
    en: 'no expression reads the parameter "{name}"; {instead}',
  },
  missingParameter: {
    zh: "parameters 里缺少参数“{name}”",
    en: 'the parameter "{name}" is missing under parameters',
  },
  misspeltParameter: {
    zh: "没有表达式用到参数“{name}”，是否应为“{meant}”？",
    en: 'no expression reads the parameter "{name}"; did you mean "{meant}"?',
  },
  noList: {
    zh: "“{path}”不是列表",
    en: '"{path}" is no list',
  },
});
