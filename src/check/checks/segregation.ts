import { cannotJudge, type Check, optionsSchema, pass } from "../check.js";
import * as holds from "../holds.js";
import { words } from "./segregation.words.js";

interface Options {
  /** Path of the person id. */
  readonly person: string;
  /** CEL: list of the person ids that it must not be. */
  readonly among: string;
}

export const segregation: Check<Options> = {
  id: "segregation",
  description: words.description(),
  options: optionsSchema({ person: holds.path, among: holds.expression }, ["person", "among"]),
  judge({ options, find, cel, view }) {
    const person = find(options.person);
    if (typeof person?.value !== "string") {
      return cannotJudge(words.notRecorded());
    }
    const group = cel(options.among);
    if (!Array.isArray(group) || !group.includes(person.value)) return pass;
    const name = view.people.get(person.value)?.name ?? person.value;
    return {
      outcome: "fail",
      at: person.place,
      detail: words.person({ name, id: person.value }),
    };
  },
};
