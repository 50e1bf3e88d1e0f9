import { listOf } from "../../model/base/lists.js";
import { byNearness, nameMeantBy } from "../../model/base/nearness.js";
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
  const all = [...new Set(known)].sort(byCodeUnit);
  if (all.length === 0) return words.noneAllowed();
  const meant = nameMeantBy(name, all);
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
