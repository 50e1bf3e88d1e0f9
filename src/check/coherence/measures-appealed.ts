import { isObject, type Json } from "../../model/base/json.js";
import type { AuditView } from "../../model/case/case-view.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { recordIn, signaturesIn } from "../../model/case/records.js";
import type { Independence } from "../../model/procedure/coherence.js";
import { type CivilDate, isCivilDate } from "../../model/time/dates.js";

/** What the body did about a client, on which day, and who had part in it. */
interface Measure {
  readonly record: RecordFile;
  readonly on: CivilDate;
  readonly persons: ReadonlySet<string>;
}

/**
 * What an appeal is against, where it names no audit: the last thing that the body did about the
 * client when it came in. Undefined where that was the decision of an audit.
 */
export function measureAppealed(
  { records }: CaseDocument,
  audits: readonly AuditView[],
  { measures }: Independence,
  receivedOn: CivilDate,
): Measure | undefined {
  const done = measures.flatMap(({ record: kind, on, by }): Measure[] =>
    records.flatMap((record): Measure[] => {
      const { value } = record;
      const day = record.kind === kind && isObject(value) ? value[on] : undefined;
      if (!isObject(value) || !isCivilDate(day) || day > receivedOn) return [];
      return [{ record, on: day, persons: personsOf(value, by) }];
    }),
  );
  const last = done.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  const isDecidedSince = audits.some((audit) => {
    const { decidedOn } = recordIn(audit, "decision") ?? {};
    return last && decidedOn !== undefined && decidedOn >= last.on && decidedOn <= receivedOn;
  });
  return isDecidedSince ? undefined : last;
}

/** Who is named in some fields of a record, and who has signed it. */
function personsOf(value: Readonly<Record<string, Json>>, by: readonly string[]): Set<string> {
  const named = by.map((field) => value[field]);
  const signed = signaturesIn(value).map(({ person }) => person);
  return new Set([...named, ...signed].filter((p) => typeof p === "string"));
}
