/** Where an object begins: `1 0 obj`. Each file is read once, whatever it repeats. */
export interface ObjectHead {
  /** Number and generation, as they are written. */
  readonly number: string;
  readonly generation: string;
  /** Between number and generation, and between generation and `obj`. */
  readonly gaps: readonly [string, string];
  /** Of the number, and behind `obj`: offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** The text of a file with nothing between `stream` and `endstream` but a line end. */
export function withoutStreamData(text: string): string {
  const parts: string[] = [];
  const begin = /\bstream(?:\r\n|\n)/g;
  let from = 0;
  for (let hit = begin.exec(text); hit; hit = begin.exec(text)) {
    const end = text.indexOf("endstream", begin.lastIndex);
    if (end === -1) break;
    parts.push(text.slice(from, begin.lastIndex), "\n");
    from = end;
    begin.lastIndex = end + "endstream".length;
  }
  return parts.join("") + text.slice(from);
}

/** The head whose `obj` stands at an offset; null where two numbers do not go before it. */
export function headAt(text: string, at: number): ObjectHead | null {
  const second = backOver(text, at, /\s/);
  const generation = backOver(text, second, /\d/);
  const first = backOver(text, generation, /\s/);
  const start = backOver(text, first, /\d/);
  if (second === at || generation === second || first === generation || start === first) {
    return null;
  }
  return {
    number: text.slice(start, first),
    generation: text.slice(generation, second),
    gaps: [text.slice(first, generation), text.slice(second, at)],
    start,
    end: at + "obj".length,
  };
}

function backOver(text: string, from: number, kind: RegExp): number {
  let at = from;
  while (at > 0 && kind.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** All heads of a text. */
export function objectHeads(text: string): ObjectHead[] {
  const heads: ObjectHead[] = [];
  for (let at = text.indexOf("obj"); at !== -1; at = text.indexOf("obj", at + 1)) {
    const head = headAt(text, at);
    if (head) heads.push(head);
  }
  return heads;
}
