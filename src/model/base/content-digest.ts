import canonicalize from "canonicalize";
import { sha256 } from "./digest.js";
import type { JsonObject } from "./json.js";

/** What a signature is about: the canonical JSON (RFC 8785) of a record without its signatures. */
export function canonicalContent(record: JsonObject): string {
  const { signatures: _, ...content } = record;
  return canonicalize(content) ?? "";
}

const known = new WeakMap<JsonObject, string>();

/** SHA-256 of that, for a record that was read and stays as it is: worked out once. */
export function digestOnce(record: JsonObject): string {
  let digest = known.get(record);
  if (digest === undefined) known.set(record, (digest = contentDigest(record)));
  return digest;
}

/** SHA-256 of that. */
export function contentDigest(record: JsonObject): string {
  return sha256(canonicalContent(record));
}
