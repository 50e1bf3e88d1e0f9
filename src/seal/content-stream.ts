import { tokensOf } from "./pdf-tokens.js";

/**
 * One operator of a content stream with the names and strings that stood before it; numbers are
 * left out.
 */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly string[];
}
/** A piece of text that is drawn. */
export interface ShownText {
  /** Name of the font in the resources. */
  readonly font: string;
  /** Text rendering mode 3 draws nothing. */
  readonly isVisible: boolean;
  /** Strings as they are written: `<…>` or `(…)`. */
  readonly strings: readonly string[];
  /**
   * What a reader copies instead of the glyphs, where marked content says so; empty for its further
   * pieces.
   */
  readonly actual: string | null;
}
/** With what a content stream fills or strokes. */
export interface Ink {
  /** Colour spaces by name; null where none was set before. */
  readonly fill: string | null;
  readonly stroke: string | null;
  /** Graphics states that were set before, the last one last. */
  readonly states: readonly string[];
}
/** What a content stream does, each kind of operation once. */
export interface ContentParts {
  readonly operations: readonly Operation[];
  readonly shown: readonly ShownText[];
  /** With what it fills, and with what it strokes. */
  readonly filled: readonly Ink[];
  readonly stroked: readonly Ink[];
  /** How deep q and Q are nested. */
  readonly depth: number;
  /** The number farthest from zero. */
  readonly largest: number;
  /** The width that a glyph of a Type 3 font says of itself; null where none is said. */
  readonly glyphWidth: number | null;
}

/**
 * Reads a content stream once for everything that is asked of it: paths and numbers, most of it,
 * are passed over.
 */
export function readContent(content: string): ContentParts {
  const reader = new ContentReader();
  let operands: string[] = [];
  let firstNumber: number | null = null;
  let lastNumber = 0;
  for (const token of tokensOf(content)) {
    if (typeof token === "number") {
      firstNumber ??= token;
      lastNumber = token;
      if (token > reader.largest || token < -reader.largest) reader.largest = Math.abs(token);
    } else if (isOperand(token)) operands.push(token);
    else {
      if (token === "d0" || token === "d1") reader.glyphWidth = firstNumber;
      reader.apply(token, operands, lastNumber);
      operands = [];
      firstNumber = null;
    }
  }
  return reader.parts();
}

const keywords = new Set(["true", "false", "null"]);
const openers = new Set("/<(>[]{}");

function isOperand(token: string): boolean {
  return openers.has(token[0] ?? "") || keywords.has(token);
}

/** Operators that set a colour space, and which; those of a device by their own operators. */
const fillSpaces: Readonly<Record<string, string>> = {
  g: "DeviceGray",
  rg: "DeviceRGB",
  k: "DeviceCMYK",
};
const strokeSpaces: Readonly<Record<string, string>> = {
  G: "DeviceGray",
  RG: "DeviceRGB",
  K: "DeviceCMYK",
};
const fills = new Set(["f", "F", "f*", "B", "B*", "b", "b*"]);
const strokes = new Set(["S", "s", "B", "B*", "b", "b*"]);
/** What sets colours and states, and what paints in them: the others are passed over. */
const painting = new Set([
  "cs",
  "CS",
  "gs",
  ...Object.keys(fillSpaces),
  ...Object.keys(strokeSpaces),
  ...fills,
  ...strokes,
]);
/** No sound file sets as many states before it restores one. */
const mostStates = 32;

/**
 * The state of a content stream while it is read: what text is drawn in, and within which marks.
 */
class ContentReader {
  glyphWidth: number | null = null;
  largest = 0;
  readonly #operations = new Map<string, Operation>();
  readonly #shown: ShownText[] = [];
  readonly #filled = new Set<Ink>();
  readonly #stroked = new Set<Ink>();
  readonly #marks: (string | null)[] = [];
  readonly #saved: { font: string; mode: number; ink: Ink }[] = [];
  #font = "";
  #mode = 0;
  #ink: Ink = { fill: null, stroke: null, states: [] };
  #depth = 0;
  #deepest = 0;

