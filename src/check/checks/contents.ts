import { isObject } from "../../model/base/json.js";
import type { ListItem } from "../../model/procedure/procedure.js";
import { type Check, optionsSchema, pass } from "../check.js";
import * as holds from "../holds.js";

interface Options {
  /** Path of the list: texts that name items, or objects with `item`. */
  readonly list: string;
  /** Name of the list of required items in `procedure.json` (`topics`). */
  readonly topics: string;
}

export const contents: Check<Options> = {
  id: "contents",
  description: {
    zh: "条款逐项列出的内容，一项都不能少。",
    en: "Everything that a clause lists item by item must be there.",
  },
  options: optionsSchema({ list: holds.path, topics: holds.topic }, ["list", "topics"]),
  judge({ options, find, procedure }) {
    const list = find(options.list);
    const present = new Set(
      (Array.isArray(list?.value) ? (list.value as unknown[]) : []).map((x) =>
        isObject(x) ? x["item"] : x,
      ),
    );
    const absent = (procedure.data.topics[options.topics] ?? []).filter(
      (t) => !t.optional && !present.has(t.item),
    );
    if (absent.length === 0) return pass;
    const names = (language: "zh" | "en") =>
      absent
        .map((t: ListItem) => `${t.item} ${t.label[language]}`)
        .join(language === "zh" ? "；" : "; ");
    return {
      outcome: "fail",
      at: list?.place,
      detail: { zh: `缺少 ${names("zh")}`, en: `missing ${names("en")}` },
    };
  },
};
