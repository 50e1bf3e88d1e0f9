import type { Json, JsonObject } from "../../model/base/json.js";
import type { Schema } from "../../model/procedure/schema.js";

/**
 * A record with every required field, empty: `dossier check` then names each one that is still to
 * be filled in. Lists get one empty item where an item has fields; an optional object is left out.
 */
export function blankRecord({ required = [], properties = {} }: Schema): JsonObject {
  const out: Record<string, Json> = {};
  for (const [name, property] of Object.entries(properties)) {
    if (required.includes(name)) out[name] = blank(property);
  }
  return "signatures" in properties ? { ...out, signatures: [] } : out;
}

function blank(schema: Schema): Json {
  switch (schema.type) {
    case "object":
      return blankRecord(schema);
    case "array":
      return schema.items?.type === "object" ? [blankRecord(schema.items)] : [];
    case "boolean":
    case "number":
    case "integer":
      return null;
    default:
      return "";
  }
}
