import { isObject, type Json, type JsonObject, pointerTo } from "../../../src/model/base/json.js";
import type { ProcedureSource } from "../../../src/model/procedure/source.js";
import type { Maker, Mistake } from "./mistake.js";
import { misspelt, type Seeded } from "./seeded.js";
import { places, withKey, withValue } from "./values.js";

function changeSchema(
  source: ProcedureSource,
  random: Seeded,
  change: (schema: JsonObject) => { value: Json; what: string } | null,
): Omit<Mistake, "kind"> | null {
  for (let tries = 0; tries < 300; tries += 1) {
    const [kind, overlay] = random.of([...source.overlays]) ?? [];
    const changed = overlay && change(overlay.value);
    if (!overlay || kind === undefined || !changed) continue;
    const mistaken = { ...overlay, value: changed.value as JsonObject };
    return {
      what: `${kind}: ${changed.what}`,
      source: { ...source, overlays: new Map([...source.overlays, [kind, mistaken]]) },
    };
  }
  return null;
}

/** Something at a place of a schema written otherwise. */
function inSchema(
  wanted: (pointer: string, value: Json) => boolean,
  rewrite: (value: string, random: Seeded) => string = misspelt,
): Maker {
  return (source, random) =>
    changeSchema(source, random, (schema) => {
      const found = random.of([...places(schema)].filter((p) => wanted(p.pointer, p.value)));
      if (!found || typeof found.value !== "string") return null;
      const next = rewrite(found.value, random);
      return {
        what: `${found.pointer}: ${found.value} → ${next}`,
        value: withValue(schema, found.pointer, next),
      };
    });
}

const signed = (key: string) => (pointer: string) =>
  new RegExp(`^/signatures/\\d+/${key}$`).test(pointer);

export const inRecords: Readonly<Record<string, Maker>> = {
  "field in required": inSchema((p) => /\/required\/\d+$/.test(p)),
  "clause of a field": inSchema(
    (p) => /\/clause\/\d+$/.test(p),
    (c) => `${c}q`,
  ),
  "role of a signature": inSchema(signed("role")),
  "method of a signature": inSchema(signed("method")),
  "severity of a signature": inSchema(signed("severity")),
  "person of a signature": inSchema(signed("person")),
  "day of a signature": inSchema(signed("notBefore")),
  "condition of a signature": inSchema(
    signed("when"),
    (text) => text.replace("has(", "hsa(") + "q",
  ),
  "clause of a signature": inSchema(
    (p) => /^\/signatures\/\d+\/clauses\/0$/.test(p),
    (c) => `${c}q`,
  ),
  keyword: (source, random) =>
    changeSchema(source, random, (schema) => {
      const found = random.of(
        [...places(schema)].filter((p) =>
          /\/(required|clause|items|properties|signatures|allOf|unevaluatedProperties)$/.test(
            p.pointer,
          ),
        ),
      );
      if (!found || /\/properties\/(required|clause|items|signatures)$/.test(found.pointer)) {
        return null;
      }
      const key = found.pointer.slice(found.pointer.lastIndexOf("/") + 1);
      const name = misspelt(key, random);
      return { what: `${found.pointer} → ${name}`, value: withKey(schema, found.pointer, name) };
    }),
  "field of a record": (source, random) =>
    changeSchema(source, random, (schema) => {
      const key = random.of(
        Object.keys(isObject(schema["properties"]) ? schema["properties"] : {}),
      );
      if (key === undefined) return null;
      const name = misspelt(key, random);
      return {
        what: `${key} → ${name}`,
        value: withKey(schema, pointerTo("/properties", key), name),
      };
    }),
  "file name of a record": (source, random) => {
    const [kind, overlay] = random.of([...source.overlays]) ?? [];
    if (kind === undefined || !overlay) return null;
    const name = misspelt(kind, random);
    const overlays = new Map([...source.overlays].map(([k, o]) => [k === kind ? name : k, o]));
    return { what: `${kind} → ${name}`, source: { ...source, overlays } };
  },
};
