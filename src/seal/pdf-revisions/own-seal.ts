import { tokensOf } from "../pdf-tokens.js";

type Token = string | number;
type Point = readonly [number, number];
type Segment = readonly [Point, Point];

/** Larger than any seal of ours. */
const largest: Point = [160, 80];
/** Points that are sampled in each direction, a point of print apart. */
const step = 0.5;
/** How far the frame may stand from the edge, in points. */
const edge = 2;
/** The colour of its frame and its text. */
const red = [0.7, 0.11, 0.1];
/** No outline of a glyph is larger, in units of its height. */
const largestGlyph = 1.4;
/** More lines than any seal has. */
const mostLines = 40_000;
/** A square of this side, in points, that is painted all over hides what is below. */
const hiding = 3;

/**
 * Whether a form is a seal as this product draws it: a frame that is drawn and not filled, and
 * lines of text as the outlines of their glyphs, in one colour. Nothing in it is so large that it
 * hides what lies below.
 */
export function isOwnSeal(content: string, size: Point, box: Point): boolean {
  const [width, height] = size;
  const isLifeSize = Math.abs(width - box[0]) < 0.5 && Math.abs(height - box[1]) < 0.5;
  if (!isLifeSize || width <= 0 || width > largest[0] || height > largest[1]) return false;
  const reader = new Reader([...tokensOf(content)]);
  const segments = linesOf(reader, size);
  return segments !== null && !hides(segments, size);
}

/** The outlines of the glyphs, on the seal; null where anything else is drawn. */
function linesOf(reader: Reader, size: Point): Segment[] | null {
  if (!isFrame(reader, size)) return null;
  const segments: Segment[] = [];
  while (!reader.isAtEnd("Q")) {
    const line = lineOf(reader);
    if (!line) return null;
    segments.push(...line);
  }
  return segments;
}

/** `q … RG … w … re S … rg`: a frame inside the box, and the text in the colour of the frame. */
function isFrame(reader: Reader, [width, height]: Point): boolean {
  const colour = reader.after("q", 3, "RG");
  const pen = reader.numbers(1, "w");
  const frame = reader.numbers(4, "re");
  const fill = reader.after("S", 3, "rg");
  if (!colour || !pen || !frame || fill?.join() !== colour.join()) return false;
  // Nobody may take it for a part of the page: it is red, and its frame is seen.
  const isRed = colour.every((part, i) => Math.abs(part - (red[i] ?? 0)) < 0.05);
  return isRed && isAround(frame, width, height) && pen.every((w) => w >= 0.8 && w <= 1.5);
}

/** Whether a frame stands along the edge, on all four sides. */
function isAround(frame: readonly number[], width: number, height: number): boolean {
  const [left = -1, bottom = -1, wide = 0, tall = 0] = frame;
  const gaps = [left, bottom, width - left - wide, height - bottom - tall];
  return gaps.every((gap) => gap >= 0 && gap <= edge);
}

/** `/Span <</ActualText <…>>> BDC q … cm … f Q EMC` */
function lineOf(reader: Reader): Segment[] | null {
  const isMarked = ["/Span", "<<", "/ActualText"].every((word) => reader.word(word));
  if (!isMarked || !reader.text() || !reader.word(">>") || !reader.word("BDC")) return null;
  const placed = placedBy(reader.after("q", 6, "cm") ?? []);
  const segments = placed && outlinesOf(reader, placed);
  return segments && reader.word("Q") && reader.word("EMC") ? segments : null;
}

/** What a matrix does that makes as large in both directions; null where it does more. */
function placedBy([a = 0, b = 1, c = 1, d = 0, e = 0, f = 0]: readonly number[]):
  | ((point: Point) => Point)
  | null {
  const isPlain = b === 0 && c === 0 && a === d && a > 0 && a <= 14;
  return isPlain ? ([x, y]) => [a * x + e, a * y + f] : null;
}

/** Closed paths of lines and curves, up to their fill. */
function outlinesOf(reader: Reader, placed: (point: Point) => Point): Segment[] | null {
  const segments: Segment[] = [];
  let [start, pen]: [Point, Point] = [placed([0, 0]), placed([0, 0])];
  let from: Point = [0, 0];
  for (;;) {
    const { operator, points } = reader.step();
    if (points.length !== pointsOf.get(operator) || segments.length > mostLines) return null;
    if (operator === "f") return segments;
    if (operator === "m") from = points[0] ?? from;
    else if (points.some((p) => isFar(p, from))) return null;
    const [first = start, second, third] = points.map(placed);
    if (operator === "m") [start, pen] = [first, first];
    else {
      const way = second && third ? curve([pen, first, second, third]) : [first];
      for (const point of way) {
        segments.push([pen, point]);
        pen = point;
      }
    }
  }
}

