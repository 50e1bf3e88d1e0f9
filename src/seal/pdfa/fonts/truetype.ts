import { readCff } from "./cff.js";
import { type FontProgram } from "./font-program.js";

interface Table {
  readonly start: number;
  readonly length: number;
}
type Lookup = (code: number) => number;

/** Reads a TrueType or OpenType font (ISO/IEC 14496-22). Throws where it is none. */
export function readSfnt(bytes: Buffer): FontProgram {
  const tables = tablesOf(bytes);
  const outlines = tables.get("CFF ");
  const glyphs = bytes.readUInt16BE(tableAt(tables, "maxp").start + 4);
  const { widthOf } = metricsOf(bytes, tables);
  const lookups = lookupsOf(bytes, tables.get("cmap"));
  const cff = outlines
    ? readCff(bytes.subarray(outlines.start, outlines.start + outlines.length))
    : null;
  return {
    glyphs,
    widthOf,
    byName: cff?.byName ?? namesOf(bytes, tables.get("post")),
    byCid: cff?.byCid ?? null,
    builtIn: (code) => cff?.builtIn(code) ?? null,
    mapped: (platform, encoding, code) => lookups.get(`${platform} ${encoding}`)?.(code) ?? null,
    draws: cff ? cff.draws : outlinesOf(bytes, tables),
  };
}

function tablesOf(bytes: Buffer): Map<string, Table> {
  const count = bytes.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const at = 12 + 16 * i;
      const table = { start: bytes.readUInt32BE(at + 8), length: bytes.readUInt32BE(at + 12) };
      return [bytes.toString("latin1", at, at + 4), table];
    }),
  );
}

function tableAt(tables: ReadonlyMap<string, Table>, name: string): Table {
  const table = tables.get(name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

function metricsOf(
  bytes: Buffer,
  tables: ReadonlyMap<string, Table>,
): Pick<FontProgram, "widthOf"> {
  const unitsPerEm = bytes.readUInt16BE(tableAt(tables, "head").start + 18);
  const count = bytes.readUInt16BE(tableAt(tables, "hhea").start + 34);
  const { start } = tableAt(tables, "hmtx");
  if (unitsPerEm === 0 || count === 0) throw new Error("no metrics");
  return {
    // Glyphs after the last one that is listed are as wide as it.
    widthOf: (glyph) =>
      (bytes.readUInt16BE(start + 4 * Math.min(glyph, count - 1)) * 1000) / unitsPerEm,
  };
}

/** Tells by `loca` which glyphs have an outline. */
function outlinesOf(
  bytes: Buffer,
  tables: ReadonlyMap<string, Table>,
): (glyph: number) => boolean | null {
  const isLong = bytes.readUInt16BE(tableAt(tables, "head").start + 50) === 1;
  const loca = tables.get("loca");
  if (!loca) return () => null;
  const offset = (glyph: number) =>
    isLong
      ? bytes.readUInt32BE(loca.start + 4 * glyph)
      : bytes.readUInt16BE(loca.start + 2 * glyph) * 2;
  return (glyph) => offset(glyph + 1) > offset(glyph);
}

/** The tables of codes by platform and encoding. */
function lookupsOf(bytes: Buffer, cmap: Table | undefined): Map<string, Lookup> {
  const found = new Map<string, Lookup>();
  if (!cmap) return found;
  const count = bytes.readUInt16BE(cmap.start + 2);
  for (let i = 0; i < count; i += 1) {
    const at = cmap.start + 4 + 8 * i;
    const lookup = lookupAt(bytes, cmap.start + bytes.readUInt32BE(at + 4));
    const key = `${bytes.readUInt16BE(at)} ${bytes.readUInt16BE(at + 2)}`;
    if (lookup) found.set(key, lookup);
  }
  return found;
}

function lookupAt(bytes: Buffer, at: number): Lookup | null {
  switch (bytes.readUInt16BE(at)) {
    case 0:
      return (code) => (code < 256 ? bytes.readUInt8(at + 6 + code) : 0);
    case 4:
      return (code) => inSegments(bytes, at, code);
    case 6: {
      const [first, count] = [bytes.readUInt16BE(at + 6), bytes.readUInt16BE(at + 8)];
      return (code) =>
        code >= first && code < first + count
          ? bytes.readUInt16BE(at + 10 + 2 * (code - first))
          : 0;
    }
    case 12:
      return (code) => inGroups(bytes, at, code);
    default:
      return null;
  }
}

/** Format 4: segments of codes, by their ends. */
function inSegments(bytes: Buffer, at: number, code: number): number {
  const doubled = bytes.readUInt16BE(at + 6);
  for (let i = 0; i < doubled; i += 2) {
    if (bytes.readUInt16BE(at + 14 + i) < code) continue;
    const first = bytes.readUInt16BE(at + 16 + doubled + i);
    if (first > code) return 0;
    const delta = bytes.readUInt16BE(at + 16 + 2 * doubled + i);
    const place = at + 16 + 3 * doubled + i;
    const offset = bytes.readUInt16BE(place);
    if (offset === 0) return (code + delta) & 0xffff;
    const glyph = bytes.readUInt16BE(place + offset + 2 * (code - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

/** Format 12: groups of codes of 32 bits. */
function inGroups(bytes: Buffer, at: number, code: number): number {
  const count = bytes.readUInt32BE(at + 12);
  for (let i = 0; i < count; i += 1) {
    const group = at + 16 + 12 * i;
    const first = bytes.readUInt32BE(group);
    if (code >= first && code <= bytes.readUInt32BE(group + 4)) {
      return bytes.readUInt32BE(group + 8) + code - first;
    }
  }
  return 0;
}

/** Names that the font gives its glyphs itself; null where it uses the list of the Macintosh. */
function namesOf(bytes: Buffer, post: Table | undefined): Map<string, number> | null {
  if (!post || bytes.readUInt32BE(post.start) !== 0x20000) return null;
  const count = bytes.readUInt16BE(post.start + 32);
  const end = Math.min(bytes.length, post.start + post.length);
  const own: string[] = [];
  for (let at = post.start + 34 + 2 * count; at < end;) {
    const length = bytes.readUInt8(at);
    own.push(bytes.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  const names = new Map<string, number>();
  for (let glyph = 0; glyph < count; glyph += 1) {
    const name = own[bytes.readUInt16BE(post.start + 34 + 2 * glyph) - macintoshNames];
    if (name !== undefined) names.set(name, glyph);
  }
  return names;
}

/** Numbers below it mean names of the list of the Macintosh. */
const macintoshNames = 258;
