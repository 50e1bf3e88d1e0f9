import type { TextRun } from "../text-runs.js";

/**
 * Draws a text with the outlines of its glyphs: PDF path operators for one unit of height, and its
 * width. No font is needed then.
 */
export type DrawText = (text: string) => { readonly operators: string; readonly width: number };

/** What a visible seal says. */
export interface SealText {
  /** Role, as people of the field call it. */
  readonly role: string;
  readonly name: string;
  /** Civil date. */
  readonly date: string;
  /** Said on the seal where it is not legally effective. */
  readonly warning: string | null;
}
export interface Rectangle {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Size of a seal, in points: 36 mm × 15 mm. */
const sealSize = { width: 102, height: 43 };
const red = "0.70 0.11 0.10";

/**
 * From the label of a place to sign to where a seal may stand: inside its box, above its line,
 * around it.
 */
const besideLabel = [
  [66, -33],
  [84, -33],
  [104, -33],
  [124, -33],
  [-24, 12],
  [-18, -18],
] as const;

/**
 * The appearance of a seal: an outline and text, nothing filled behind it, so that it can hide
 * nothing.
 */
export function sealAppearance(
  { role, name, date, warning }: SealText,
  draw: DrawText,
): { content: string; width: number; height: number } {
  const { width, height } = sealSize;
  const lines = [
    { text: role, size: 6.6 },
    { text: name, size: 10.5 },
    { text: date, size: 6.6 },
    ...(warning ? [{ text: warning, size: 5 }] : []),
  ];
  const gap = 1.9;
  const tall = lines.reduce((sum, l) => sum + l.size, 0) + gap * (lines.length - 1);
  let y = (height + tall) / 2;
  const texts = lines.map(({ text, size }) => {
    const { operators, width: wide } = draw(text);
    const fitted = Math.min(size, (width - 8) / wide);
    y -= size;
    const at = `q ${n(fitted)} 0 0 ${n(fitted)} ${n((width - wide * fitted) / 2)} ${n(y + size * 0.14)} cm ${operators} Q`;
    y -= gap;
    return `/Span <</ActualText <${utf16(text)}>>> BDC ${at} EMC`;
  });
  const frame = `${red} RG 1.1 w ${n(0.9)} ${n(0.9)} ${n(width - 1.8)} ${n(height - 1.8)} re S`;
  return { content: `q ${frame} ${red} rg ${texts.join("\n")} Q`, width, height };
}

/**
 * Where a seal goes: beside the place to sign that bears one of these labels, else below the last
 * text of the last page where there is room; null where there is none.
 */
export function placeForSeal(
  lines: readonly (TextRun & { readonly end: number })[],
  labels: readonly string[],
  pages: readonly { readonly width: number; readonly height: number }[],
  taken: readonly Rectangle[],
): Rectangle | null {
  const free = (r: Rectangle) =>
    !taken.some(
      (t) =>
        t.page === r.page &&
        t.x < r.x + r.width &&
        r.x < t.x + t.width &&
        t.y < r.y + r.height &&
        r.y < t.y + t.height,
    ) && within(r, pages[r.page]);
  const wanted = labels.map((l) => l.normalize("NFKC").replace(/\s/g, ""));
  const named = lines.filter((l) =>
    wanted.some((w) => l.text === w || l.text.startsWith(`${w}(`) || l.text.startsWith(`${w}:`)),
  );
  const clear = (r: Rectangle, label: TextRun) =>
    !lines.some(
      (l) =>
        l !== label &&
        l.page === r.page &&
        l.x < r.x + r.width &&
        r.x < l.end &&
        l.y < r.y + r.height &&
        r.y < l.y + l.size,
    );
  // The places to sign stand at the end; a place that hides no text first.
  const beside = named.reverse().flatMap((label) =>
    besideLabel.map(([dx, dy]) => ({
      label,
      place: { page: label.page, x: label.x + dx, y: label.y + dy, ...sealSize },
    })),
  );
  const open = beside.filter(({ place }) => free(place));
  const best = open.find(({ place, label }) => clear(place, label)) ?? open[0];
  if (best) return best.place;
  const page = pages.length - 1;
  const size = pages[page];
  if (!size) return null;
  // The foot of the page holds its number.
  const foot = 52;
  const lowest = Math.min(
    ...lines.filter((l) => l.page === page && l.y > foot).map((l) => l.y),
    size.height,
  );
  for (let y = lowest - sealSize.height - 8; y > foot; y -= sealSize.height + 6) {
    for (let x = size.width - 56 - sealSize.width; x > 50; x -= sealSize.width + 6) {
      const place = { page, x, y, ...sealSize };
      if (free(place)) return place;
    }
  }
  return null;
}

function within(
  r: Rectangle,
  page: { readonly width: number; readonly height: number } | undefined,
): boolean {
  return (
    page !== undefined &&
    r.x > 20 &&
    r.y > 20 &&
    r.x + r.width < page.width - 20 &&
    r.y + r.height < page.height - 20
  );
}

function n(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function utf16(text: string): string {
  return `FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}`;
}
