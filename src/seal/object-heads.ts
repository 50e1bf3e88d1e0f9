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
  const second = backOver(text, at, isSpace);
  const generation = backOver(text, second, isDigit);
  const first = backOver(text, generation, isSpace);
  const start = backOver(text, first, isDigit);
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

function backOver(text: string, from: number, is: (code: number) => boolean): number {
  let at = from;
  while (at > 0 && is(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** White space of ISO 32000-1, 7.2.2, and the blank that does not break. */
function isSpace(code: number): boolean {
  return code === 32 || code === 0 || code === 0xa0 || (code >= 9 && code <= 13);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
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
