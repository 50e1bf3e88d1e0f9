/** Pieces of glyphs that several of them share. */
export interface Subroutines {
  readonly count: number;
  at(i: number): Buffer;
}
/** What a glyph's width is counted from. */
interface Widths {
  readonly defaultWidth: number;
  readonly nominalWidth: number;
  readonly own: Subroutines;
  readonly common: Subroutines;
}

/** Nothing sound nests deeper, or does more before it says its width. */
const deepest = 10;
const mostSteps = 2000;

/**
 * The width that a glyph says of itself before it draws (Adobe technical note 5177, 4.1); null
 * where it counts in a way that no glyph needs.
 */
export function charstringWidth(glyph: Buffer, widths: Widths): number | null {
  const reader = new WidthReader(widths);
  return reader.run(glyph, 0) ? reader.width() : null;
}

/** Operators that may take the width as a first operand too many: the number that they need. */
const needed: Readonly<Record<number, (count: number) => boolean>> = {
  1: isOdd,
  3: isOdd,
  18: isOdd,
  19: isOdd,
  20: isOdd,
  23: isOdd,
  4: (n) => n > 1,
  22: (n) => n > 1,
  21: (n) => n > 2,
  14: (n) => n === 1 || n === 5,
};

function isOdd(count: number): boolean {
  return count % 2 === 1;
}

class WidthReader {
  readonly #widths: Widths;
  readonly #stack: number[] = [];
  #operator = -1;
  #steps = 0;

  constructor(widths: Widths) {
    this.#widths = widths;
  }

  width(): number {
    const { defaultWidth, nominalWidth } = this.#widths;
    return needed[this.#operator]?.(this.#stack.length)
      ? nominalWidth + (this.#stack[0] ?? 0)
      : defaultWidth;
  }

  /** Reads until something is drawn: whether it came to that. */
  run(bytes: Buffer, depth: number): boolean {
    for (let i = 0; i < bytes.length;) {
      if ((this.#steps += 1) > mostSteps) return false;
      const first = bytes.readUInt8(i);
      if (first >= 32 || first === 28) {
        i += this.#push(bytes, i);
      } else if (first === 10 || first === 29) {
        const { own, common } = this.#widths;
        if (depth < deepest && this.#call(first === 10 ? own : common, depth)) return true;
        if (depth >= deepest) return false;
        i += 1;
      } else if (first === 11) {
        return false;
      } else {
        this.#operator = first;
        return first !== 12;
      }
    }
    return false;
  }

  #call(subroutines: Subroutines, depth: number): boolean {
    const { count } = subroutines;
    const [few, many] = [1240, 33_900];
    let bias = 32_768;
    if (count < few) bias = 107;
    else if (count < many) bias = 1131;
    return this.run(subroutines.at((this.#stack.pop() ?? 0) + bias), depth + 1);
  }

  /** A number; how many bytes it takes. */
  #push(bytes: Buffer, at: number): number {
    const first = bytes.readUInt8(at);
    if (first === 28) {
      this.#stack.push(bytes.readInt16BE(at + 1));
      return 3;
    }
    if (first === 255) {
      this.#stack.push(bytes.readInt32BE(at + 1) / 65_536);
      return 5;
    }
    const { value, size } = shortNumber(bytes, at);
    this.#stack.push(value);
    return size;
  }
}

/** A number of one or two bytes, the first of them from 32 to 254; how many bytes it takes. */
export function shortNumber(bytes: Buffer, at: number): { value: number; size: number } {
  const first = bytes.readUInt8(at);
  if (first <= 246) return { value: first - 139, size: 1 };
  const second = bytes.readUInt8(at + 1);
  return first <= 250
    ? { value: (first - 247) * 256 + second + 108, size: 2 }
    : { value: -(first - 251) * 256 - second - 108, size: 2 };
}
