import type { PDFDict } from "@cantoo/pdf-lib";
import { contents, joined } from "./pdf-content.js";
import type { PdfFile } from "./pdf-file.js";
import { codesIn, compactText, fontOf, type ShownFont } from "./pdf-inspection.js";
import { tokensOf } from "./pdf-tokens.js";

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

/**
 * Where the texts of the pages stand. Text in forms that a page draws is left out: our documents
 * have none there.
 */
export function textRuns(file: PdfFile): TextRun[] {
  const fonts = new Map<PDFDict | undefined, ShownFont>();
  return file.document.getPages().flatMap((page, number) => {
    const resources = contents(file).find((c) => c.page === page)?.resources;
    const pen = new Pen();
    const runs: TextRun[] = [];
    let operands: (string | number)[] = [];
    for (const token of tokensOf(joined(page.node.Contents(), file))) {
      if (typeof token === "number" || /^[/<(>[\]{}]/.test(token)) {
        operands.push(token);
        continue;
      }
      pen.apply(token, operands);
      if (showing.has(token)) {
        const font = fontOf(resources, pen.font, fonts, file);
        const strings = operands.filter(isString);
        runs.push({
          page: number,
          ...pen.place(),
          text: compactText(strings.map((s) => decoded(s, font)).join("")),
        });
      }
      operands = [];
    }
    return runs;
  });
}

/** Operators that draw text. */
const showing = new Set(["Tj", "TJ", "'", '"']);

function isString(operand: string | number): operand is string {
  return (
    typeof operand === "string" &&
    (operand.startsWith("(") || (operand.startsWith("<") && operand !== "<<"))
  );
}

/** Where a content stream draws its next text, and in what (ISO 32000-1, 9.4). */
class Pen {
  font = "";
  #size = 0;
  #leading = 0;
  #matrix = identity;
  /** The beginning of the line, and the place of the next text on it. */
  #line = identity;
  #at = identity;
  readonly #saved: { matrix: Matrix; font: string; size: number }[] = [];

  apply(operator: string, operands: readonly (string | number)[]): void {
    const number = (i: number) => Number(operands.at(i) ?? 0);
    switch (operator) {
      case "q":
        this.#saved.push({ matrix: this.#matrix, font: this.font, size: this.#size });
        break;
      case "Q":
        this.#restore();
        break;
      case "cm":
        this.#matrix = times(six(operands), this.#matrix);
        break;
      case "BT":
        this.#begin(identity);
        break;
      case "Tf":
        this.font = String(operands.at(-2) ?? "").slice(1);
        this.#size = number(-1);
        break;
      case "TL":
        this.#leading = number(-1);
        break;
      case "Td":
        this.#move(number(-2), number(-1));
        break;
      case "TD":
        this.#leading = -number(-1);
        this.#move(number(-2), number(-1));
        break;
      case "T*":
      case "'":
      case '"':
        this.#move(0, -this.#leading);
        break;
      case "Tm":
        this.#begin(six(operands));
        break;
      default:
    }
  }

  place(): { x: number; y: number; size: number } {
    const [a, b, , , x, y] = times(this.#at, this.#matrix);
    return { x, y, size: this.#size * Math.hypot(a, b) };
  }

  #restore(): void {
    const saved = this.#saved.pop();
    if (saved) [this.#matrix, this.font, this.#size] = [saved.matrix, saved.font, saved.size];
  }

  #begin(at: Matrix): void {
    this.#line = at;
    this.#at = at;
  }

  #move(x: number, y: number): void {
    this.#begin(times([1, 0, 0, 1, x, y], this.#line));
  }
}

function decoded(string: string, font: ShownFont): string {
  if (string.startsWith("(")) return string.slice(1, -1);
  const { isComposite, map } = font;
  // A simple font without a map shows the characters of its codes.
  return codesIn(string, font)
    .map((code) => Number.parseInt(code, 16))
    .map((code) => map.get(code) ?? (isComposite ? "" : String.fromCharCode(code)))
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
