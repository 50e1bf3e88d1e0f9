import { isObject, type JsonObject, pointerTo } from "../../model/base/json.js";
import { type Place } from "../../model/case/case-view.js";
import { camel } from "../../model/case/record-names.js";
import { type Check, optionsSchema, pass, restsOn } from "../check.js";
import * as holds from "../holds.js";

interface Options {
  readonly clause: string;
  /** Kinds of record that the clause speaks of: while the case has none of them, there is nothing to state. */
  readonly records: readonly string[];
}

export const statement: Check<Options> = {
  id: "statement",
  description: {
    zh: "只有人能判断的条款：statements.json 里的声明（谁、何时、结论）给出答案，之前一直是“无法判断”。",
    en: "A clause that only a person can judge: a statement in statements.json (who, when, what) answers it; until then it cannot be judged.",
  },
  options: optionsSchema(
    { clause: holds.clause, records: { type: "array", items: holds.recordKind } },
    ["clause", "records"],
  ),
  reads: () => ["has(c.statements)"],
  judge({ options, view, subject, find, procedure, isBlocked }) {
    const c = subject.vars["c"] as JsonObject;
    const stages = [c, ...view.audits] as readonly Readonly<Record<string, unknown>>[];
    const kinds = options.records.flatMap((kind) => {
      const r = procedure.records.get(kind);
      return r
        ? [r.plural ?? camel(kind), ...(r.instances ?? []).map((i) => camel(`${kind}-${i}`))]
        : [];
    });
    // A clause about records that no case holds (a publication, say) concerns every case until somebody has answered it.
    const concerned =
      kinds.length === 0 ||
      stages.some((s) =>
        kinds.some((kind) => {
          const there = s[kind];
          return Array.isArray(there) ? there.length > 0 : there !== undefined;
        }),
      );
    const answers: { entry: JsonObject; at: Place }[] = [];
    for (const stage of stages) {
      const record = stage["statements"];
      const file = isObject(record) ? view.origin(record) : undefined;
      if (!isObject(record) || !file || !Array.isArray(record["statements"])) continue;
      record["statements"].forEach((entry, i) => {
        if (isObject(entry) && entry["clause"] === options.clause) {
          answers.push({ entry, at: { record: file, pointer: pointerTo("/statements", i) } });
        }
      });
    }
    const negative = answers.find((a) => a.entry["answer"] === "notMet");
    if (negative) {
      return {
        outcome: "fail",
        at: negative.at,
        detail: { zh: String(negative.entry["text"]), en: String(negative.entry["text"]) },
      };
    }
    const unread = view.audits.find((a) => isBlocked("audit.statements", a));
    if (unread) return restsOn(`${unread.id}: audit.statements`);
    if (answers.some((a) => a.entry["answer"] === "met")) return pass;
    if (answers.length > 0 || !concerned) return { outcome: "notApplicable" };
    return {
      outcome: "cannotJudge",
      at: find("c.statements")?.place,
      detail: { zh: "还没有人工声明", en: "nobody has stated it yet" },
    };
  },
};
