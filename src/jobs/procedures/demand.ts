import { isObject, type Json, type JsonObject, pointerSegments } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Clause, Procedure } from "../../model/procedure/procedure.js";
import { labelOf } from "../../model/procedure/schema.js";
import type { Enforcers } from "./enforcement.js";

/**
 * What a clause demands, in both languages. The register words it in English; in Chinese it is told by what holds the clause:
 * the contents it lists, the fields and rules that enforce it, the statement that a person makes, or why there is nothing to do.
 */
export function demandOf(
  procedure: Procedure,
  clause: Clause,
  enforcers: Enforcers,
  reasons: Readonly<Record<string, Bilingual>>,
): Bilingual {
  const zh = [
    ...contents(clause),
    ...fields(procedure, enforcers.fields),
    ...enforcers.rules
      .filter((r) => r !== "unstated-clause")
      .flatMap((id) => {
        const rule = procedure.rules.find((r) => r.id === id);
        return rule ? [`不得出现：${rule.title.zh}`] : [];
      }),
    ...documents(procedure, enforcers.documents),
    ...(enforcers.rules.includes("unstated-clause")
      ? [
          `由人判断是否做到“${clause.termsZh.join("、")}”，并在 statements.json 声明（谁、何时、依据）`,
        ]
      : []),
    ...(clause.reason ? [`无需检查：${reasons[clause.reason]?.zh ?? clause.reason}`] : []),
  ];
  return { zh: zh.join("；"), en: clause.requirement };
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
  return items.length > 0 ? [`应包括：${items.join("、")}`] : [];
}

/** `contract /fee`, `contract /signedOn` → what the contract must say, by its labels. */
function fields(procedure: Procedure, places: readonly string[]): string[] {
  const byKind = new Map<string, string[]>();
  for (const place of places) {
    const [kind = "", pointer = ""] = place.split(" ");
    const label =
      pointer === "" ? undefined : labelAt(procedure.records.get(kind)?.schema, pointer);
    byKind.set(kind, [...(byKind.get(kind) ?? []), ...(label ? [label] : [])]);
  }
  return [...byKind].map(([kind, labels]) => {
    const record = procedure.records.get(kind)?.label.zh ?? kind;
    return labels.length > 0
      ? `“${record}”应记录：${[...new Set(labels)].join("、")}`
      : `应有“${record}”`;
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
  return names.size > 0 ? [`印在文件上：${[...names].join("、")}`] : [];
}

function labelAt(schema: JsonObject | undefined, pointer: string): string | undefined {
  let at: Json | undefined = schema;
  let label: string | undefined;
  for (const segment of pointerSegments(pointer)) {
    if (!isObject(at)) return label;
    at =
      segment === "*"
        ? at["items"]
        : isObject(at["properties"])
          ? at["properties"][segment]
          : undefined;
    if (isObject(at)) label = labelOf(at)?.zh ?? label;
  }
  return label;
}
