import { shortNumber } from "./charstring.js";
import { type FontProgram, unmapped } from "./font-program.js";
import { standardEncoding } from "./glyph-names.js";

/** Reads a Type 1 font (Adobe Type 1 Font Format, 1990). Throws where it is none. */
export function readType1(bytes: Buffer): FontProgram {
  const end = bytes.indexOf("eexec");
  if (end === -1) throw new Error("no eexec");
  const clear = bytes.toString("latin1", 0, end);
  const hidden = decrypted(encryptedPart(bytes, end + 5), 55_665).subarray(4);
  const glyphs = glyphsIn(hidden);
  const scale = Number(/\/FontMatrix\s{0,9}\[\s{0,9}([\d.eE+-]{1,20})/.exec(clear)?.[1] ?? 0.001);
  const names = [...glyphs.keys()];
  return {
    glyphs: glyphs.size,
    widthOf: (glyph) => {
      const charstring = glyphs.get(names[glyph] ?? "");
      const width = charstring ? widthIn(charstring) : null;
      return width === null ? null : width * scale * 1000;
    },
    byName: new Map(names.map((n, i) => [n, i])),
    byCid: null,
    builtIn: builtInOf(clear),
    mapped: unmapped,
    draws: (glyph) => (glyphs.get(names[glyph] ?? "")?.length ?? 0) > 0,
  };
}

/** As bytes, whether it is written so or in hexadecimal digits. */
function encryptedPart(bytes: Buffer, from: number): Buffer {
  let start = from;
  while (start < bytes.length && [32, 9, 10, 13].includes(bytes.readUInt8(start))) start += 1;
  const rest = bytes.subarray(start);
  return /^[0-9A-Fa-f\s]{4}/.test(rest.toString("latin1", 0, 4))
    ? Buffer.from(rest.toString("latin1").replace(/[^0-9A-Fa-f]/g, ""), "hex")
    : rest;
}

function decrypted(bytes: Buffer, key: number): Buffer {
  const plain = Buffer.alloc(bytes.length);
  let r = key;
  for (const [i, cipher] of bytes.entries()) {
    plain[i] = cipher ^ (r >> 8);
    r = ((cipher + r) * 52_845 + 22_719) & 0xffff;
  }
  return plain;
}

/** The glyphs by name, each as it draws itself. */
function glyphsIn(hidden: Buffer): Map<string, Buffer> {
  const text = hidden.toString("latin1");
  const skipped = Number(/\/lenIV\s{1,9}(-?\d{1,3})/.exec(text)?.[1] ?? 4);
  const found = new Map<string, Buffer>();
  const entry = /\/(\S{1,127})\s{1,9}(\d{1,6})\s{1,9}\S{1,9}\s/g;
  entry.lastIndex = Math.max(0, text.indexOf("/CharStrings"));
  // The first match is `/CharStrings 9 dict dup begin`.
  for (let hit = entry.exec(text); hit; hit = entry.exec(text)) {
    const [, name = "", length] = hit;
    if (name === "CharStrings") continue;
    const start = entry.lastIndex;
    const glyph = hidden.subarray(start, start + Number(length));
    if (!found.has(name)) {
      found.set(name, skipped < 0 ? glyph : decrypted(glyph, 4330).subarray(skipped));
    }
    entry.lastIndex = start + Number(length);
  }
  if (found.size === 0) throw new Error("no glyphs");
  return found;
}

/** The width that a glyph begins with; null where it counts in another way. */
function widthIn(glyph: Buffer): number | null {
  const stack: number[] = [];
  for (let i = 0; i < glyph.length;) {
    const first = glyph.readUInt8(i);
    if (first === 13) return stack[1] ?? null;
    if (first === 12) {
      const second = glyph.readUInt8(i + 1);
      if (second !== 12) return second === 7 ? (stack[2] ?? null) : null;
      const [divisor = 1, dividend = 0] = [stack.pop(), stack.pop()];
      stack.push(dividend / divisor);
      i += 2;
    } else if (first < 32) {
      return null;
    } else {
      const { value, size } =
        first === 255 ? { value: glyph.readInt32BE(i + 1), size: 5 } : shortNumber(glyph, i);
      stack.push(value);
      i += size;
    }
  }
  return null;
}

function builtInOf(clear: string): (code: number) => string | null {
  if (/\/Encoding\s{1,9}StandardEncoding/.test(clear)) return standardEncoding;
  const codes = new Map(
    [...clear.matchAll(/dup\s{1,9}(\d{1,3})\s{0,9}\/(\S{1,127})\s{1,9}put/g)].map((m) => [
      Number(m[1]),
      m[2] ?? "",
    ]),
  );
  return (code) => codes.get(code) ?? null;
}
