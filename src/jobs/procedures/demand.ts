import { isObject } from "../../model/base/json.js";
import { terms } from "../../model/base/terms.words.js";
import type { Bilingual } from "../../model/base/text.js";
import { type Enforcers, statementRule } from "../../model/procedure/enforcement.js";
import type { Clause, Procedure } from "../../model/procedure/procedure.js";
import { words } from "./demand.words.js";
import { labelAt } from "./field-names.js";

const listComma = terms.listComma().zh;

/**
 * What a clause demands, in both languages, as its register words it. Where a body's own register
 * has no Chinese, that is told by what holds the clause: the contents it lists, the fields and
 * rules that enforce it, the statement that a person makes, or why there is nothing to do.
 */
export function demandOf(
  procedure: Procedure,
  clause: Clause,
  enforcers: Enforcers,
  reasons: Readonly<Record<string, Bilingual>>,
): Bilingual {
  const { requirement, requirementZh } = clause;
  const zh = requirementZh ?? byWhatHolds(procedure, clause, enforcers, reasons);
  return { zh, en: requirement };
}

function byWhatHolds(
  procedure: Procedure,
  clause: Clause,
  enforcers: Enforcers,
  reasons: Readonly<Record<string, Bilingual>>,
): string {
  const told = [
    ...contents(clause),
    ...fields(procedure, enforcers.fields),
    ...enforcers.rules
      .filter((r) => r !== statementRule)
      .flatMap((id) => {
        const rule = procedure.rules.find((r) => r.id === id);
        return rule ? [words.ruledOut({ title: rule.title }).zh] : [];
      }),
    ...documents(procedure, enforcers.documents),
    ...(enforcers.rules.includes(statementRule)
      ? [words.stated({ terms: clause.termsZh.join(listComma) }).zh]
      : []),
    ...(clause.reason
      ? [words.nothingToCheck({ reason: reasons[clause.reason] ?? clause.reason }).zh]
      : []),
  ];
  return told.join(terms.semicolon().zh);
}

/** The list that the clause spells out. */
function contents({ parameters }: Clause): string[] {
  const list = parameters?.["contents"];
  const items = (Array.isArray(list) ? list : [])
    .filter(isObject)
    .flatMap((i) =>
      typeof i["zh"] === "string"
        ? [`${/^[a-z]{3,}/i.test(String(i["item"])) ? "" : `${String(i["item"])} `}${i["zh"]}`]
        : [],
    );
  return items.length > 0 ? [words.contents({ items: items.join(listComma) }).zh] : [];
}

/** `contract /fee`, `contract /signedOn` → what the contract must say, by its labels. */
function fields(procedure: Procedure, places: readonly string[]): string[] {
  const byKind = new Map<string, string[]>();
  for (const place of places) {
    const [kind = "", pointer = ""] = place.split(" ");
    const label =
      pointer === "" ? undefined : labelAt(procedure.records.get(kind)?.schema, pointer)?.zh;
    byKind.set(kind, [...(byKind.get(kind) ?? []), ...(label ? [label] : [])]);
  }
  return [...byKind].map(([kind, labels]) => {
    const record = procedure.records.get(kind)?.label ?? kind;
    return labels.length > 0
      ? words.fields({ record, labels: [...new Set(labels)].join(listComma) }).zh
      : words.record({ record }).zh;
  });
}

/** `certificate 4): issuedOn` → the documents that show what the clause demands. */
function documents({ data }: Procedure, places: readonly string[]): string[] {
  const names = new Set(
    places
      .map((p) => p.slice(0, p.indexOf(" ")))
      .map(
        (id) =>
          data.forms.find((f) => f.document === id || f.document?.startsWith(`${id}-`))?.title.zh ??
          id,
      ),
  );
  return names.size > 0 ? [words.printed({ documents: [...names].join(listComma) }).zh] : [];
}
