import { textWidth } from "../../model/base/text-width.js";
import type { CertificateSpan } from "../../model/certificate/spans.js";
import type { TimelineEntry } from "../../model/outcome/timeline.js";
import { type CivilDate, daysBetween } from "../../model/time/dates.js";

export const left = 190;
export const right = 20;
export const width = 960;
export const top = 34;
/** A lane has room for words above and below its marks. */
export const laneHeight = 42;
export const barHeight = 24;
/** Below the lanes: the day, and what the marks mean. */
export const bottom = 56;
/** Marks nearer than this are one. */
const minGap = 7;
/** A letter of the small type; a Chinese character takes two. */
const letterWidth = 5.7;
/** The widest words beside a mark, in letters. */
export const widestWords = 36;

/** What a picture is made of. */
export interface TimelineContent {
  readonly entries: readonly TimelineEntry[];
  /** How long the certificates are valid, and suspended. */
  readonly spans: readonly CertificateSpan[];
  readonly asOf: CivilDate;
}

/** Where days stand in the picture. */
export interface Scale {
  readonly firstYear: number;
  readonly lastYear: number;
  at(day: CivilDate): number;
}

/** Whole years around everything and the day itself. */
export function scaleOf({ entries, spans, asOf }: TimelineContent): Scale {
  const days = [
    ...entries.map((e) => e.on),
    ...spans.flatMap(({ from, to }) => [from, to]),
    asOf,
  ].sort();
  const firstYear = Number((days[0] ?? asOf).slice(0, 4));
  const lastYear = Number((days.at(-1) ?? asOf).slice(0, 4)) + 1;
  const all = daysBetween(newYear(firstYear), newYear(lastYear));
  return {
    firstYear,
    lastYear,
    at: (day) => {
      const share = daysBetween(newYear(firstYear), day) / all;
      return left + Math.round(share * (width - left - right) * 10) / 10;
    },
  };
}

export function newYear(year: number): CivilDate {
  return `${String(year).padStart(4, "0")}-01-01`;
}

/** What would stand on one spot: of one kind, and past or to come. */
export interface Group {
  readonly at: number;
  readonly isFuture: boolean;
  readonly entries: readonly [TimelineEntry, ...TimelineEntry[]];
}

export function grouped(
  entries: readonly TimelineEntry[],
  scale: Scale,
  asOf: CivilDate,
): readonly Group[] {
  const groups: {
    at: number;
    isFuture: boolean;
    entries: [TimelineEntry, ...TimelineEntry[]];
  }[] = [];
  for (const e of entries) {
    const last = groups.at(-1);
    const at = scale.at(e.on);
    const isFuture = e.on > asOf;
    const isNear = last && at - last.at < minGap;
    if (isNear && last.entries[0].kind === e.kind && last.isFuture === isFuture) {
      last.entries.push(e);
    } else groups.push({ at, isFuture, entries: [e] });
  }
  return groups;
}

/** A way to write words beside a mark. */
export interface Placing {
  readonly text: string;
  readonly x: number;
  readonly anchor: "start" | "middle" | "end";
  readonly isBelow: boolean;
}

/** The room of a lane: words take the first place that nothing else has. */
export class Room {
  readonly #taken: { readonly from: number; readonly to: number; readonly isBelow: boolean }[] = [];

  /** Nothing is written over this. */
  take(from: number, to: number, isBelow = false): void {
    this.#taken.push({ from, to, isBelow });
  }

  /** The first of the ways for which there is room; it is taken from then on. */
  place(ways: readonly Placing[]): Placing | null {
    for (const way of ways) {
      const [from, to] = extent(way);
      const isFree =
        from >= left - 4 &&
        to <= width - 4 &&
        this.#taken.every((t) => t.isBelow !== way.isBelow || to < t.from || from > t.to);
      if (isFree) {
        this.take(from, to, way.isBelow);
        return way;
      }
    }
    return null;
  }
}

function extent({ text, x, anchor }: Placing): readonly [number, number] {
  const long = textWidth(text) * letterWidth;
  const from = { start: x, middle: x - long / 2, end: x - long }[anchor];
  return [from - 3, from + long + 3];
}