  apply(operator: string, operands: readonly string[], lastNumber: number): void {
    switch (operator) {
      case "q":
        this.#save();
        break;
      case "Q":
        this.#restore();
        break;
      case "Tf":
        this.#font = (operands[0] ?? "").slice(1);
        break;
      case "Tr":
        this.#mode = lastNumber;
        break;
      case "BMC":
      case "BDC":
        this.#marks.push(actualTextIn(operands));
        break;
      case "EMC":
        this.#marks.pop();
        break;
      case "Tj":
      case "TJ":
      case "'":
      case '"':
        this.#show(operands);
        break;
      default:
        if (painting.has(operator)) this.#paint(operator, operands);
    }
    this.#remember(operator, operands);
  }

  parts(): ContentParts {
    return {
      operations: [...this.#operations.values()],
      shown: this.#shown,
      filled: distinct(this.#filled),
      stroked: distinct(this.#stroked),
      depth: this.#deepest,
      largest: this.largest,
      glyphWidth: this.glyphWidth,
    };
  }

  #save(): void {
    this.#saved.push({ font: this.#font, mode: this.#mode, ink: this.#ink });
    this.#depth += 1;
    this.#deepest = Math.max(this.#deepest, this.#depth);
  }

  #restore(): void {
    const saved = this.#saved.pop();
    if (saved) [this.#font, this.#mode, this.#ink] = [saved.font, saved.mode, saved.ink];
    this.#depth -= 1;
  }

  /** Colours, graphics states, and what is painted in them. */
  #paint(operator: string, operands: readonly string[]): void {
    if (fills.has(operator)) this.#filled.add(this.#ink);
    if (strokes.has(operator)) this.#stroked.add(this.#ink);
    const name = () => (operands.at(-1) ?? "").slice(1);
    const fill = operator === "cs" ? name() : fillSpaces[operator];
    const stroke = operator === "CS" ? name() : strokeSpaces[operator];
    if (fill !== undefined && fill !== this.#ink.fill) this.#ink = { ...this.#ink, fill };
    if (stroke !== undefined && stroke !== this.#ink.stroke) this.#ink = { ...this.#ink, stroke };
    if (operator === "gs") {
      const others = this.#ink.states.filter((s) => s !== name());
      this.#ink = { ...this.#ink, states: [...others, name()].slice(-mostStates) };
    }
  }

  #show(operands: readonly string[]): void {
    const at = this.#marks.findIndex((m) => m !== null);
    // Modes 0, 2, 4 and 6 fill; 1, 2, 5 and 6 stroke.
    if (this.#mode % 2 === 0) this.#filled.add(this.#ink);
    if ([1, 2].includes(this.#mode % 4)) this.#stroked.add(this.#ink);
    this.#shown.push({
      font: this.#font,
      isVisible: this.#mode !== 3,
      strings: operands.filter((o) => o.startsWith("(") || (o.startsWith("<") && o !== "<<")),
      actual: at === -1 ? null : (this.#marks[at] ?? ""),
    });
    // Said once, for all glyphs of the mark.
    if (at !== -1) this.#marks[at] = "";
  }

  /** Each kind of operation once. */
  #remember(operator: string, operands: readonly string[]): void {
    const told = operator === "ID" ? operands.join(" ") : operands.find((o) => o.startsWith("/"));
    const key = told ? `${operator} ${told}` : operator;
    if (!this.#operations.has(key)) this.#operations.set(key, { operator, operands });
  }
}

function distinct(inks: ReadonlySet<Ink>): Ink[] {
  const found = new Map([...inks].map((i) => [`${i.fill} ${i.stroke} ${i.states.join(" ")}`, i]));
  return [...found.values()];
}

function actualTextIn(operands: readonly string[]): string | null {
  const at = operands.indexOf("/ActualText");
  return at === -1 ? null : (operands[at + 1] ?? "");
}
