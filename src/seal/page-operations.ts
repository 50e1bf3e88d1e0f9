import { type PDFDict, PDFName, type PDFPage, PDFRawStream } from "@cantoo/pdf-lib";
import { contents, joined } from "./pdf-content.js";
import { arrayAt, dictAt, nameAt, type PdfFile } from "./pdf-file.js";
import { tokensOf } from "./pdf-tokens.js";

/** How a page or a form lays its own coordinates into those around it (ISO 32000-1, 8.3.4). */
export type Matrix = readonly [number, number, number, number, number, number];
export type Point = readonly [number, number];
export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export type Operand = string | number;

/** Follows what a page draws. */
export interface Hand {
  apply(operator: string, operands: readonly Operand[], resources: PDFDict | undefined): void;
  /** What follows is drawn by a form, in coordinates of its own. */
  enter(matrix: Matrix): void;
  /** Everything is again as it was before the form. */
  leave(): void;
}

/** No sound page draws forms in forms deeper, or more of them; what goes beyond is not entered. */
const [deepest, mostForms] = [10, 1000];

/** Leads a hand over a page; the forms that it draws are gone through where it draws them. */
export function followPage(page: PDFPage, file: PdfFile, hand: Hand): void {
  const resources = contents(file).find((c) => c.source === page)?.resources;
  let forms = 0;
  const follow = (content: string, around: PDFDict | undefined, depth: number): void => {
    let operands: Operand[] = [];
    for (const token of tokensOf(content)) {
      if (typeof token === "number" || /^[/<(>[\]{}]/.test(token)) {
        operands.push(token);
        continue;
      }
      const form = token === "Do" && depth < deepest ? formNamed(operands.at(-1), around) : null;
      if (form && (forms += 1) <= mostForms) {
        hand.enter(matrixOf(form.dict));
        follow(file.decoded(form), dictAt(form.dict, "Resources") ?? around, depth + 1);
        hand.leave();
      } else hand.apply(token, operands, around);
      operands = [];
    }
  };
  follow(joined(page.node.Contents(), file), resources, 0);
}

function formNamed(
  operand: Operand | undefined,
  resources: PDFDict | undefined,
): PDFRawStream | null {
  const object = dictAt(resources, "XObject")?.lookup(PDFName.of(String(operand ?? "").slice(1)));
  return object instanceof PDFRawStream && nameAt(object.dict, "Subtype") === "Form"
    ? object
    : null;
}

/** The matrix of a form; that of one without changes nothing. */
export function matrixOf(form: PDFDict): Matrix {
  const numbers = arrayAt(form, "Matrix").map((v) => Number(String(v)));
  return numbers.length === 6 ? (numbers as unknown as Matrix) : identity;
}

/** The last six numbers that stood before an operator. */
export function matrixIn(operands: readonly Operand[]): Matrix {
  return operands.slice(-6).map(Number) as unknown as Matrix;
}

export function placed([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** First `a`, then `b`. */
export function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}
