import canonicalize from "canonicalize";
import { sha256 } from "./digest.js";
import type { JsonObject } from "./json.js";

/**
 * SHA-256 of the canonical JSON (RFC 8785) of a record without its signatures: what a signature is
 * about.
 */
export function contentDigest(record: JsonObject): string {
  const { signatures: _, ...content } = record;
  return sha256(canonicalize(content) ?? "");
}
