const white = 1;
const delimiter = 2;
/** What a character is, by its code. */
const kinds = new Uint8Array(256);
for (const c of [0, 9, 10, 12, 13, 32]) kinds[c] = white;
for (const c of "()<>[]{}/%") kinds[c.charCodeAt(0)] = delimiter;

const percent = 37;
const isNumeric = (c: number) => (c >= 48 && c <= 57) || c === 43 || c === 45 || c === 46;

/** The tokens of a content stream; numbers as such. The bytes of an inline image are no tokens. */
export function* tokensOf(content: string): Generator<string | number> {
  for (let i = 0; i < content.length;) {
    const code = content.charCodeAt(i);
    if (kinds[code] === white) i += 1;
    else if (code === percent) i = endOfLine(content, i);
    else {
      const end = endOfToken(content, i);
      const token = content.slice(i, end);
      const number = isNumeric(code) ? Number(token) : Number.NaN;
      yield Number.isNaN(number) ? token : number;
      i = token === "ID" ? endOfImage(content, end) : end;
    }
  }
}

function endOfLine(content: string, from: number): number {
  let i = from;
  while (i < content.length && content[i] !== "\n" && content[i] !== "\r") i += 1;
  return i;
}

function endOfToken(content: string, from: number): number {
  if (kinds[content.charCodeAt(from)] !== delimiter) return endOfWord(content, from);
  const first = content[from] ?? "";
  const next = content[from + 1];
  if (first === "(") return endOfString(content, from);
  if (first === "<" && next !== "<") {
    const end = content.indexOf(">", from);
    return end === -1 ? content.length : end + 1;
  }
  if (first === "<" || (first === ">" && next === ">")) return from + 2;
  return first === "/" ? endOfWord(content, from + 1) : from + 1;
}

function endOfImage(content: string, from: number): number {
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = from;
  const at = end.exec(content);
  return at ? at.index + 1 : content.length;
}

function endOfWord(content: string, from: number): number {
  let i = from;
  // Beyond the table is a character like any other.
  while (i < content.length && !kinds[content.charCodeAt(i)]) i += 1;
  return i;
}

function endOfString(content: string, from: number): number {
  let open = 0;
  for (let i = from; i < content.length; i += 1) {
    if (content[i] === "\\") i += 1;
    else if (content[i] === "(") open += 1;
    else if (content[i] === ")" && (open -= 1) === 0) return i + 1;
  }
  return content.length;
}
