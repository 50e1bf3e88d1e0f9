import { charstringWidth, shortNumber, type Subroutines } from "./charstring.js";
import { type FontProgram, unmapped } from "./font-program.js";
import { standardEncoding, standardStrings } from "./glyph-names.js";

/** A list of byte strings; only where each begins is looked up. */
interface Index {
  readonly count: number;
  readonly end: number;
  at(i: number): Buffer;
}
type Dict = ReadonlyMap<number, readonly number[]>;

/** Operators of dictionaries; those of two bytes as 1200 and the second. */
const key = {
  charset: 15,
  encoding: 16,
  charStrings: 17,
  private: 18,
  subroutines: 19,
  defaultWidth: 20,
  nominalWidth: 21,
  matrix: 1207,
  cid: 1230,
  fonts: 1236,
  select: 1237,
};

/** Reads a font in the Compact Font Format (Adobe technical note 5176). Throws where it is none. */
export function readCff(bytes: Buffer): FontProgram {
  const names = indexAt(bytes, bytes.readUInt8(2));
  const dicts = indexAt(bytes, names.end);
  const strings = indexAt(bytes, dicts.end);
  const common = indexAt(bytes, strings.end);
  const top = dictOf(dicts.at(0));
  const charStrings = indexAt(bytes, numberIn(top, key.charStrings));
  const glyphs = charStrings.count;
  const isCid = top.has(key.cid);
  const charset = charsetOf(bytes, numberIn(top, key.charset), glyphs);
  const nameOf = (sid: number) =>
    standardStrings()[sid] ?? strings.at(sid - standardStrings().length).toString("latin1");
  const named = isCid || !charset ? null : charset.map(nameOf);
  const measure = isCid ? measureByFont(bytes, top) : () => measureOf(bytes, top, 1);
  return {
    glyphs,
    widthOf: (glyph) => {
      const { scale, ...widths } = measure(glyph);
      const width = charstringWidth(charStrings.at(glyph), { ...widths, common });
      return width === null ? null : width * scale;
    },
    byName: named && new Map(named.map((n, i) => [n, i])),
    byCid: isCid && charset ? new Map(charset.map((cid, i) => [cid, i])) : null,
    builtIn: isCid ? unmapped : builtInOf(bytes, numberIn(top, key.encoding), named),
    mapped: unmapped,
    draws: (glyph) => charStrings.at(glyph).length > 3,
  };
}

function indexAt(bytes: Buffer, start: number): Index {
  const count = bytes.readUInt16BE(start);
  if (count === 0) return { count, end: start + 2, at: () => Buffer.alloc(0) };
  const size = bytes.readUInt8(start + 2);
  if (size < 1 || size > 4) throw new Error("no index");
  const data = start + 2 + (count + 1) * size;
  const offset = (i: number) => data + bytes.readUIntBE(start + 3 + i * size, size);
  return {
    count,
    end: offset(count),
    at: (i) => (i < 0 || i >= count ? Buffer.alloc(0) : bytes.subarray(offset(i), offset(i + 1))),
  };
}

function numberIn(dict: Dict, operator: number): number {
  return dict.get(operator)?.[0] ?? 0;
}

function dictOf(bytes: Buffer): Dict {
  const dict = new Map<number, readonly number[]>();
  let operands: number[] = [];
  for (let i = 0; i < bytes.length;) {
    const first = bytes.readUInt8(i);
    if (first <= 21) {
      const operator = first === 12 ? 1200 + bytes.readUInt8(i + 1) : first;
      dict.set(operator, operands);
      operands = [];
      i += first === 12 ? 2 : 1;
    } else {
      const { value, size } = first === 30 ? realAt(bytes, i) : integerAt(bytes, i);
      operands.push(value);
      i += size;
    }
  }
  return dict;
}

function integerAt(bytes: Buffer, at: number): { value: number; size: number } {
  const first = bytes.readUInt8(at);
  if (first === 28) return { value: bytes.readInt16BE(at + 1), size: 3 };
  if (first === 29) return { value: bytes.readInt32BE(at + 1), size: 5 };
  return shortNumber(bytes, at);
}

const digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "E", "E-", "", "-"];

