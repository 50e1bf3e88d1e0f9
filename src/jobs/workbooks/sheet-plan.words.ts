import { defineWords } from "../../model/base/words.js";

/**
 * Headings of a workbook; it is filled in by Chinese-speaking people, and its headings are in
 * Chinese alone.
 */
export const words = defineWords({
  case: { zh: "案卷", en: "Case" },
  audit: { zh: "审核", en: "Audit" },
  instance: { zh: "序号", en: "Number" },
  row: { zh: "行", en: "Row" },
  person: { zh: "人员编号", en: "Person" },
  /** A heading inside a group: client, its name. */
  within: { zh: "{group}·{label}", en: "{group}·{label}" },
  /** A key of a row that names no place; `form` is a regular expression. */
  wrongCase: {
    zh: "“案卷”是“{text}”，应符合 {form}",
    en: '"{text}" must have the form {form}',
  },
  wrongAudit: {
    zh: "“审核”是“{text}”，应符合 {form}",
    en: '"{text}" must have the form {form}',
  },
  wrongInstance: {
    zh: "“序号”是“{text}”，应符合 {form}",
    en: '"{text}" must have the form {form}',
  },
});
