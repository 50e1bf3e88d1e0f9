import { cannotJudge, type Check, optionsSchema, pass } from "../check.js";
import * as holds from "../holds.js";

interface Options {
  /** Path of the person id. */
  readonly person: string;
  /** CEL: list of the person ids that it must not be. */
  readonly among: string;
}

export const segregation: Check<Options> = {
  id: "segregation",
  description: {
    zh: "职责分离：一个人不得同时属于另一组人。",
    en: "Segregation of duties: a person must not be one of a group.",
  },
  options: optionsSchema({ person: holds.path, among: holds.expression }, ["person", "among"]),
  judge({ options, find, cel, view }) {
    const person = find(options.person);
    if (typeof person?.value !== "string") {
      return cannotJudge("没有记录人员", "the person is not recorded");
    }
    const group = cel(options.among);
    if (!Array.isArray(group) || !group.includes(person.value)) return pass;
    const name = String(view.people.get(person.value)?.["name"] ?? person.value);
    return {
      outcome: "fail",
      at: person.place,
      detail: { zh: `${name}（${person.value}）`, en: `${name} (${person.value})` },
    };
  },
};
