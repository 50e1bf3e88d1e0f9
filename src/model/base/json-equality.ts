import { isObject, type Json } from "./json.js";

/** Whether two values say the same: the order of an object's names means nothing. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    const [left, right] = [a as readonly Json[], b as readonly Json[]];
    return (
      Array.isArray(b) &&
      left.length === right.length &&
      left.every((item, i) => sameJson(item, right[i]))
    );
  }
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameJson(a[name], b[name]))
  );
}
