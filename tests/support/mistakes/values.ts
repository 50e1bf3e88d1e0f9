import { isObject, type Json, type JsonObject, pointerTo } from "../../../src/model/base/json.js";

/** The value with another one at a pointer; `undefined` takes it away. */
export function withValue(value: Json, pointer: string, next: Json | undefined): Json {
  const [, first = "", ...rest] = pointer.split("/");
  const below = rest.length === 0 ? "" : `/${rest.join("/")}`;
  const key = first.replaceAll("~1", "/").replaceAll("~0", "~");
  if (Array.isArray(value)) {
    const list = [...(value as readonly Json[])];
    const index = Number(key);
    if (below) list[index] = withValue(list[index] ?? null, below, next);
    else if (next === undefined) list.splice(index, 1);
    else list[index] = next;
    return list;
  }
  const { [key]: old, ...others } = value as JsonObject;
  if (below) return { ...(value as JsonObject), [key]: withValue(old ?? {}, below, next) };
  return next === undefined ? others : { ...(value as JsonObject), [key]: next };
}

/** The object with a key called otherwise, at the same place. */
export function withKey(value: Json, pointer: string, key: string): Json {
  const at = pointer.lastIndexOf("/");
  const owner = valueAt(value, pointer.slice(0, at)) as JsonObject;
  const old = pointer.slice(at + 1);
  const renamed = Object.fromEntries(
    Object.entries(owner).map(([k, v]) => [pointerTo("", k) === `/${old}` ? key : k, v]),
  );
  return at === 0 ? renamed : withValue(value, pointer.slice(0, at), renamed);
}

export function valueAt(value: Json, pointer: string): Json | undefined {
  return pointer
    .split("/")
    .slice(1)
    .map((s) => s.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<Json | undefined>(
      (v, s) => (v === undefined ? v : ((v as Record<string, Json>)[s] as Json | undefined)),
      value,
    );
}

/** All places in a value, each with what stands there. */
export function* places(value: Json, pointer = ""): Generator<{ pointer: string; value: Json }> {
  yield { pointer, value };
  for (const [key, below] of entriesOf(value)) yield* places(below, pointerTo(pointer, key));
}

function entriesOf(value: Json): (readonly [string | number, Json])[] {
  if (Array.isArray(value)) return [...(value as readonly Json[]).entries()];
  return isObject(value) ? Object.entries(value) : [];
}
