import type { Bilingual } from "../../model/base/text.js";
import type { AuditView } from "../../model/case/case-view.js";
import { isCivilDate, lastDayOf, yearOf, yearsFrom } from "../../model/time/dates.js";
import {
  type Check,
  type EventLookup,
  notApplicable,
  optionsSchema,
  restsOn,
  type Verdict,
} from "../check.js";
import { words } from "./surveillance-per-year.words.js";

export const surveillancePerYear: Check<Record<string, never>> = {
  id: "surveillance-per-year",
  description: words.description(),
  options: optionsSchema({}, []),
  judge({ find, view, day, event, reasons }) {
    const issued = find("certificate.originalIssuedOn") ?? find("certificate.issuedOn");
    const expires = find("certificate.expiresOn")?.value;
    if (!isCivilDate(issued?.value)) {
      return notApplicable(() => reasons.absent("certificate.issuedOn"));
    }
    if (!isCivilDate(expires)) return notApplicable(() => reasons.absent("certificate.expiresOn"));
    const issuedOn = issued.value;
    const first = yearOf(issuedOn);
    const audits = view.audits.map((audit) => onsiteStart(audit, event("onsite-start", audit)));
    const audited = new Set(audits.filter((a) => a.type === "surveillance").map((a) => a.year));
    const recertified = audits.find(
      (a) => a.type === "recertification" && a.date !== null && a.date > issuedOn,
    )?.year;
    const last = (recertified ?? yearOf(expires)) - 1;
    const verdicts: Verdict[] = [];
    for (const year of yearsFrom(first + 1, last)) {
      if (audited.has(year)) continue;
      const unknown = unknownIn(year, audits, first, () => day.year);
      if (unknown) {
        verdicts.push(restsOn(words.unknownDate({ audit: unknown.title, year: String(year) })));
        continue;
      }
      const due = lastDayOf(year);
      const missed = day.isAfter(due);
      verdicts.push({
        outcome: missed ? "fail" : "due",
        due,
        open: true,
        at: issued.place,
        detail: missed ? words.missed({ year }) : words.notYet({ year }),
      });
      if (!missed) break; // the nearest one is enough of a reminder
    }
    return verdicts;
  },
};

/** An audit of unknown date that may have filled a year. */
function unknownIn(
  year: number,
  audits: readonly OnsiteStart[],
  first: number,
  now: () => number,
): OnsiteStart | undefined {
  return audits.find(
    (a, i) =>
      a.blocked &&
      year >= lowest(audits.slice(0, i), first) &&
      year <= highest(audits.slice(i + 1), now),
  );
}

interface OnsiteStart {
  readonly title: Bilingual;
  readonly type: string;
  readonly date: string | null;
  readonly year: number | null;
  /**
   * A surveillance or recertification audit whose date another finding speaks of: it may have
   * filled a year.
   */
  readonly blocked: boolean;
}

function onsiteStart({ title, type }: AuditView, { found, blocked }: EventLookup): OnsiteStart {
  const date = isCivilDate(found?.value) ? found.value : null;
  return {
    title,
    type,
    date,
    year: date === null ? null : yearOf(date),
    blocked: blocked && (type === "surveillance" || type === "recertification"),
  };
}

/**
 * An audit of unknown date took place between the audits before and after it, and not in the
 * future.
 */
function lowest(before: readonly OnsiteStart[], first: number): number {
  return before.findLast((a) => a.year !== null)?.year ?? first;
}

function highest(after: readonly OnsiteStart[], now: () => number): number {
  return after.find((a) => a.year !== null)?.year ?? now();
}
