import { isObject, type Json, type JsonObject, pointerSegments } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { labelOf } from "../../model/procedure/schema.js";
import { words } from "./field-names.words.js";

/** What a reader calls a field or record: the kind of record, and the label of the field in it. */
export function fieldName(procedure: Procedure, place: string): Bilingual {
  const [kind = "", pointer = ""] = place.split(" ");
  const known = procedure.records.get(kind);
  const record = known?.label ?? { zh: kind, en: kind };
  const label = pointer === "" ? undefined : labelAt(known?.schema, pointer);
  return label ? words.ofRecord({ record, label }) : record;
}

/** The label of the innermost field on the way of a pointer that has one. */
export function labelAt(schema: JsonObject | undefined, pointer: string): Bilingual | undefined {
  let at: Json | undefined = schema;
  let label: Bilingual | undefined;
  for (const segment of pointerSegments(pointer)) {
    if (!isObject(at)) return label;
    at = below(at, segment);
    if (isObject(at)) label = labelOf(at) ?? label;
  }
  return label;
}

function below({ items, properties }: JsonObject, segment: string): Json | undefined {
  if (segment === "*") return items;
  return isObject(properties) ? properties[segment] : undefined;
}
