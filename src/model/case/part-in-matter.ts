import type { Bilingual } from "../base/text.js";
import type { CivilDate } from "../time/dates.js";
import { firstDayOf } from "./audit-days.js";
import type { AuditView } from "./case-view.js";
import { engagedIn } from "./participants.js";
import { recordIn } from "./records.js";

/** A complaint or an appeal, as far as it says whose matter it is. */
export interface Matter {
  readonly receivedOn: CivilDate;
  readonly involved?: readonly (string | undefined)[] | undefined;
  /** The audit that it is about, by name or id. */
  readonly audit?: string | undefined;
}

/** What somebody had to do with a matter: named as involved, of the audit, or who decided on it. */
export interface PartInMatter {
  readonly as: "involved" | "participant" | "decider";
  /** Title of the audit; null where the record itself names the person. */
  readonly audit: Bilingual | null;
}

/**
 * What a person had to do with a matter (ISO/IEC 17021-1, 9.7.5 and 9.8.8): with the audit that it
 * names; where it names none, with those that had begun when it came in. Undefined: nothing.
 */
export function partInMatter(
  person: string,
  { receivedOn, involved = [], audit: named }: Matter,
  audits: readonly AuditView[],
): PartInMatter | undefined {
  if (involved.includes(person)) return { as: "involved", audit: null };
  const meant = audits.filter((a) =>
    named === undefined ? hasBegun(a, receivedOn) : [a.name, a.id].includes(named),
  );
  const audited = meant.find((a) => engagedIn(audits, a).includes(person));
  if (audited) return { as: "participant", audit: audited.title };
  const decided = meant.find((a) => hasDecided(person, a, receivedOn));
  return decided && { as: "decider", audit: decided.title };
}

function hasBegun(audit: AuditView, by: CivilDate): boolean {
  const first = firstDayOf(audit);
  return first !== undefined && first <= by;
}

function hasDecided(person: string, audit: AuditView, by: CivilDate): boolean {
  const decision = recordIn(audit, "decision");
  if (decision?.decidedOn === undefined || decision.decidedOn > by) return false;
  return decision.decisionMaker?.person === person;
}
