/** `[a b c d e f]` as PDF has it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Something to be drawn, turned so that it can be read: its size then, and how it comes so. */
export interface Upright {
  readonly width: number;
  readonly height: number;
  /** From its own coordinates into a rectangle of that size at the origin. */
  readonly matrix: Matrix;
}
/** Margins of a sheet in points. */
export interface Margins {
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
}

const short = 595.28;
const long = 841.89;
/** Chromium rounds the size of a sheet to its own units. */
const roundedBy = 1.5;

/** Width and height of a sheet of A4. */
export function sheetSize(isWide: boolean): { readonly width: number; readonly height: number } {
  return isWide ? { width: long, height: short } : { width: short, height: long };
}

/** First the one, then the other. */
export function both(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [A, B, C, D, E, F] = second;
  return [
    a * A + b * C,
    a * B + b * D,
    c * A + d * C,
    c * B + d * D,
    e * A + f * C + E,
    e * B + f * D + F,
  ];
}

/** What lies at the origin, turned clockwise by 0, 90, 180 or 270 degrees. */
export function turned({ width, height, matrix }: Upright, degrees: number): Upright {
  const angle = ((degrees % 360) + 360) % 360;
  if (angle === 90) {
    return { width: height, height: width, matrix: both(matrix, [0, -1, 1, 0, 0, width]) };
  }
  if (angle === 180) return { width, height, matrix: both(matrix, [-1, 0, 0, -1, width, height]) };
  if (angle === 270) {
    return { width: height, height: width, matrix: both(matrix, [0, 1, -1, 0, height, 0]) };
  }
  return { width, height, matrix };
}

/** Left and right exchanged. */
export function mirrored({ width, height, matrix }: Upright): Upright {
  return { width, height, matrix: both(matrix, [-1, 0, 0, 1, width, 0]) };
}

/** Whether it is a sheet of A4 as it is. */
export function isSheet({ width, height }: Upright, isWide: boolean): boolean {
  const sheet = sheetSize(isWide);
  return Math.abs(width - sheet.width) < roundedBy && Math.abs(height - sheet.height) < roundedBy;
}

/** As large as the margins leave room, in the middle; never larger than it is. */
export function placed(
  { width, height, matrix }: Upright,
  isWide: boolean,
  { side, top, bottom }: Margins,
): Matrix {
  const sheet = sheetSize(isWide);
  const room = { width: sheet.width - 2 * side, height: sheet.height - top - bottom };
  const scale = Math.min(1, room.width / width, room.height / height);
  const left = side + (room.width - width * scale) / 2;
  const low = bottom + (room.height - height * scale) / 2;
  return both(matrix, [scale, 0, 0, scale, left, low]);
}
