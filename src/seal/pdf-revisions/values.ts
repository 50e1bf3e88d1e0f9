/** A name, without its slash and with its `#xx` written out. */
export class Name {
  constructor(readonly text: string) {}
}
/** A string, one character a byte. */
export class Text {
  constructor(readonly bytes: string) {}
}
export class Ref {
  constructor(
    readonly number: number,
    readonly generation: number,
  ) {}
}
export type Dict = ReadonlyMap<string, Value>;
/** A stream as it stands in the file. */
export class Stream {
  constructor(
    readonly dict: Dict,
    readonly raw: Buffer,
  ) {}
}
/** Anything that a PDF can say (ISO 32000-1, 7.3). */
export type Value = null | boolean | number | Name | Text | Ref | Stream | Dict | readonly Value[];

export function isDict(value: Value | undefined): value is Dict {
  return value instanceof Map;
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** What is not as a table or an object has to be: viewers mend it, each in its own way. */
export class Unreadable extends Error {
  constructor(
    readonly at: number,
    readonly what: "table" | "object" | "loop" | "filter" | "header",
  ) {
    super(`${what} at ${at}`);
  }
}

/**
 * What is wrong with a file where reading it failed for its own sake: not as it has to be, or
 * nested without end. Any other error is thrown on.
 */
export function unreadableFrom(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  // The stack is full.
  if (error instanceof RangeError) return new Unreadable(0, "loop");
  throw error;
}

/** Every reference that a value holds, whatever its depth. */
export function refsIn(value: Value, found: Ref[] = []): Ref[] {
  if (value instanceof Ref) found.push(value);
  else if (value instanceof Stream) refsIn(value.dict, found);
  else if (isDict(value)) for (const v of value.values()) refsIn(v, found);
  else if (isList(value)) for (const v of value) refsIn(v, found);
  return found;
}
