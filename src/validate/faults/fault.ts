import { listOf } from "../../model/base/lists.js";
import { byNearness, nameMeantBy } from "../../model/base/nearness.js";
import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import type { Position } from "../../model/case/case.js";
import type { DataPlace, ProcedureSource } from "../../model/procedure/source.js";
import { words } from "./fault.words.js";

/** One thing wrong with a procedure's data, and where it stands. */
export interface Fault {
  /** In a file of the procedure. */
  readonly place: DataPlace;
  readonly message: Bilingual;
  /** In what it uses of others, where the fault is found there. */
  readonly definedAt?: DataPlace;
}

/** What knows line and column of a place; it may throw where the file cannot be read. */
export type Located = Pick<ProcedureSource, "locate">;

/** What was found wrong in a part of the data, at a pointer of that part. */
export interface Found {
  readonly pointer: string;
  readonly message: Bilingual;
}

/**
 * Faults as people read them, in the order of the files: the place as editors know it, then what is
 * wrong, in both languages.
 */
export function faultLines(faults: readonly Fault[], source: Located): string[] {
  const files = [...new Set(faults.map((f) => f.place.file))];
  const lines = faults
    .map((fault) => ({ fault, ...positionOf(fault.place, source) }))
    .toSorted(
      (a, b) =>
        files.indexOf(a.fault.place.file) - files.indexOf(b.fault.place.file) ||
        a.line - b.line ||
        a.column - b.column,
    )
    .map(({ fault: { place, message, definedAt }, line, column }) => {
      const { zh, en } = definedAt
        ? words.definedElsewhere({ what: message, place: shownPlace(definedAt, source) })
        : message;
      return `${place.file}:${line}:${column} ${zh} · ${en}`;
    });
  return [...new Set(lines)];
}

function shownPlace(place: DataPlace, source: Located): string {
  const { line, column } = positionOf(place, source);
  return `${place.file}:${line}:${column}`;
}

/** Line and column; the beginning of a file that cannot be read. */
function positionOf(place: DataPlace, source: Located): Position {
  try {
    return source.locate(place);
  } catch {
    return { line: 1, column: 1 };
  }
}

/** How many names are listed; of more, only so many of the nearest. */
const shownAtMost = 12;
const shownNearest = 5;

/**
 * What was probably meant by an unknown name, and what may stand there. What does not stand there
 * already is meant rather.
 */
export function insteadOf(
  name: string,
  known: Iterable<string>,
  already: readonly string[] = [],
): Bilingual {
  const all = [...new Set(known)].sort(byCodeUnit);
  if (all.length === 0) return words.noneAllowed();
  const open = all.filter((n) => !already.includes(n));
  const meant = nameMeantBy(name, open) ?? nameMeantBy(name, all);
  const allowed =
    all.length <= shownAtMost
      ? listOf(all)
      : words.among({
          names: listOf(byNearness(name, all).slice(0, shownNearest)),
          count: all.length,
        });
  return meant === undefined
    ? words.allowed({ allowed })
    : words.meantAndAllowed({ meant, allowed });
}
