import type { PDFDict } from "@cantoo/pdf-lib";
import { contents, joined, tokensOf } from "./pdf-content.js";
import type { PdfFile } from "./pdf-file.js";
import { compactText, fontOf, type ShownFont } from "./pdf-inspection.js";

/** A piece of text that a page draws, and where it begins: points from the lower left corner. */
export interface TextRun {
  /** From 0. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Without white space, compatible forms alike. */
  readonly text: string;
}
type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Pieces that stand side by side as one: Chromium places each glyph on its own. */
export function textLines(file: PdfFile): (TextRun & { readonly end: number })[] {
  const lines: (TextRun & { end: number })[] = [];
  for (const run of textRuns(file)) {
    const last = lines.at(-1);
    const end = run.x + run.size * [...run.text].length * 0.6;
    if (
      last?.page === run.page &&
      Math.abs(last.y - run.y) < 1 &&
      run.x >= last.x &&
      run.x - last.end < run.size * 0.9
    ) {
      lines[lines.length - 1] = { ...last, text: last.text + run.text, end };
    } else if (run.text !== "") lines.push({ ...run, end });
  }
  return lines;
}

/** Where the texts of the pages stand. Text in forms that a page draws is left out: our documents have none there. */
export function textRuns(file: PdfFile): TextRun[] {
  const fonts = new Map<PDFDict | undefined, ShownFont>();
  return file.document.getPages().flatMap((page, number) => {
    const resources = contents(file).find((c) => c.page === page)?.resources;
    const runs: TextRun[] = [];
    const saved: { matrix: Matrix; font: string; size: number }[] = [];
    let [matrix, line, at] = [identity, identity, identity];
    let [font, size, leading] = ["", 0, 0];
    let operands: (string | number)[] = [];
    const n = (i: number) => Number(operands.at(i) ?? 0);
    const move = (x: number, y: number) => {
      line = times([1, 0, 0, 1, x, y], line);
      at = line;
    };
    for (const token of tokensOf(joined(page.node.Contents(), file))) {
      if (typeof token === "number" || /^[/<(>[\]{}]/.test(token)) {
        operands.push(token);
        continue;
      }
      switch (token) {
        case "q":
          saved.push({ matrix, font, size });
          break;
        case "Q":
          ({ matrix, font, size } = saved.pop() ?? { matrix, font, size });
          break;
        case "cm":
          matrix = times(six(operands), matrix);
          break;
        case "BT":
          line = at = identity;
          break;
        case "Tf":
          font = String(operands.at(-2) ?? "").slice(1);
          size = n(-1);
          break;
        case "TL":
          leading = n(-1);
          break;
        case "Td":
          move(n(-2), n(-1));
          break;
        case "TD":
          leading = -n(-1);
          move(n(-2), n(-1));
          break;
        case "T*":
          move(0, -leading);
          break;
        case "Tm":
          line = at = six(operands);
          break;
        case "Tj":
        case "TJ":
        case "'":
        case '"': {
          if (token === "'" || token === '"') move(0, -leading);
          const [a, b, , , x, y] = times(at, matrix);
          const strings = operands.filter(
            (o): o is string =>
              typeof o === "string" && (o.startsWith("(") || (o.startsWith("<") && o !== "<<")),
          );
          const shown = fontOf(resources, font, fonts, file);
          runs.push({
            page: number,
            x,
            y,
            size: size * Math.hypot(a, b),
            text: compactText(strings.map((s) => decoded(s, shown)).join("")),
          });
          break;
        }
        default:
      }
      operands = [];
    }
    return runs;
  });
}

function decoded(string: string, { isComposite, map }: ShownFont): string {
  if (string.startsWith("(")) return string.slice(1, -1);
  const codes =
    string
      .slice(1, -1)
      .replace(/\s/g, "")
      .match(isComposite ? /.{4}/g : /.{2}/g) ?? [];
  // A simple font without a map shows the characters of its codes.
  return codes
    .map(
      (c) =>
        map.get(Number.parseInt(c, 16)) ??
        (isComposite ? "" : String.fromCharCode(Number.parseInt(c, 16))),
    )
    .join("");
}

function six(operands: readonly (string | number)[]): Matrix {
  return operands.slice(-6).map(Number) as unknown as Matrix;
}

/** First `a`, then `b`. */
function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}
