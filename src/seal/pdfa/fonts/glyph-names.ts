import glyphList from "./adobe-glyph-list.txt?text";
import standard from "./standard-strings.txt?text";

let strings: readonly string[] | undefined;

/** The names that each font of the Compact Font Format knows (Adobe technical note 5176, A). */
export function standardStrings(): readonly string[] {
  return (strings ??= standard.trim().split(/\s+/));
}

let list: ReadonlyMap<string, number> | undefined;

/** The Adobe Glyph List: the first character of each name. */
function glyphs(): ReadonlyMap<string, number> {
  return (list ??= new Map(
    glyphList
      .split("\n")
      .filter((l) => l !== "" && !l.startsWith("#"))
      .map((l) => {
        const [name = "", codes = ""] = l.split(";");
        return [name, Number.parseInt(codes, 16)];
      }),
  ));
}

/** The character that a glyph's name means; null where it means none. */
export function characterOf(name: string): number | null {
  const number = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/.exec(name);
  return number ? Number.parseInt(number[1] ?? number[2] ?? "", 16) : (glyphs().get(name) ?? null);
}

/** Ranges of codes in the standard encoding, and the standard string of the first of each. */
const standardRanges: readonly (readonly [number, number, number])[] = [
  [32, 126, 1],
  [161, 175, 96],
  [177, 180, 111],
  [182, 189, 115],
  [191, 191, 123],
  [193, 200, 124],
  [202, 203, 132],
  [205, 208, 134],
  [225, 225, 138],
  [227, 227, 139],
  [232, 235, 140],
  [241, 241, 144],
  [245, 245, 145],
  [248, 251, 146],
];

/** The name of a code in the standard encoding; null where there is none. */
export function standardEncoding(code: number): string | null {
  const range = standardRanges.find(([first, last]) => code >= first && code <= last);
  return range ? (standardStrings()[range[2] + code - range[0]] ?? null) : null;
}

/** Names of the characters of the Latin encodings. */
let latin: ReadonlyMap<number, string> | undefined;

function latinNames(): ReadonlyMap<number, string> {
  // Of names alike, the first in the list is the one of the encodings.
  return (latin ??= new Map(
    [...standardStrings().slice(1, 229), "Euro"]
      .toReversed()
      .map((n): [number, string] => [characterOf(n) ?? 0, n]),
  ));
}

const latinText = {
  WinAnsiEncoding: new TextDecoder("windows-1252"),
  MacRomanEncoding: new TextDecoder("macintosh"),
};

/** The name of a code in an encoding of ISO 32000-1, annex D; null where there is none. */
export function encodedName(encoding: string, code: number): string | null {
  if (encoding === "StandardEncoding") return standardEncoding(code);
  if (encoding !== "WinAnsiEncoding" && encoding !== "MacRomanEncoding") return null;
  if (code < 32 || (encoding === "MacRomanEncoding" && code === 127)) return null;
  const character = latinText[encoding].decode(Uint8Array.of(code)).codePointAt(0) ?? 0;
  if (character === 0xa0) return "space";
  if (character === 0xad) return "hyphen";
  // Codes that mean nothing in WinAnsi show a bullet.
  return latinNames().get(character) ?? (encoding === "WinAnsiEncoding" ? "bullet" : null);
}

/** The code of a name in MacRoman; null where it has none. */
export function macRomanCode(name: string): number | null {
  for (let code = 32; code < 256; code += 1) {
    if (encodedName("MacRomanEncoding", code) === name) return code;
  }
  return null;
}
