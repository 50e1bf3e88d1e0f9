import { visitDefinition } from "../../model/procedure/schema.js";
import { type Check, optionsSchema, type Verdict } from "../check.js";
import { words } from "./known-person.words.js";

/** As `definitions.schema.json` has it. */
const form = /^[A-Z]{1,4}-[0-9]{3,6}$/;

export const knownPerson: Check<Record<string, never>> = {
  id: "known-person",
  description: words.description(),
  options: optionsSchema({}, []),
  judge({ view: { document, people }, procedure }) {
    const verdicts = new Map<string, Verdict>();
    for (const record of [...document.records, ...document.audits.flatMap((a) => a.records)]) {
      const schema = procedure.records.get(record.kind)?.schema;
      visitDefinition(record.value, schema, "person", (id, pointer) => {
        // An id of the wrong form is a finding of its own.
        if (typeof id !== "string" || !form.test(id) || verdicts.has(id)) return;
        if (people.has(id) || people.isUnreadable(id)) return;
        verdicts.set(id, {
          outcome: "fail",
          at: { record, pointer },
          detail: { zh: id, en: id },
        });
      });
    }
    return [...verdicts.values()];
  },
};
