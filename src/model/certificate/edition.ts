import { missingIn } from "../base/text-content.js";
import type { CivilDate } from "../time/dates.js";

/** An edition of the certification criteria, and when it may stand on a certificate. */
export interface Edition {
  /** Any of them names it. */
  readonly names: readonly string[];
  /** First and last day on which a new certificate may be to it. */
  readonly issuedFrom?: CivilDate;
  readonly issuedUntil?: CivilDate;
  /** The last day on which a certificate to it is valid: the end of the transition. */
  readonly lapsesOn?: CivilDate;
  /** What says so. */
  readonly source?: string;
}

/** The end of an edition that a certificate rests on. */
export interface Lapse {
  readonly on: CivilDate;
  /** The edition, as the certificate names it. */
  readonly edition: string;
}

/** When a certificate with such criteria lapses; null where one of its editions does not end. */
export function lapseOf(criteria: string, editions: readonly Edition[]): Lapse | null {
  const named = editions.flatMap(({ names, lapsesOn }) => {
    const name = names.find((n) => missingIn(criteria, [n]).length === 0);
    return name === undefined ? [] : [{ edition: name, on: lapsesOn }];
  });
  let last: Lapse | null = null;
  for (const { edition, on } of named) {
    if (on === undefined) return null;
    if (last === null || on > last.on) last = { edition, on };
  }
  return last;
}
