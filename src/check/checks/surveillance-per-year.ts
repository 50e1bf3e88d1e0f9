import type { AuditView } from "../../model/case/case-view.js";
import { isCivilDate } from "../../model/time/dates.js";
import { type Check, type EventLookup, optionsSchema, restsOn, type Verdict } from "../check.js";

export const surveillancePerYear: Check<Record<string, never>> = {
  id: "surveillance-per-year",
  description: {
    zh: "每个日历年至少一次监督审核：从发证次年算起，到再认证审核所在年之前；没有再认证审核时到证书到期年之前。",
    en: "At least one surveillance audit in each calendar year after the year of issue and before the year of the recertification audit, or of expiry when there is none yet.",
  },
  options: optionsSchema({}, []),
  judge({ find, view, asOf, event }) {
    const issued = find("certificate.originalIssuedOn") ?? find("certificate.issuedOn");
    const expires = find("certificate.expiresOn");
    if (!isCivilDate(issued?.value) || !isCivilDate(expires?.value)) {
      return { outcome: "notApplicable" };
    }
    const first = yearOf(issued.value);
    const audits = view.audits.map((audit) => onsiteStart(audit, event("onsite-start", audit)));
    const audited = new Set(audits.filter((a) => a.type === "surveillance").map((a) => a.year));
    const recertified = audits.find(
      (a) => a.type === "recertification" && a.date !== null && a.date > String(issued.value),
    )?.year;
    const last = (recertified ?? yearOf(expires.value)) - 1;
    const verdicts: Verdict[] = [];
    for (let year = first + 1; year <= last; year += 1) {
      if (audited.has(year)) continue;
      const unknown = audits.find(
        (a, i) =>
          a.blocked &&
          year >= lowest(audits.slice(0, i), first) &&
          year <= highest(audits.slice(i + 1), yearOf(asOf)),
      );
      if (unknown) {
        verdicts.push(restsOn(`${unknown.id}: audit.auditReport.onsiteFrom, ${year}`));
        continue;
      }
      const due = `${year}-12-31`;
      const missed = asOf > due;
      verdicts.push({
        outcome: missed ? "fail" : "due",
        due,
        open: true,
        at: issued.place,
        detail: {
          zh: `${year} 年${missed ? "没有" : "尚无"}监督审核`,
          en: `no surveillance audit in ${year}${missed ? "" : " yet"}`,
        },
      });
      if (!missed) break; // the nearest one is enough of a reminder
    }
    return verdicts;
  },
};

interface OnsiteStart {
  readonly id: string;
  readonly type: string;
  readonly date: string | null;
  readonly year: number | null;
  /** A surveillance or recertification audit whose date another finding speaks of: it may have filled a year. */
  readonly blocked: boolean;
}

function onsiteStart({ id, type }: AuditView, { found, blocked }: EventLookup): OnsiteStart {
  const date = isCivilDate(found?.value) ? found.value : null;
  return {
    id,
    type,
    date,
    year: date === null ? null : yearOf(date),
    blocked: blocked && (type === "surveillance" || type === "recertification"),
  };
}

/** An audit of unknown date took place between the audits before and after it, and not in the future. */
function lowest(before: readonly OnsiteStart[], first: number): number {
  return before.findLast((a) => a.year !== null)?.year ?? first;
}

function highest(after: readonly OnsiteStart[], now: number): number {
  return after.find((a) => a.year !== null)?.year ?? now;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
