import type { Verification, VerificationItem } from "../model/outcome/verification.js";

/** The three verdicts of a verification, in the order in which they are shown. */
export const verdicts = ["verdict", "integrity", "completeness"] as const;

/** Notes that every document of a package repeats are said once, with how many there are. */
export function distinct(items: readonly VerificationItem[]): VerificationItem[] {
  const counts = new Map<string, number>();
  for (const i of items) {
    if (i.state === "notApplicable") counts.set(i.message.zh, (counts.get(i.message.zh) ?? 0) + 1);
  }
  const seen = new Set<string>();
  return items.flatMap((i) => {
    const times = counts.get(i.message.zh) ?? 0;
    if (i.state !== "notApplicable" || times < 2) return [i];
    if (seen.has(i.message.zh)) return [];
    seen.add(i.message.zh);
    return [{ ...i, subject: `${i.subject} … (${times})` }];
  });
}

/** The whole and, of a folder, each package in it. */
export function partsOf(v: Verification): readonly Verification[] {
  return [v, ...v.parts];
}
