import { isObject, type Json, pointerTo } from "../base/json.js";
import type { EventDefinition, RecordSchema } from "./procedure.js";
import { labelOf } from "./schema.js";

/**
 * The dated facts that the schemas of records name: those that a record of their own tells of, then
 * those that others only show.
 */
export function eventsOf(records: readonly RecordSchema[]): EventDefinition[] {
  return records
    .flatMap(eventsIn)
    .toSorted((a, b) => Number(a.instance !== undefined) - Number(b.instance !== undefined));
}

function eventsIn({ kind, schema }: RecordSchema): EventDefinition[] {
  const found: EventDefinition[] = [];
  const walk = (s: Json | undefined, pointer: string) => {
    if (!isObject(s)) return;
    for (const [event, instance] of eventsAt(s["event"])) {
      const label = labelOf(s) ?? { zh: event, en: event };
      found.push({ event, kind, ...(instance !== undefined && { instance }), pointer, label });
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

function eventsAt(event: Json | undefined): [event: string, instance?: string][] {
  if (typeof event === "string") return [[event]];
  if (!isObject(event)) return [];
  return Object.entries(event).map(([instance, shown]) => [String(shown), instance]);
}
