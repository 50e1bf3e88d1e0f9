/** A font program as far as its glyphs are counted, named and measured. */
export interface FontProgram {
  /** How many glyphs it holds, the one for what is missing (0) among them. */
  readonly glyphs: number;
  /** The advance of a glyph in thousandths of the font's size; null where it does not tell. */
  widthOf(glyph: number): number | null;
  /** The glyph of a name; undefined where there is none. Null where the program names none. */
  readonly byName: ReadonlyMap<string, number> | null;
  /** The glyph of a CID; null where the program is not made of CIDs. */
  readonly byCid: ReadonlyMap<number, number> | null;
  /** The name that its own encoding gives a code; null where it has none. */
  builtIn(code: number): string | null;
  /** The glyph of a code in a table of the program; null where there is no such table. */
  mapped(platform: number, encoding: number, code: number): number | null;
  /** Whether a glyph draws something; null where nobody knows. */
  draws(glyph: number): boolean | null;
}

/** What a program without tables of codes answers. */
export const unmapped = (): null => null;
