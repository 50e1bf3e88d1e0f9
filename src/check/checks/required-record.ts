import { type Check, optionsSchema, pass } from "../check.js";

interface Options {
  /** Kind of the record, with its instance where it has one: `attendance-opening`. */
  readonly record: string;
}

export const requiredRecord: Check<Options> = {
  id: "required-record",
  description: {
    zh: "案卷到达某一状态后必须有的记录。文件存在但读不出来，由读取发现负责，不算缺少。",
    en: "A record that must be there once the case has reached a state. A file that is there but unreadable is not missing: reading it reports so.",
  },
  options: optionsSchema({ record: { type: "string", pattern: "^[a-z][a-z0-9-]*$" } }, ["record"]),
  judge({ options, subject, context }) {
    const audit = context.document.audits.find((a) => a.id === subject.id);
    const records = audit ? audit.records : context.document.records;
    const there = records.some((r) => r.kind === options.record || `${r.kind}-${r.instance}` === options.record);
    if (there) return pass;
    const path = `${subject.id === "." ? "" : `${subject.id}/`}${options.record}.json`;
    return { outcome: "fail", detail: { zh: `缺少 ${path}`, en: `${path} is missing` } };
  },
};
