import type { FormField } from "../../../../../../src/web/workbench/api.js";

/** A field of a form, as tests need it. */
export function field(
  name: string,
  type: FormField["type"],
  more: Partial<FormField> = {},
): FormField {
  return {
    pattern: `/${name}`,
    name,
    type,
    label: { zh: `${name}（中）`, en: name },
    help: null,
    clauses: [],
    required: false,
    demanded: false,
    printed: false,
    mayBeEmpty: false,
    choices: [],
    fields: [],
    item: null,
    unit: null,
    ...more,
  };
}

export const choices = [
  { value: "teamLeader", label: { zh: "审核组长", en: "Audit team leader" } },
  { value: "auditor", label: { zh: "审核员", en: "Auditor" } },
];
export const people = [
  { value: "A-301", label: { zh: "俞静姝 A-301", en: "Yu Jingshu A-301" } },
  { value: "A-302", label: { zh: "唐牧之 A-302", en: "Tang Muzhi A-302" } },
];

/** A table as of an audit plan. */
export const planItem = field("*", "object", {
  fields: [
    field("id", "text", { label: { zh: "序号", en: "No." }, required: true }),
    field("date", "date", { label: { zh: "日期", en: "Date" }, required: true }),
    field("start", "text", { label: { zh: "开始", en: "Start" } }),
    field("person", "person", { label: { zh: "姓名", en: "Name" }, choices: people }),
    field("role", "choice", { label: { zh: "身份", en: "Role" }, choices }),
    field("days", "number", {
      label: { zh: "人日", en: "Days" },
      unit: { zh: "人日", en: "days" },
    }),
    field("clauses", "list", {
      label: { zh: "条款", en: "Clauses" },
      required: true,
      item: field("*", "text"),
    }),
  ],
});
export const form = field("", "object", {
  fields: [
    field("purpose", "longText", { label: { zh: "目的", en: "Purpose" }, required: true }),
    field("scope", "bilingual", { label: { zh: "范围", en: "Scope" } }),
    field("sites", "list", { label: { zh: "场所", en: "Sites" }, item: field("*", "text") }),
    field("items", "list", { label: { zh: "安排", en: "Schedule" }, item: planItem }),
  ],
});
