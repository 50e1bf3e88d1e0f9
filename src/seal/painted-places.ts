import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";
import { PDFName, PDFStream } from "@cantoo/pdf-lib";
import {
  followPage,
  type Hand,
  identity,
  type Matrix,
  matrixIn,
  matrixOf,
  type Operand,
  placed,
  type Point,
  times,
} from "./page-operations.js";
import { arrayAt, dictAt, nameAt, type PdfFile } from "./pdf-file.js";

/** A part of a page that is painted other than with text, in points from the lower left corner. */
export interface PaintedPlace {
  /** From 0. */
  readonly page: number;
  /** A tick, a box, a sign that is drawn; or a picture, of which nobody can tell what it shows. */
  readonly kind: "mark" | "picture";
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Larger paths are grounds and frames; thinner ones are rules. */
const [largestMark, thinnest] = [40, 2];
/** A larger path that keeps so close to its box all around is a frame, if with round corners. */
const roundest = 12;
/** How many points an operator of a path takes. */
const points: ReadonlyMap<string, number> = new Map([
  ["m", 1],
  ["l", 1],
  ["v", 2],
  ["y", 2],
  ["c", 3],
]);
const fills = new Set(["f", "F", "f*"]);
const paints = new Set([...fills, "S", "s", "B", "B*", "b", "b*"]);
const square: readonly Point[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

/**
 * Where the pages paint marks and pictures, in forms as well. What is filled with white is none.
 */
export function paintedPlaces(file: PdfFile): PaintedPlace[] {
  return file.document.getPages().flatMap((page, number) => {
    const brush = new Brush(number);
    followPage(page, file, brush);
    return brush.places;
  });
}

interface State {
  readonly matrix: Matrix;
  readonly isWhite: boolean;
}

/** What a content stream has painted so far, and with what it paints next. */
class Brush implements Hand {
  readonly places: PaintedPlace[] = [];
  #state: State = { matrix: identity, isWhite: false };
  /** The parts of the path so far, each with its points. */
  #path: Point[][] = [];
  #saved: State[] = [];
  /** Of the forms that are being drawn: what was before. */
  readonly #forms: { state: State; saved: State[] }[] = [];

  constructor(readonly page: number) {}

  enter(matrix: Matrix): void {
    this.#forms.push({ state: this.#state, saved: this.#saved });
    this.#saved = [];
    this.#state = { ...this.#state, matrix: times(matrix, this.#state.matrix) };
  }

  leave(): void {
    const before = this.#forms.pop();
    if (before) [this.#state, this.#saved] = [before.state, before.saved];
    this.#path = [];
  }

  apply(operator: string, operands: readonly Operand[], resources: PDFDict | undefined): void {
    const numbers = operands.filter((o) => typeof o === "number");
    if (operator === "q") this.#saved.push(this.#state);
    else if (operator === "Q") this.#state = this.#saved.pop() ?? this.#state;
    else if (operator === "cm") {
      const matrix = times(matrixIn(operands), this.#state.matrix);
      this.#state = { ...this.#state, matrix };
    } else if (["g", "rg", "k", "sc", "scn"].includes(operator)) {
      const white = operator === "k" ? 0 : 1;
      const isWhite = numbers.length > 0 && numbers.every((n) => n === white);
      this.#state = { ...this.#state, isWhite };
    } else if (operator === "Do") {
      const name = PDFName.of(String(operands.at(-1) ?? "").slice(1));
      this.#draw(dictAt(resources, "XObject")?.lookup(name));
    } else if (operator === "BI" || operator === "EI") this.#picture(square);
    else this.#onPath(operator, numbers);
  }

  #onPath(operator: string, numbers: readonly number[]): void {
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    if (operator === "re") {
      this.#path.push([]);
      for (const corner of square) this.#extend([x + corner[0] * width, y + corner[1] * height]);
      this.#path.push([]);
    }
    if (operator === "m") this.#path.push([]);
    for (let i = 0; i < (points.get(operator) ?? 0); i += 1) {
      this.#extend([numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0]);
    }
    if (paints.has(operator)) this.#mark(fills.has(operator) && this.#state.isWhite);
    if (operator === "n") this.#path = [];
  }

  #extend(point: Point): void {
    if (this.#path.length === 0) this.#path.push([]);
    this.#path.at(-1)?.push(placed(point, this.#state.matrix));
  }

  /** A path may be one mark, or hold many of them: the letters of a line, say. */
  #mark(isWhite: boolean): void {
    const parts = this.#path.filter((part) => part.length > 0);
    this.#path = [];
    if (isWhite) return;
    const whole = parts.flat();
    for (const part of isMark(around(whole)) ? [whole] : parts) {
      const box = around(part);
      if (isMark(box)) this.places.push({ page: this.page, kind: "mark", ...box });
      else if (isDrawing(part, box)) this.places.push({ page: this.page, kind: "picture", ...box });
    }
  }

  /** A picture, or a form that is too deep in others to be gone through. */
  #draw(object: PDFObject | undefined): void {
    if (!(object instanceof PDFStream)) return;
    if (nameAt(object.dict, "Subtype") !== "Form") this.#picture(square);
    else {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = arrayAt(object.dict, "BBox").map((v) =>
        Number(String(v)),
      );
      const corners: Point[] = [
        [x0, y0],
        [x1, y0],
        [x0, y1],
        [x1, y1],
      ];
      this.#picture(corners.map((p) => placed(p, matrixOf(object.dict))));
    }
  }

  #picture(corners: readonly Point[]): void {
    const box = around(corners.map((p) => placed(p, this.#state.matrix)));
    this.places.push({ page: this.page, kind: "picture", ...box });
  }
}

function isMark({ left, right, bottom, top }: Omit<PaintedPlace, "page" | "kind">): boolean {
  return [right - left, top - bottom].every((s) => s >= thinnest && s <= largestMark);
}

/** A large path that is neither rule, ground nor frame: a name written by hand, a stroke. */
function isDrawing(
  path: readonly Point[],
  { left, right, bottom, top }: Omit<PaintedPlace, "page" | "kind">,
): boolean {
  if (right - left < thinnest || top - bottom < thinnest) return false;
  const isOblique = path.some((p, i) => {
    const before = path[i - 1] ?? p;
    const [wide, tall] = [Math.abs(p[0] - before[0]), Math.abs(p[1] - before[1])];
    return Math.max(wide, tall) > largestMark && Math.min(wide, tall) > thinnest;
  });
  const isInside = ([x, y]: Point) => Math.min(x - left, right - x, y - bottom, top - y) > roundest;
  return isOblique || path.some(isInside);
}

function around(path: readonly Point[]): Omit<PaintedPlace, "page" | "kind"> {
  const box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
  for (const [x, y] of path) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  }
  return box;
}
