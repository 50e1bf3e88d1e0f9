const delimiters = "()<>[]{}/%";
const isSpace = (c: number) => c === 32 || c === 10 || c === 13 || c === 9 || c === 12 || c === 0;

/** The tokens of a content stream; numbers as such. The bytes of an inline image are no tokens. */
export function* tokensOf(content: string): Generator<string | number> {
  for (let i = 0; i < content.length;) {
    const code = content.charCodeAt(i);
    if (isSpace(code)) i += 1;
    else if (content[i] === "%") i = endOfLine(content, i);
    else {
      const end = endOfToken(content, i);
      const token = content.slice(i, end);
      const isNumber = (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46;
      const number = isNumber ? Number(token) : Number.NaN;
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
  const first = content[from] ?? "";
  const next = content[from + 1];
  if (first === "(") return endOfString(content, from);
  if (first === "<" && next !== "<") {
    const end = content.indexOf(">", from);
    return end === -1 ? content.length : end + 1;
  }
  if (first === "<" || (first === ">" && next === ">")) return from + 2;
  if (first === "/") return endOfWord(content, from + 1);
  return delimiters.includes(first) ? from + 1 : endOfWord(content, from);
}

function endOfImage(content: string, from: number): number {
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = from;
  const at = end.exec(content);
  return at ? at.index + 1 : content.length;
}

function endOfWord(content: string, from: number): number {
  let i = from;
  while (
    i < content.length &&
    !isSpace(content.charCodeAt(i)) &&
    !delimiters.includes(content[i] ?? "")
  ) {
    i += 1;
  }
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
