// Font programs as small as readers take them: glyph 0, then one glyph for each width.

const u16 = (...numbers: readonly number[]) =>
  Buffer.concat(
    numbers.map((n) => {
      const b = Buffer.alloc(2);
      b.writeUInt16BE(n & 0xffff);
      return b;
    }),
  );
const u32 = (n: number) => u16(n >>> 16, n);

/** TrueType with 1,000 units an em: after 0 comes A (in tables 3,1 and 1,0), then B. */
export function trueType(...widths: readonly number[]): Buffer {
  const glyphs = widths.length + 1;
  const map = Buffer.concat([
    u16(6, 10 + 2 * widths.length, 0, 65, widths.length),
    u16(...widths.map((_, i) => i + 1)),
  ]);
  const head = Buffer.alloc(54);
  head.writeUInt16BE(1000, 18);
  const hhea = Buffer.alloc(36);
  hhea.writeUInt16BE(glyphs, 34);
  const tables: [string, Buffer][] = [
    ["cmap", Buffer.concat([u16(0, 2, 1, 0), u32(20), u16(3, 1), u32(20), map])],
    ["glyf", Buffer.alloc(2 * glyphs)],
    ["head", head],
    ["hhea", hhea],
    ["hmtx", u16(500, 0, ...widths.flatMap((w) => [w, 0]))],
    ["loca", u16(...Array.from({ length: glyphs + 1 }, (_, i) => i))],
    ["maxp", Buffer.concat([u32(0x10000), u16(glyphs)])],
  ];
  let at = 12 + 16 * tables.length;
  const directory = tables.map(([name, data]) => {
    const entry = Buffer.concat([Buffer.from(name), u32(0), u32(at), u32(data.length)]);
    at += data.length;
    return entry;
  });
  return Buffer.concat([
    u32(0x10000),
    u16(tables.length, 0, 0, 0),
    ...directory,
    ...tables.map(([, d]) => d),
  ]);
}

/** A number in a dictionary or a glyph, of five or of three bytes. */
const long = (n: number) => Buffer.concat([Buffer.of(29), u32(n)]);
const short = (n: number) => Buffer.concat([Buffer.of(28), u16(n)]);

function index(...items: readonly Buffer[]): Buffer {
  const offsets = [1];
  for (const i of items) offsets.push((offsets.at(-1) ?? 0) + i.length);
  return Buffer.concat([u16(items.length), Buffer.of(2), u16(...offsets), ...items]);
}

/**
 * Compact Font Format, widths counted from 100. Named: A, B and so on; with `cids`, those. A width
 * of 500 is the usual one, and not said.
 */
export function compact(widths: readonly number[], cids?: readonly number[]): Buffer {
  const charStrings = index(
    Buffer.of(14),
    ...widths.map((w) =>
      w === 500 ? Buffer.of(14) : Buffer.concat([short(w - 100), Buffer.of(14)]),
    ),
  );
  const charset = Buffer.concat([Buffer.of(0), u16(...(cids ?? widths.map((_, i) => 34 + i)))]);
  const own = Buffer.concat([short(500), Buffer.of(20), short(100), Buffer.of(21)]);
  const select = Buffer.alloc(2 + widths.length);
  const start = Buffer.concat([Buffer.of(1, 0, 4, 2), index(Buffer.from("Small"))]);
  const strings = Buffer.concat([index(Buffer.from("Adobe"), Buffer.from("Identity")), u16(0)]);
  const privateAt = (at: number) => Buffer.concat([long(own.length), long(at), Buffer.of(18)]);
  const size = index(top(0)).length;
  function top(at: number): Buffer {
    const fonts = index(privateAt(at));
    const parts = [charset, charStrings, own, select, fonts];
    const [set = 0, glyphs = 0, secret = 0, chosen = 0, array = 0] = parts.map((_, i) =>
      parts.slice(0, i).reduce((sum, p) => sum + p.length, at),
    );
    return Buffer.concat([
      ...(cids ? [short(391), short(392), short(0), Buffer.of(12, 30)] : []),
      long(set),
      Buffer.of(15),
      long(glyphs),
      Buffer.of(17),
      ...(cids
        ? [long(array), Buffer.of(12, 36), long(chosen), Buffer.of(12, 37)]
        : [privateAt(secret)]),
    ]);
  }
  const at = start.length + size + strings.length;
  const fonts = index(privateAt(at + charset.length + charStrings.length));
  return Buffer.concat([start, index(top(at)), strings, charset, charStrings, own, select, fonts]);
}

function encrypted(plain: Buffer, key: number): Buffer {
  let r = key;
  return Buffer.from(
    [...plain].map((p) => {
      const c = p ^ (r >> 8);
      r = ((c + r) * 52_845 + 22_719) & 0xffff;
      return c;
    }),
  );
}

/** Type 1 in the standard encoding: A, B and so on. */
export function type1(...widths: readonly number[]): Buffer {
  const glyph = (name: string, width: number) => {
    const draws = Buffer.concat([
      Buffer.alloc(4),
      Buffer.of(139, 255),
      u32(width),
      Buffer.of(13, 14),
    ]);
    const body = encrypted(draws, 4330);
    return Buffer.concat([Buffer.from(`/${name} ${body.length} RD `), body, Buffer.from(" ND\n")]);
  };
  const hidden = Buffer.concat([
    Buffer.from("xxxxdup /Private 8 dict dup begin /lenIV 4 def\n/CharStrings 9 dict dup begin\n"),
    glyph(".notdef", 500),
    ...widths.map((w, i) => glyph(String.fromCharCode(65 + i), w)),
    Buffer.from("end"),
  ]);
  const clear =
    "%!PS-AdobeFont-1.0\n/FontMatrix [0.001 0 0 0.001 0 0] def\n/Encoding StandardEncoding def\neexec\n";
  return Buffer.concat([Buffer.from(clear), encrypted(hidden, 55_665)]);
}
