import { isObject, pointerTo } from "../../model/json.js";
import type { RecordFile } from "../../model/case.js";
import { type Check, optionsSchema, type Verdict } from "../check.js";

const personId = /^[A-Z]{1,4}-[0-9]{3,6}$/;
/** Properties that hold the id of a person; the record schemas type them `person`. */
const personKeys = new Set(["person", "reviewer", "preparedBy", "determinedBy", "decidedBy", "confirmedBy", "raisedBy", "verifier", "chair", "interviewer", "formFilledBy", "acceptedBy", "auditor", "auditors", "investigators", "by", "decisionMaker", "in", "out"]);

export const knownPerson: Check<Record<string, never>> = {
  id: "known-person",
  description: { zh: "案卷里出现的人员编号都要有人员档案。", en: "Every person id in a case needs a personnel record." },
  options: optionsSchema({}, []),
  judge({ context }) {
    const verdicts: Verdict[] = [];
    for (const record of [...context.document.records, ...context.document.audits.flatMap((a) => a.records)])
      walk(record, record.value, "", "", (id, pointer) => {
        if (!context.people.has(id)) verdicts.push({ outcome: "fail", at: { record, pointer }, facts: { person: id }, detail: { zh: id, en: id } });
      });
    return verdicts;
  },
};

function walk(record: RecordFile, value: unknown, key: string, pointer: string, visit: (id: string, pointer: string) => void): void {
  if (typeof value === "string") {
    if (personKeys.has(key) && personId.test(value)) visit(value, pointer);
  } else if (Array.isArray(value)) value.forEach((v, i) => { walk(record, v, key, pointerTo(pointer, i), visit); });
  else if (isObject(value)) for (const [k, v] of Object.entries(value)) walk(record, v, k, pointerTo(pointer, k), visit);
}
