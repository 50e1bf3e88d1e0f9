import { readFileSync } from "node:fs";
import { create } from "fontkitten";
import { fontFiles } from "./fonts.js";

/** A text as the outlines of its glyphs: PDF path operators for a font of one unit, filled; and its width. */
export type Outlines = (text: string) => { readonly operators: string; readonly width: number };

interface Glyph {
  readonly advanceWidth: number;
  readonly path: {
    readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
  };
}

/** A control point of the cubic curve that is a quadratic one: two thirds of the way to its own. */
function near(point: number, control: number): number {
  return point + (2 / 3) * (control - point);
}

/** Draws with the medium weight of the documents' own font. */
export function glyphOutlines(): Outlines {
  const font = create(readFileSync(fontFiles()[1] as string)) as unknown as {
    unitsPerEm: number;
    glyphForCodePoint(c: number): Glyph;
  };
  const em = font.unitsPerEm;
  const n = (v: number) => String(Math.round((v / em) * 10_000) / 10_000);
  return (text) => {
    let x = 0;
    const operators: string[] = [];
    for (const character of text) {
      const { advanceWidth, path } = font.glyphForCodePoint(character.codePointAt(0) ?? 32);
      let [px, py] = [0, 0];
      for (const { command, args } of path.commands) {
        const at = (i: number) => `${n((args[i] ?? 0) + x)} ${n(args[i + 1] ?? 0)}`;
        switch (command) {
          case "moveTo":
            operators.push(`${at(0)} m`);
            break;
          case "lineTo":
            operators.push(`${at(0)} l`);
            break;
          // PDF knows cubic curves only.
          case "quadraticCurveTo": {
            const [cx = 0, cy = 0, ex = 0, ey = 0] = args;
            operators.push(
              `${n(near(px, cx) + x)} ${n(near(py, cy))} ${n(near(ex, cx) + x)} ${n(near(ey, cy))} ${n(ex + x)} ${n(ey)} c`,
            );
            break;
          }
          case "bezierCurveTo":
            operators.push(`${at(0)} ${at(2)} ${at(4)} c`);
            break;
          case "closePath":
            operators.push("h");
            break;
          default:
        }
        if (args.length >= 2) [px, py] = [args.at(-2) ?? 0, args.at(-1) ?? 0];
      }
      x += advanceWidth;
    }
    return { operators: operators.length > 0 ? `${operators.join(" ")} f` : "", width: x / em };
  };
}
