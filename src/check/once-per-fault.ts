import type { Place } from "../model/case/case-view.js";
import type { Verdict } from "./check.js";

/**
 * Verdicts of one rule on one subject that say the same and differ by their places alone are one,
 * with the further places beside the first.
 */
export function oncePerFault(verdicts: readonly Verdict[]): readonly Verdict[] {
  if (verdicts.length < 2) return verdicts;
  const faults = new Map<string | number, Verdict[]>();
  for (const [i, verdict] of verdicts.entries()) {
    const key = verdict.at ? saidBy(verdict) : i;
    const alike = faults.get(key);
    if (alike) alike.push(verdict);
    else faults.set(key, [verdict]);
  }
  return [...faults.values()].flatMap(together);
}

function saidBy({ outcome, severity, title, detail, due, open, signedSha256 }: Verdict): string {
  return JSON.stringify([outcome, severity, title, detail, due, open, signedSha256]);
}

function together([first, ...others]: readonly Verdict[]): Verdict[] {
  if (!first) return [];
  const places = [...(first.related ?? []), ...others.flatMap((v) => v.at ?? [])];
  const related = places.filter((p, i) => !isAmong(p, [first.at, ...places.slice(0, i)]));
  const recorded = [first, ...others].flatMap((v) => v.recorded ?? []);
  const besides = [first, ...others].flatMap((v) => v.besides ?? []);
  return [
    {
      ...first,
      ...(related.length > 0 && { related }),
      ...(recorded.length > 0 && { recorded }),
      ...(besides.length > 0 && { besides }),
    },
  ];
}

function isAmong(
  { record, pointer }: Place,
  places: readonly (Place | null | undefined)[],
): boolean {
  return places.some((p) => p?.record === record && p.pointer === pointer);
}
