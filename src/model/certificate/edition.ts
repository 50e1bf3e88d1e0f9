import { missingIn } from "../base/text-content.js";
import type { Bilingual } from "../base/text.js";
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

/**
 * A text without the names of editions that it gives in both languages: the Chinese may name the
 * national standard, the English the international one that it adopts.
 */
export function withoutEditions({ zh, en }: Bilingual, editions: readonly Edition[]): Bilingual {
  const names = editions
    .filter((e) => [zh, en].every((text) => e.names.some((n) => text.includes(n))))
    .flatMap((e) => e.names);
  const without = (text: string) => names.reduce((left, n) => left.replaceAll(n, ""), text);
  return { zh: without(zh), en: without(en) };
}

/** Whether two texts name one edition, each by a name of its own, and no other number. */
export function nameOneEdition(
  [one, other]: readonly [string, string],
  editions: readonly Edition[],
): boolean {
  const rest = withoutEditions({ zh: one, en: other }, editions);
  return rest.zh !== one && rest.en !== other && !/\d/.test(rest.zh + rest.en);
}
