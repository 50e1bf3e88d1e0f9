import { isObject, type Json, type JsonObject } from "../../model/base/json.js";

/**
 * A record with every required field, empty: `dossier check` then names each one that is still to
 * be filled in. Lists get one empty item where an item has fields; an optional object is left out.
 */
export function blankRecord(schema: JsonObject): JsonObject {
  return blankObject(schema);
}

function blankObject(schema: JsonObject): JsonObject {
  const required = Array.isArray(schema["required"]) ? schema["required"].map(String) : [];
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  const out: Record<string, Json> = {};
  for (const [name, property] of Object.entries(properties)) {
    if (required.includes(name)) out[name] = blank(property);
  }
  if ("signatures" in properties) out["signatures"] = [];
  return out;
}

function blank(schema: Json): Json {
  if (!isObject(schema)) return null;
  switch (schema["type"]) {
    case "object":
      return blankObject(schema);
    case "array":
      return isObject(schema["items"]) && schema["items"]["type"] === "object"
        ? [blankObject(schema["items"])]
        : [];
    case "boolean":
    case "number":
    case "integer":
      return null;
    default:
      return "";
  }
}
