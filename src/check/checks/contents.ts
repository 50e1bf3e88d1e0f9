import { isObject } from "../../model/base/json.js";
import { sentencesOf } from "../../model/base/lists.js";
import { type Check, notApplicable, optionsSchema, pass } from "../check.js";
import * as holds from "../holds.js";
import { words } from "./contents.words.js";

interface Options {
  /** Path of the list: texts that name items, or objects with `item`. */
  readonly list: string;
  /** Name of the list of required items in `procedure.json` (`topics`). */
  readonly topics: string;
  /** Only the items whose number starts so: the others belong to another clause. */
  readonly starting?: string;
}

export const contents: Check<Options> = {
  id: "contents",
  description: words.description(),
  options: optionsSchema({ list: holds.path, topics: holds.topic, starting: { type: "string" } }, [
    "list",
    "topics",
  ]),
  // What holds the list is there, the list is not: then everything is missing from it.
  readsIfThere: ({ list }) => [list],
  judge({ options, find, procedure, reasons }) {
    const { starting = "" } = options;
    const holder = options.list.slice(0, options.list.lastIndexOf("."));
    if (!isObject(find(holder)?.value)) return notApplicable(() => reasons.absent(holder));
    const list = find(options.list) ?? find(holder);
    const present = new Set(
      (Array.isArray(list?.value) ? (list.value as unknown[]) : []).map((x) =>
        isObject(x) ? x["item"] : x,
      ),
    );
    const absent = (procedure.data.topics[options.topics] ?? []).filter(
      (t) => !t.optional && t.item.startsWith(starting) && !present.has(t.item),
    );
    if (absent.length === 0) return pass;
    const items = sentencesOf(absent.map(({ item, label }) => words.item({ item, label })));
    return { outcome: "fail", at: list?.place, detail: words.missing({ items }) };
  },
};
