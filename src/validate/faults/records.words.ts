import { defineWords } from "../../model/base/words.js";

/** What is wrong with the schema of a record. */
export const words = defineWords({
  unknownKind: {
    zh: "没有记录“{name}”；自己的记录要写 label 和 level；{instead}",
    en: 'there is no record "{name}"; one of your own needs label and level; {instead}',
  },
  unknownKeyword: { zh: "不认识“{name}”；{instead}", en: 'unknown "{name}"; {instead}' },
  unknownRequired: {
    zh: "required 里的“{name}”不是字段；{instead}",
    en: '"{name}" in required is no field; {instead}',
  },
  unknownFormat: {
    zh: "没有格式“{name}”；{instead}",
    en: 'there is no format "{name}"; {instead}',
  },
  /** {why}: why it is none, or cannot be matched in bounded time. */
  pattern: { zh: "pattern {pattern}：{why}", en: "pattern {pattern}: {why}" },
  unknownDefinition: {
    zh: "没有定义“{name}”；{instead}",
    en: 'there is no definition "{name}"; {instead}',
  },
  /** {wanted}: a file name. */
  otherBase: {
    zh: "$ref 要指向 {wanted}，与本文件同名",
    en: "$ref must lead to {wanted}, which has the name of this file",
  },
  noLabel: {
    zh: "字段“{name}”没有 label（zh 和 en）",
    en: 'the field "{name}" has no label (zh and en)',
  },
  misspeltField: {
    zh: "没有字段“{name}”，是否应为“{meant}”？自己的字段要写 label（zh 和 en）",
    en: 'there is no field "{name}"; did you mean "{meant}"? A field of your own needs label (zh and en)',
  },
  noValueLabel: {
    zh: "值“{name}”在 valueLabels 里没有写",
    en: 'the value "{name}" has no words in valueLabels',
  },
  unknownRole: {
    zh: "没有签署角色“{name}”；{instead}",
    en: 'there is no signing role "{name}"; {instead}',
  },
});
