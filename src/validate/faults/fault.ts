import leven from "leven";
import { listOf } from "../../model/base/lists.js";
import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import type { DataPlace, ProcedureSource } from "../../model/procedure/source.js";
import { words } from "./fault.words.js";

/** One thing wrong with a procedure's data, and where it stands. */
export interface Fault {
  readonly place: DataPlace;
  readonly message: Bilingual;
}

/** What was found wrong in a part of the data, at a pointer of that part. */
export interface Found {
  readonly pointer: string;
  readonly message: Bilingual;
}

/**
 * A fault as people read it: the place as editors know it, then what is wrong, in both languages.
 */
export function faultLine({ place, message }: Fault, source: ProcedureSource): string {
  return `${place.file}:${positionOf(place, source)} ${message.zh} · ${message.en}`;
}

/** Line and column; the beginning of a file that cannot be read. */
function positionOf(place: DataPlace, source: ProcedureSource): string {
  try {
    const { line, column } = source.locate(place);
    return `${line}:${column}`;
  } catch {
    return "1:1";
  }
}

/** How many names are listed where all would be too many. */
const shownAtMost = 40;
const shownNearest = 8;

/** What was probably meant by an unknown name, and what may stand there. */
export function insteadOf(name: string, known: Iterable<string>): Bilingual {
  const all = [...new Set(known)];
  if (all.length === 0) return words.noneAllowed();
  const nearest = byNearness(name, all);
  const [first = ""] = nearest;
  const allowed =
    all.length <= shownAtMost
      ? listOf([...all].sort(byCodeUnit))
      : words.among({ names: listOf(nearest.slice(0, shownNearest)), count: all.length });
  return isClose(name, first)
    ? words.meantAndAllowed({ meant: first, allowed })
    : words.allowed({ allowed });
}

function byNearness(name: string, known: readonly string[]): string[] {
  const distances = new Map(known.map((k) => [k, distance(name, k)]));
  return known.toSorted(
    (a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0) || byCodeUnit(a, b),
  );
}

function distance(a: string, b: string): number {
  return leven(a.toLowerCase(), b.toLowerCase());
}

function isClose(name: string, known: string): boolean {
  return distance(name, known) <= Math.max(2, name.length / 3);
}