/** How many points an operator of an outline takes. */
const pointsOf: ReadonlyMap<Token | undefined, number> = new Map([
  ["m", 1],
  ["l", 1],
  ["c", 3],
  ["h", 0],
  ["f", 0],
]);

function isFar([x, y]: Point, [fromX, fromY]: Point): boolean {
  return Math.abs(x - fromX) > largestGlyph || Math.abs(y - fromY) > largestGlyph;
}

function curve([p, q, r, s]: readonly [Point, Point, Point, Point]): Point[] {
  return [0.25, 0.5, 0.75, 1].map((t) => {
    const u = 1 - t;
    const at = (i: 0 | 1) =>
      u * u * u * p[i] + 3 * u * u * t * q[i] + 3 * u * t * t * r[i] + t * t * t * s[i];
    return [at(0), at(1)];
  });
}

/** Whether a square is painted all over somewhere, and whether anything leaves the box. */
function hides(segments: readonly Segment[], [width, height]: Point): boolean {
  const [columns, rows] = [Math.ceil(width / step), Math.ceil(height / step)];
  const side = hiding / step;
  /** For each column, how many rows up to here are painted without a gap. */
  const tall = Array.from({ length: columns }, () => 0);
  for (let row = 0; row < rows; row += 1) {
    const painted = rowAt(segments, (row + 0.5) * step, columns);
    let wide = 0;
    for (let column = 0; column < columns; column += 1) {
      tall[column] = painted[column] ? (tall[column] ?? 0) + 1 : 0;
      wide = (tall[column] ?? 0) >= side ? wide + 1 : 0;
      if (wide >= side) return true;
    }
  }
  return false;
}

/** Which points of a row are inside the outlines, by their winding. */
function rowAt(segments: readonly Segment[], y: number, columns: number): boolean[] {
  const turns = Array.from({ length: columns + 1 }, () => 0);
  for (const [[x0, y0], [x1, y1]] of segments) {
    if (y0 <= y === y1 <= y) continue;
    const x = x0 + ((y - y0) / (y1 - y0)) * (x1 - x0);
    const column = Math.min(Math.max(Math.ceil(x / step - 0.5), 0), columns);
    turns[column] = (turns[column] ?? 0) + (y1 > y0 ? 1 : -1);
  }
  let winding = 0;
  return turns.slice(0, columns).map((turn) => (winding += turn) !== 0);
}

/** Reads tokens in the order in which they must come. */
class Reader {
  #at = 0;
  constructor(readonly tokens: readonly Token[]) {}

  word(wanted: string): boolean {
    if (this.tokens[this.#at] !== wanted) return false;
    this.#at += 1;
    return true;
  }

  text(): boolean {
    const token = this.tokens[this.#at];
    this.#at += 1;
    return typeof token === "string" && /^<[0-9A-Fa-f]*>$/.test(token);
  }

  numbers(count: number, operator: string): readonly number[] | null {
    const found = this.tokens.slice(this.#at, this.#at + count);
    this.#at += count;
    const isWhole = found.length === count && found.every((t) => typeof t === "number");
    return this.word(operator) && isWhole ? found : null;
  }

  after(word: string, count: number, operator: string): readonly number[] | null {
    return this.word(word) ? this.numbers(count, operator) : null;
  }

  /** Whether nothing but this word is left. */
  isAtEnd(word: string): boolean {
    return this.#at >= this.tokens.length - 1 && this.tokens[this.#at] === word;
  }

  /** An operator with the points before it. */
  step(): { operator: Token | undefined; points: Point[] } {
    const numbers: number[] = [];
    for (;;) {
      const token = this.tokens[this.#at];
      this.#at += 1;
      if (typeof token !== "number") {
        const points = Array.from({ length: Math.ceil(numbers.length / 2) }, (_, i): Point => [
          numbers[2 * i] ?? 0,
          numbers[2 * i + 1] ?? 0,
        ]);
        return { operator: token, points };
      }
      numbers.push(token);
    }
  }
}
