import { readFileSync } from "node:fs";
import { create } from "fontkitten";
import { fontFiles, spareFonts } from "./fonts.js";

/**
 * A text as the outlines of its glyphs: PDF path operators for a font of one unit, filled; and its
 * width.
 */
export type Outlines = (text: string) => { readonly operators: string; readonly width: number };

interface Command {
  readonly command: string;
  readonly args: readonly number[];
}
interface Glyph {
  readonly advanceWidth: number;
  readonly path: { readonly commands: readonly Command[] };
}
interface Font {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(code: number): boolean;
  glyphForCodePoint(code: number): Glyph;
}

/** Draws with the medium weight of the documents' own font; what it lacks, with a spare one. */
export function glyphOutlines(): Outlines {
  const own = open(fontFiles()[1] as string);
  let spare: readonly Font[] | undefined;
  const fontOf = (code: number) => {
    if (own.hasGlyphForCodePoint(code)) return own;
    spare ??= spareFonts().map(open);
    return spare.find((font) => font.hasGlyphForCodePoint(code)) ?? own;
  };
  return (text) => {
    let left = 0;
    const operators: string[] = [];
    for (const character of text) {
      const code = character.codePointAt(0) ?? 32;
      const font = fontOf(code);
      const [glyph, em] = [font.glyphForCodePoint(code), font.unitsPerEm];
      operators.push(...glyphOperators(glyph, left * em, em));
      left += glyph.advanceWidth / em;
    }
    return { operators: operators.length > 0 ? `${operators.join(" ")} f` : "", width: left };
  };
}

function open(file: string): Font {
  return create(readFileSync(file)) as unknown as Font;
}

/** A glyph that begins at `left`, as PDF paths. */
function glyphOperators({ path }: Glyph, left: number, em: number): string[] {
  const point = (x: number, y: number) => `${units(x + left, em)} ${units(y, em)}`;
  let [penX, penY] = [0, 0];
  return path.commands.flatMap(({ command, args }) => {
    const drawn = operatorsOf(command, args, [penX, penY], point);
    if (args.length >= 2) [penX, penY] = [args.at(-2) ?? 0, args.at(-1) ?? 0];
    return drawn;
  });
}

function operatorsOf(
  command: string,
  args: readonly number[],
  [penX, penY]: readonly [number, number],
  point: (x: number, y: number) => string,
): string[] {
  const at = (i: number) => point(args[i] ?? 0, args[i + 1] ?? 0);
  switch (command) {
    case "moveTo":
      return [`${at(0)} m`];
    case "lineTo":
      return [`${at(0)} l`];
    // PDF knows cubic curves only.
    case "quadraticCurveTo": {
      const [cx = 0, cy = 0, endX = 0, endY = 0] = args;
      const first = point(near(penX, cx), near(penY, cy));
      const second = point(near(endX, cx), near(endY, cy));
      return [`${first} ${second} ${point(endX, endY)} c`];
    }
    case "bezierCurveTo":
      return [`${at(0)} ${at(2)} ${at(4)} c`];
    case "closePath":
      return ["h"];
    default:
      return [];
  }
}

/** A control point of the cubic curve that is a quadratic one: two thirds of the way to its own. */
function near(point: number, control: number): number {
  return point + (2 / 3) * (control - point);
}

function units(value: number, em: number): string {
  return String(Math.round((value / em) * 10_000) / 10_000);
}
