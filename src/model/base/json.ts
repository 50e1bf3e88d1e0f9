export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/**
 * What should be a `T` and was written by anybody: its fields may be asked for, and what they hold
 * is still to be looked at.
 */
export type Unchecked<T> = { readonly [Field in keyof T]?: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Appends one segment to an RFC 6901 pointer. */
export function pointerTo(base: string, segment: string | number): string {
  // Hardly any needs an escape; of records there are thousands.
  return typeof segment === "string" && /[~/]/.test(segment)
    ? `${base}/${segment.replaceAll("~", "~0").replaceAll("/", "~1")}`
    : `${base}/${segment}`;
}

/** The RFC 6901 pointer of a path. */
export function pointerOf(segments: readonly (string | number)[]): string {
  return segments.reduce<string>(pointerTo, "");
}

/** The unescaped segments of an RFC 6901 pointer. */
export function pointerSegments(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((s) => s.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** What stands in a value at the end of a path; undefined where nothing does. */
export function valueAt(
  value: Json | undefined,
  segments: readonly (string | number)[],
): Json | undefined {
  let at = value;
  for (const segment of segments) {
    if (Array.isArray(at)) at = (at as readonly Json[])[Number(segment)];
    else at = isObject(at) && Object.hasOwn(at, segment) ? at[String(segment)] : undefined;
  }
  return at;
}

/** Whether one pointer is the other or lies inside it. */
export function pointersOverlap(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

/** JSON as people read it: what we write to files and screens. */
export function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
