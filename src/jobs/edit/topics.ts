import { optionsOf } from "../../check/check.js";
import { contents } from "../../check/checks/contents.js";
import { pointerOf } from "../../model/base/json.js";
import { camel, namedKind } from "../../model/case/record-names.js";
import type { Procedure, Rule } from "../../model/procedure/procedure.js";
import { schemaAt } from "../../model/procedure/schema.js";
import type { FormField } from "./editing.js";
import type { RecordPlace } from "./record-place.js";

/** A list of a record whose items a clause spells out, by what they are called there. */
export interface SpelledOut {
  /** Steps to the list: `["agenda"]`. */
  readonly list: readonly string[];
  /** Whether each item is a row with more to say, and not merely named. */
  readonly hasRows: boolean;
  readonly choices: FormField["choices"];
  /** The items that no list of the kind may lack; empty where it depends on the case. */
  readonly always: readonly string[];
}

/** The lists of a kind of record that the procedure's rules compare with what a clause lists. */
export function spelledOutIn(procedure: Procedure, place: RecordPlace): SpelledOut[] {
  const found = procedure.rules.flatMap((rule) => spelledOutBy(rule, procedure, place) ?? []);
  return [...Map.groupBy(found, ({ list }) => pointerOf(list)).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const choices = new Map(same.flatMap((s) => s.choices.map((c) => [c.value, c] as const)));
    const always = [...new Set(same.flatMap((s) => s.always))];
    return [{ ...first, choices: [...choices.values()], always }];
  });
}

function spelledOutBy(rule: Rule, procedure: Procedure, place: RecordPlace): SpelledOut | null {
  const options = optionsOf(contents, rule);
  const list = options ? listIn(rule, options.list, place) : null;
  const isForAudit = rule.audits?.includes(place.audit?.type ?? "") ?? true;
  if (!options || !list || !isForAudit) return null;
  const items = procedure.data.topics[options.topics] ?? [];
  const schema = procedure.records.get(place.kind)?.schema ?? {};
  const isAlways = rule.when === undefined;
  return {
    list,
    hasRows: schemaAt(schema, list)?.items?.type === "object",
    choices: items.map(({ item, label }) => ({
      value: item,
      label: { zh: `${item} ${label.zh}`, en: `${item} ${label.en}` },
    })),
    always: items.filter(({ optional }) => isAlways && !optional).map(({ item }) => item),
  };
}

/** The steps to a rule's list in a record of the kind; null where it lies in another. */
function listIn({ per }: Rule, path: string, place: RecordPlace): string[] | null {
  const [holder = "", ...rest] = path.split(".");
  const [kind, ...steps] = holder === "c" || holder === "audit" ? rest : [per, ...rest];
  const names = [camel(namedKind(place)), camel(place.kind)];
  return kind !== undefined && names.includes(kind) ? steps : null;
}
