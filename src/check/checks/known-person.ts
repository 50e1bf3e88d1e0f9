import { visitDefinition } from "../../model/procedure/schema.js";
import { type Check, optionsSchema, type Verdict } from "../check.js";

/** As `definitions.schema.json` has it. */
const form = /^[A-Z]{1,4}-[0-9]{3,6}$/;

export const knownPerson: Check<Record<string, never>> = {
  id: "known-person",
  description: {
    zh: "案卷里出现的人员编号都要有人员档案。",
    en: "Every person id in a case needs a personnel record.",
  },
  options: optionsSchema({}, []),
  judge({ view, procedure }) {
    const verdicts = new Map<string, Verdict>();
    for (const record of [
      ...view.document.records,
      ...view.document.audits.flatMap((a) => a.records),
    ]) {
      visitDefinition(
        record.value,
        procedure.records.get(record.kind)?.schema,
        "person",
        (id, pointer) => {
          // An id of the wrong form is a finding of its own.
          if (
            typeof id !== "string" ||
            !form.test(id) ||
            view.people.has(id) ||
            view.people.isUnreadable(id) ||
            verdicts.has(id)
          ) {
            return;
          }
          verdicts.set(id, {
            outcome: "fail",
            at: { record, pointer },
            detail: { zh: id, en: id },
          });
        },
      );
    }
    return [...verdicts.values()];
  },
};
