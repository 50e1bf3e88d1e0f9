import { isObject, type Json, pointerSegments } from "../../model/base/json.js";
import type { Path } from "../../read/edit-members.js";

/**
 * The places that a pointer with `*` for each item of a list leads to, as far as the containers are
 * there: the member itself need not be.
 */
export function placesOf(value: Json | undefined, pattern: string): Path[] {
  const segments = pointerSegments(pattern);
  const last = segments.at(-1);
  let found: { readonly path: Path; readonly value: Json | undefined }[] = [{ path: [], value }];
  for (const segment of segments.slice(0, -1)) {
    found = found.flatMap(({ path, value: at }) => childrenOf(at, segment, path));
  }
  if (last === undefined) return [];
  if (last === "*") {
    return found.flatMap((f) => childrenOf(f.value, last, f.path).map((c) => c.path));
  }
  return found.filter((f) => isObject(f.value)).map((f) => [...f.path, last]);
}

function childrenOf(value: Json | undefined, segment: string, path: Path) {
  if (segment === "*") {
    const items = Array.isArray(value) ? (value as readonly Json[]) : [];
    return items.map((item, i) => ({ path: [...path, i], value: item }));
  }
  return isObject(value) && Object.hasOwn(value, segment)
    ? [{ path: [...path, segment], value: value[segment] }]
    : [];
}
