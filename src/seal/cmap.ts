import { tokensOf } from "./pdf-tokens.js";

/** A stretch of codes, written with `bytes` bytes each. */
export interface CodeRange {
  readonly bytes: number;
  readonly first: number;
  readonly last: number;
}
/** Codes that lead to characters of a font: the first to `cid`, the next to the one after. */
export interface CidRange extends CodeRange {
  readonly cid: number;
}
/** Codes that stand for text: `text` in UTF-16, hexadecimal; for a list, one text for each code. */
export interface TextRange extends CodeRange {
  readonly text: string | readonly string[];
}
/** What a CMap says (ISO 32000-1, 9.7.5 and 9.10.3). */
export interface CMap {
  readonly spaces: readonly CodeRange[];
  readonly cids: readonly CidRange[];
  readonly texts: readonly TextRange[];
  /** Names of CMaps that it rests on. */
  readonly uses: readonly string[];
}

/** The same while it is being read. */
interface Reading {
  readonly spaces: CodeRange[];
  readonly cids: CidRange[];
  readonly texts: TextRange[];
  readonly uses: string[];
}
type Token = string | number;

/** Reads a CMap in one go from beginning to end; what it does not understand, it passes over. */
export function readCMap(text: string): CMap {
  const reading: Reading = { spaces: [], cids: [], texts: [], uses: [] };
  let operands: Token[] = [];
  for (const token of tokensOf(text)) {
    if (typeof token === "number" || /^[</[\]]/.test(token)) operands.push(token);
    else {
      take(token, operands, reading);
      operands = [];
    }
  }
  return reading;
}

function take(operator: string, operands: readonly Token[], into: Reading): void {
  switch (operator) {
    case "usecmap":
      into.uses.push(String(operands.at(-1) ?? "").slice(1));
      break;
    case "endcodespacerange":
      for (const [first, last] of groups(operands, 2)) into.spaces.push(rangeOf(first, last));
      break;
    case "endcidchar":
      for (const [code, cid] of groups(operands, 2)) {
        into.cids.push({ ...rangeOf(code, code), cid: Number(cid) });
      }
      break;
    case "endcidrange":
      for (const [first, last, cid] of groups(operands, 3)) {
        into.cids.push({ ...rangeOf(first, last), cid: Number(cid) });
      }
      break;
    case "endbfchar":
      for (const [code, text] of groups(operands, 2)) {
        into.texts.push({ ...rangeOf(code, code), text: digitsOf(text) });
      }
      break;
    case "endbfrange":
      takeTexts(operands, into);
      break;
    default:
  }
}

/** `<first> <last> <text of the first>` or `<first> <last> [<text> <text> …]`. */
function takeTexts(operands: readonly Token[], into: Reading): void {
  for (let i = 0; i + 2 < operands.length;) {
    const range = rangeOf(operands[i], operands[i + 1]);
    if (operands[i + 2] === "[") {
      const end = operands.indexOf("]", i + 3);
      const list = operands.slice(i + 3, end === -1 ? operands.length : end);
      into.texts.push({ ...range, text: list.map(digitsOf) });
      i = end === -1 ? operands.length : end + 1;
    } else {
      into.texts.push({ ...range, text: digitsOf(operands[i + 2]) });
      i += 3;
    }
  }
}

function groups(operands: readonly Token[], size: number): Token[][] {
  return Array.from({ length: Math.floor(operands.length / size) }, (_, i) =>
    operands.slice(i * size, (i + 1) * size),
  );
}

function rangeOf(first: Token | undefined, last: Token | undefined): CodeRange {
  const digits = digitsOf(first);
  return {
    bytes: Math.ceil(digits.length / 2),
    first: Number.parseInt(digits, 16) || 0,
    last: Number.parseInt(digitsOf(last), 16) || 0,
  };
}

/** The digits of `<…>`, without white space. */
function digitsOf(token: Token | undefined): string {
  return String(token ?? "").replace(/[^0-9A-Fa-f]/g, "");
}
