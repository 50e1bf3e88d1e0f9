import type { Bilingual } from "../../../model/base/text.js";
import type { CaseProfile } from "../../../model/case/case-profile.js";
import type { RecordFile } from "../../../model/case/case.js";
import type { CaseFacts } from "../../../model/case/facts.js";
import type { RecordOf } from "../../../model/case/records.js";
import type { AnswerPlace, Measured } from "../../../model/outcome/rehearsal.js";
import type { CivilDate } from "../../../model/time/dates.js";

/** The own folder of a body. */
export interface BodyFolder {
  readonly short: string;
  /** Null where there is no such folder. */
  readonly records: readonly RecordFile[] | null;
}

/** Somebody who had functions in the cases; without a record: undefined. */
export interface Functionary {
  readonly functions: ReadonlySet<string>;
  readonly record: RecordOf<"personnel"> | undefined;
}

/** What is asked: everything of the body, as it was on the day. */
export interface Asked {
  readonly asOf: CivilDate;
  /** Without what is dated after the day. */
  readonly profiles: readonly CaseProfile[];
  readonly facts: readonly CaseFacts[];
  readonly bodies: readonly BodyFolder[];
  /** Everybody who took part in the cases; without a record: undefined. */
  readonly people: ReadonlyMap<string, RecordOf<"personnel"> | undefined>;
  /** Everybody who had a function in the cases: which, and the record. */
  readonly functions: ReadonlyMap<string, Functionary>;
  /** Numbers of the certificates that were published as valid; null where nothing was published. */
  readonly published: ReadonlySet<string> | null;
  /** Least share of the audit time that is spent on site, in percent. */
  readonly leastOnsite: number;
  name(person: string): string;
}

/** A measure, and what it looks at. */
export type Measure = (asked: Asked) => Measured;

/** What was found; what is not said was not. */
export function measured(
  asked: number,
  found: Partial<Omit<Measured, "asked">> & { readonly figures: readonly Bilingual[] },
): Measured {
  return { broken: [], missing: [], unclear: [], ...found, asked };
}

export function place(where: string, what: Bilingual): AnswerPlace {
  return { where, what };
}

/** Name and id of a person, or of several. */
export function namesOf(ids: Iterable<string>, { name }: Asked): string {
  const named = [...new Set(ids)].map((id) => (name(id) === id ? id : `${name(id)} ${id}`));
  return named.length > 0 ? named.join(", ") : "—";
}

/** The middle and the largest of some numbers. */
export function middleAndMost(numbers: readonly number[]): {
  readonly middle: number | string;
  readonly most: number | string;
} {
  const sorted = [...numbers].sort((a, b) => a - b);
  return {
    middle: sorted[Math.floor((sorted.length - 1) / 2)] ?? "—",
    most: sorted.at(-1) ?? "—",
  };
}

/** An audit that has been held by the day, as far as it is known. */
export function isHeld(
  { to, from }: { to: CivilDate | null; from: CivilDate | null },
  asOf: CivilDate,
): boolean {
  const last = to ?? from;
  return last !== null && last <= asOf;
}
