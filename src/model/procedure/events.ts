import { isObject, type Json, pointerTo } from "../base/json.js";
import type { EventDefinition, RecordSchema } from "./procedure.js";
import { labelOf } from "./schema.js";

/** The dated facts that the schema of a kind of record names. */
export function eventsOf({ kind, schema }: RecordSchema): EventDefinition[] {
  const found: EventDefinition[] = [];
  const walk = (s: Json | undefined, pointer: string) => {
    if (!isObject(s)) return;
    if (typeof s["event"] === "string") {
      found.push({
        event: s["event"],
        kind,
        pointer,
        label: labelOf(s) ?? { zh: s["event"], en: s["event"] },
      });
    }
    for (const [name, property] of Object.entries(
      isObject(s["properties"]) ? s["properties"] : {},
    )) {
      walk(property, pointerTo(pointer, name));
    }
  };
  walk(schema, "");
  return found;
}
