import type { RecordFile } from "../../model/case/case.js";
import { asRecord } from "../../model/case/records.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Payments } from "../../model/procedure/payments.js";
import { type CivilDate, isCivilDate, shift } from "../../model/time/dates.js";
import { boundsOfWorkingDays } from "../../model/time/working-days.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { fieldSpec, fieldSpecs } from "./field-spec.js";
import { foundIn } from "./naming.js";
import { words } from "./payments.words.js";

/** Payments that came later than the contract says, or did not come. */
export function latePayments(about: CaseAtHand): Outcome[] {
  const record = about.document.records.find(({ kind }) => kind === "contract");
  const contract = asRecord("contract", record?.value);
  if (!record || !contract?.payments?.length || !contract.fee || !contract.paymentMethod) return [];
  if (about.isFaulty(record, "/payments") || about.isFaulty(record, "/fee")) return [];
  const { fee, paymentMethod } = contract;
  const paid = contract.payments
    .map(({ amount = 0, paidOn = "" }, index) => ({ amount, paidOn, index }))
    .toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : 1));
  const told = new Set<number | null>();
  const { changed } = about.procedure.coherence.payments;
  const until = about.contexts[0]?.since(fieldSpec(changed)) ?? null;
  return instalments(paymentMethod, about).flatMap((part): Outcome[] => {
    const { limit, percent } = part;
    if (!about.day.isAfter(limit) || (until !== null && limit >= until)) return [];
    const due = (fee * percent) / 100;
    const inTime = sumOf(paid.filter(({ paidOn }) => paidOn <= limit));
    if (inTime >= due - rounding) return [];
    const last = paid.find((_, i) => sumOf(paid.slice(0, i + 1)) >= due - rounding);
    const index = last?.index ?? null;
    if (told.has(index)) return [];
    told.add(index);
    return [late(record, { ...part, due, inTime, last }, about)];
  });
}

/** Money is rounded to whole units. */
const rounding = 1;

function sumOf(payments: readonly { readonly amount: number }[]): number {
  return payments.reduce((sum, { amount }) => sum + amount, 0);
}

/** What has to be paid, in percent of the fee and all told, until the end of a day. */
interface Instalment {
  readonly text: string;
  readonly percent: number;
  readonly limit: CivilDate;
}

/** The parts of the terms that say how much and by when; one whose day has not come has none. */
function instalments(terms: string, about: CaseAtHand): Instalment[] {
  const { payments } = about.procedure.coherence;
  let percent = 0;
  return terms.split(new RegExp(payments.parts, "u")).flatMap((part): Instalment[] => {
    const said = part.replaceAll(/\s/gu, "");
    const share = shareIn(said, percent, payments);
    if (share === null) return [];
    percent += share;
    const limit = limitIn(said, about);
    return limit ? [{ text: part.trim(), percent, limit }] : [];
  });
}

function shareIn(text: string, before: number, { share, rest }: Payments): number | null {
  const stated = new RegExp(share, "u").exec(text)?.[1];
  if (stated !== undefined) return Number(stated);
  return new RegExp(rest, "u").test(text) ? 100 - before : null;
}

/** The last day on which a part is paid in time. */
function limitIn(text: string, about: CaseAtHand): CivilDate | null {
  const { payments } = about.procedure.coherence;
  for (const { says, after, before, unit } of payments.due) {
    const found = new RegExp(says, "u").exec(text);
    if (!found) continue;
    if (before !== undefined) return firstDayOf(before, about);
    const from = after === undefined ? undefined : about.contexts[0]?.at(fieldSpec(after))[0]?.day;
    const days = numberIn(found[1] ?? "", payments);
    if (!from || days === null) return null;
    return unit ? workingDaysAfter(from, days, about) : shift(from, days, "calendarDay");
  }
  return null;
}

/** The Nth working day after a day; where the year has no calendar, the last day that it can be. */
function workingDaysAfter(from: CivilDate, days: number, { calendar }: CaseAtHand): CivilDate {
  const counted = calendar?.add(from, days);
  return counted && "date" in counted ? counted.date : boundsOfWorkingDays(from, days)[1];
}

/** The day on which an audit began, or on which the first certificate was issued. */
function firstDayOf(
  step: NonNullable<Payments["due"][number]["before"]>,
  { contexts, procedure }: CaseAtHand,
): CivilDate | null {
  const { started, certified } = procedure.coherence.payments;
  const days = contexts.flatMap((context) => {
    if (step === "certificate") return context.audit ? [] : context.at(fieldSpec(certified));
    if (context.audit?.type !== step) return [];
    return (
      fieldSpecs(started, " | ")
        .map((spec) => context.at(spec))
        .find((spots) => spots.length > 0) ?? []
    );
  });
  return days.flatMap(({ day }) => day ?? []).toSorted()[0] ?? null;
}

/** `10`, and up to 99 as people write it. */
function numberIn(text: string, { numerals, ten }: Payments): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const digit = (sign: string) => numerals.indexOf(sign) + 1;
  const [tens, units = null, ...more] = text.split(ten);
  if (tens === undefined || more.length > 0 || tens.length > 1) return null;
  if (units === null) return digit(tens) || null;
  return (tens === "" ? 1 : digit(tens)) * 10 + (units === "" ? 0 : digit(units));
}

interface Late extends Instalment {
  readonly due: number;
  readonly inTime: number;
  readonly last: { readonly paidOn: string; readonly index: number } | undefined;
}

function late(record: RecordFile, found: Late, { procedure }: CaseAtHand): Outcome {
  const { text, limit, due, inTime, last } = found;
  const label = procedure.records.get("contract")?.label ?? { zh: "contract", en: "contract" };
  const values = { record: label, text, limit, due, inTime };
  const pointer = last ? `/payments/${last.index}/paidOn` : "/payments";
  return foundIn(
    { record, audit: null, pointer },
    {
      rule: "late-payment",
      clauses: [],
      severity: "warning",
      message:
        last && isCivilDate(last.paidOn)
          ? words.late({ ...values, day: last.paidOn })
          : words.missing(values),
      remedy: words.mend(),
      related: [
        { file: record.file, pointer: "/paymentMethod", ...record.position("/paymentMethod") },
      ],
    },
  );
}
