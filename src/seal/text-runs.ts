import type { PDFDict } from "@cantoo/pdf-lib";
import {
  followPage,
  type Hand,
  identity,
  type Matrix,
  matrixIn,
  type Operand,
  times,
} from "./page-operations.js";
import type { PdfFile } from "./pdf-file.js";
import { codesIn, compactText, fontOf, type ShownFont } from "./pdf-inspection.js";

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

/** Where the texts of the pages stand, those in forms that a page draws among them. */
export function textRuns(file: PdfFile): TextRun[] {
  const fonts = new Map<PDFDict | undefined, ShownFont>();
  return file.document.getPages().flatMap((page, number) => {
    const runs: TextRun[] = [];
    const pen = new Pen((resources, name, strings) => {
      const font = fontOf(resources, name, fonts, file);
      const text = compactText(strings.map((s) => decoded(s, font)).join(""));
      runs.push({ page: number, ...pen.place(), text });
    });
    followPage(page, file, pen);
    return runs;
  });
}

/** Operators that draw text. */
const showing = new Set(["Tj", "TJ", "'", '"']);

function isString(operand: Operand): operand is string {
  return (
    typeof operand === "string" &&
    (operand.startsWith("(") || (operand.startsWith("<") && operand !== "<<"))
  );
}

/** Text is drawn: in a font of these resources. */
type Shown = (resources: PDFDict | undefined, font: string, strings: readonly string[]) => void;

interface State {
  readonly matrix: Matrix;
  readonly font: string;
  readonly resources: PDFDict | undefined;
  readonly size: number;
  readonly leading: number;
}

/** Where a content stream draws its next text, and in what (ISO 32000-1, 9.4). */
class Pen implements Hand {
  #state: State = { matrix: identity, font: "", resources: undefined, size: 0, leading: 0 };
  /** The beginning of the line, and the place of the next text on it. */
  #line = identity;
  #at = identity;
  #saved: State[] = [];
  /** Of the forms that are being drawn: what was before. */
  readonly #forms: { state: State; saved: State[] }[] = [];

  constructor(readonly shown: Shown) {}

  enter(matrix: Matrix): void {
    this.#forms.push({ state: this.#state, saved: this.#saved });
    this.#saved = [];
    this.#set({ matrix: times(matrix, this.#state.matrix) });
  }

  leave(): void {
    const before = this.#forms.pop();
    if (before) [this.#state, this.#saved] = [before.state, before.saved];
  }

  apply(operator: string, operands: readonly Operand[], resources: PDFDict | undefined): void {
    const number = (i: number) => Number(operands.at(i) ?? 0);
    switch (operator) {
      case "q":
        this.#saved.push(this.#state);
        break;
      case "Q":
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case "cm":
        this.#set({ matrix: times(matrixIn(operands), this.#state.matrix) });
        break;
      case "Tf":
        this.#set({ font: String(operands.at(-2) ?? "").slice(1), size: number(-1), resources });
        break;
      case "TL":
        this.#set({ leading: number(-1) });
        break;
      default:
        this.#place(operator, operands);
    }
    if (!showing.has(operator)) return;
    const { font, resources: around } = this.#state;
    this.shown(around ?? resources, font, operands.filter(isString));
  }

  /** Operators that say where text begins. */
  #place(operator: string, operands: readonly Operand[]): void {
    const number = (i: number) => Number(operands.at(i) ?? 0);
    switch (operator) {
      case "BT":
        this.#begin(identity);
        break;
      case "Td":
        this.#move(number(-2), number(-1));
        break;
      case "TD":
        this.#set({ leading: -number(-1) });
        this.#move(number(-2), number(-1));
        break;
      case "T*":
      case "'":
      case '"':
        this.#move(0, -this.#state.leading);
        break;
      case "Tm":
        this.#begin(matrixIn(operands));
        break;
      default:
    }
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  place(): { x: number; y: number; size: number } {
    const [a, b, , , x, y] = times(this.#at, this.#state.matrix);
    return { x, y, size: this.#state.size * Math.hypot(a, b) };
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
