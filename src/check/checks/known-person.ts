import { isObject, type Json, type JsonObject, pointerTo } from "../../model/json.js";
import { type Check, optionsSchema, type Verdict } from "../check.js";

export const knownPerson: Check<Record<string, never>> = {
  id: "known-person",
  description: { zh: "案卷里出现的人员编号都要有人员档案。", en: "Every person id in a case needs a personnel record." },
  options: optionsSchema({}, []),
  judge({ view, procedure }) {
    const verdicts = new Map<string, Verdict>();
    for (const record of [...view.document.records, ...view.document.audits.flatMap((a) => a.records)])
      walk(record.value, procedure.records.get(record.kind)?.schema, "", (id, pointer) => {
        if (view.people.has(id) || view.unreadablePeople.has(id) || verdicts.has(id)) return;
        verdicts.set(id, { outcome: "fail", at: { record, pointer }, detail: { zh: id, en: id } });
      });
    return [...verdicts.values()];
  },
};

/** Visits the values that the schema types as a person's id. */
function walk(value: Json | undefined, schema: Json | undefined, pointer: string, visit: (id: string, pointer: string) => void): void {
  if (!isObject(schema) || value === undefined) return;
  if (typeof value === "string") {
    // An id of the wrong form is a finding of its own.
    if (schema["definition"] === "person" && new RegExp(String(schema["pattern"])).test(value)) visit(value, pointer);
  } else if (Array.isArray(value)) (value as readonly Json[]).forEach((v, i) => { walk(v, schema["items"], pointerTo(pointer, i), visit); });
  else if (isObject(value) && isObject(schema["properties"])) {
    const properties: JsonObject = schema["properties"];
    for (const [k, v] of Object.entries(value)) walk(v, Object.hasOwn(properties, k) ? properties[k] : undefined, pointerTo(pointer, k), visit);
  }
}