/** Half a byte a digit; 15 ends the number. */
function realAt(bytes: Buffer, at: number): { value: number; size: number } {
  let text = "";
  for (let i = at + 1; ; i += 1) {
    const byte = bytes.readUInt8(i);
    for (const half of [byte >> 4, byte & 15]) {
      if (half === 15) return { value: Number(text), size: i + 1 - at };
      text += digits[half] ?? "";
    }
  }
}

/** For each glyph, the number of its name or its CID; null for the sets of expert fonts. */
function charsetOf(bytes: Buffer, offset: number, glyphs: number): number[] | null {
  if (offset === 0) return Array.from({ length: glyphs }, (_, i) => i);
  if (offset <= 2) return null;
  const found = [0];
  const format = bytes.readUInt8(offset);
  for (let at = offset + 1; found.length < glyphs;) {
    const first = bytes.readUInt16BE(at);
    const more = format === 0 ? 0 : bytes.readUIntBE(at + 2, format === 1 ? 1 : 2);
    for (let i = 0; i <= more && found.length < glyphs; i += 1) found.push(first + i);
    at += 2 + format;
  }
  return found;
}

/** What widths are counted from. */
interface Measure {
  readonly defaultWidth: number;
  readonly nominalWidth: number;
  readonly own: Subroutines;
  /** From units of the font to thousandths. */
  readonly scale: number;
}

function measureOf(bytes: Buffer, dict: Dict, around: number): Measure {
  const [size = 0, offset = 0] = dict.get(key.private) ?? [];
  const own = dictOf(bytes.subarray(offset, offset + size));
  const subroutines = own.get(key.subroutines)?.[0];
  return {
    defaultWidth: numberIn(own, key.defaultWidth),
    nominalWidth: numberIn(own, key.nominalWidth),
    own:
      subroutines === undefined
        ? { count: 0, at: () => Buffer.alloc(0) }
        : indexAt(bytes, offset + subroutines),
    scale: around * (dict.get(key.matrix)?.[0] ?? 0.001) * 1000,
  };
}

/** Glyphs of a font made of CIDs belong to one of several fonts. */
function measureByFont(bytes: Buffer, top: Dict): (glyph: number) => Measure {
  const fonts = indexAt(bytes, numberIn(top, key.fonts));
  const fontOf = selectionAt(bytes, numberIn(top, key.select));
  // The matrix of the whole is one of thousandths, unless its fonts leave that to it.
  const whole = top.get(key.matrix)?.[0];
  const known = new Map<number, Measure>();
  return (glyph) => {
    const number = fontOf(glyph);
    let measure = known.get(number);
    if (!measure) {
      const dict = dictOf(fonts.at(number));
      const isScaled = whole !== undefined && dict.has(key.matrix);
      measure = measureOf(bytes, dict, isScaled ? whole : 1);
      if (whole !== undefined && !isScaled) measure = { ...measure, scale: whole * 1000 };
      known.set(number, measure);
    }
    return measure;
  };
}

function selectionAt(bytes: Buffer, at: number): (glyph: number) => number {
  if (bytes.readUInt8(at) === 0) return (glyph) => bytes.readUInt8(at + 1 + glyph);
  const count = bytes.readUInt16BE(at + 1);
  return (glyph) => {
    for (let i = count - 1; i >= 0; i -= 1) {
      if (bytes.readUInt16BE(at + 3 + 3 * i) <= glyph) return bytes.readUInt8(at + 5 + 3 * i);
    }
    return 0;
  };
}

/** The names of codes by the font itself. */
function builtInOf(
  bytes: Buffer,
  offset: number,
  names: readonly string[] | null,
): (code: number) => string | null {
  if (offset === 0) return standardEncoding;
  if (offset === 1 || !names) return unmapped;
  const codes = new Map<number, string>();
  const format = bytes.readUInt8(offset) & 127;
  const count = bytes.readUInt8(offset + 1);
  let glyph = 1;
  for (let i = 0; i < count; i += 1) {
    const at = offset + 2 + (format === 0 ? i : 2 * i);
    const more = format === 0 ? 0 : bytes.readUInt8(at + 1);
    for (let k = 0; k <= more; k += 1, glyph += 1) {
      codes.set(bytes.readUInt8(at) + k, names[glyph] ?? "");
    }
  }
  return (code) => codes.get(code) ?? null;
}
