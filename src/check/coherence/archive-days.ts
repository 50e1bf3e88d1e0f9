import type { Outcome } from "../../model/outcome/finding.js";
import { daysBetween, shift } from "../../model/time/dates.js";
import { words } from "./archive-days.words.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { fieldSpec } from "./field-spec.js";
import { foundAt, locationOf } from "./naming.js";
import type { Spot } from "./spots.js";

/** What the archive record says against what other records say of the archive. */
export function archiveDays(about: CaseAtHand): Outcome[] {
  return [
    ...handedOverTwice(about),
    ...handedOverBefore(about),
    ...keptTooShort(about),
    ...endedUnseen(about),
  ];
}

/** The last day on which papers were handed over stands in two places. */
function handedOverTwice(about: CaseAtHand): Outcome[] {
  const { of, last, within } = about.procedure.coherence.papers.handedOver;
  const [told] = spotsAt(about, of);
  const latest = latestOf(spotsAt(about, last));
  if (!told?.day || !latest?.day || told.day === latest.day) return [];
  // An audit that comes after has not told yet.
  const isOther = Math.abs(daysBetween(latest.day, told.day)) > within;
  if (isOther || latest.audit !== about.document.audits.at(-1)) return [];
  const { naming } = about;
  return [
    foundAt(told, {
      rule: "copies-differ",
      clauses: [],
      severity: "warning",
      message: words.twoDays({
        field: naming.field(told),
        day: told.day,
        other: naming.field(latest),
        otherDay: latest.day,
      }),
      remedy: words.oneDay(),
      related: [locationOf(latest)],
    }),
  ];
}

/** Before the last audit: its papers cannot have been among those handed over. */
function handedOverBefore(about: CaseAtHand): Outcome[] {
  const { of, audited } = about.procedure.coherence.papers.handedOver;
  const [told] = spotsAt(about, of);
  const latest = latestOf(spotsAt(about, audited));
  if (!about.complete || !told?.day || !latest?.day || told.day >= latest.day) return [];
  if (!about.day.isAfter(latest.day)) return [];
  const { naming } = about;
  return [
    foundAt(told, {
      rule: "handed-over-before-audit",
      clauses: [],
      severity: "warning",
      message: words.before({
        field: naming.field(told),
        day: told.day,
        other: naming.field(latest),
        last: latest.day,
      }),
      remedy: words.handOver(),
      related: [locationOf(latest)],
    }),
  ];
}

/** Shorter than the procedure has it from the last certificate on. */
function keptTooShort(about: CaseAtHand): Outcome[] {
  const { retention } = about.procedure.data;
  const { until, from, unless } = about.procedure.coherence.papers.kept;
  const [kept] = spotsAt(about, until);
  const certificate = latestOf(spotsAt(about, from));
  if (!retention || !kept?.day || !certificate?.day) return [];
  if (unless.some((kind) => about.document.records.some((r) => r.kind === kind))) return [];
  const wanted = shift(certificate.day, retention.years, "year");
  if (kept.day >= wanted) return [];
  return [
    foundAt(kept, {
      rule: "kept-too-short",
      clauses: [...retention.clauses],
      severity: "error",
      message: words.tooShort({
        field: about.naming.field(kept),
        day: kept.day,
        end: certificate.day,
        years: retention.years,
        wanted,
      }),
      remedy: words.keepLonger({ wanted }),
      related: [locationOf(certificate)],
    }),
  ];
}

/** Before the certificate's last day, and nothing in the case tells of it. */
function endedUnseen(about: CaseAtHand): Outcome[] {
  const { on, expires, unless } = about.procedure.coherence.papers.ended;
  const [ended] = spotsAt(about, on);
  const certificate = latestOf(spotsAt(about, expires));
  if (!ended?.day || !certificate?.day || ended.day >= certificate.day) return [];
  // What is to end it need not be there before it ends.
  if (!about.day.isAfter(ended.day)) return [];
  if (unless.some((kind) => about.document.records.some((r) => r.kind === kind))) return [];
  const { naming } = about;
  return [
    foundAt(ended, {
      rule: "end-without-record",
      clauses: [],
      severity: "warning",
      message: words.endedUnseen({
        field: naming.field(ended),
        day: ended.day,
        other: naming.field(certificate),
        end: certificate.day,
      }),
      remedy: words.recordEnd(),
      related: [locationOf(certificate)],
    }),
  ];
}

function spotsAt({ spots }: CaseAtHand, text: string): Spot[] {
  const { field } = fieldSpec(text);
  return spots.filter((spot) => spot.field === field && spot.day !== null);
}

function latestOf(spots: readonly Spot[]): Spot | undefined {
  return spots.toSorted((a, b) => (String(a.day) < String(b.day) ? -1 : 1)).at(-1);
}
