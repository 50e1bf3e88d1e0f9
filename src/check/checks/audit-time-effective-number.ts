import type { Place } from "../../model/case/case-view.js";
import { recordIn, type RecordOf } from "../../model/case/records.js";
import { rootUp } from "../../model/procedure/audit-time.js";
import { below, cannotJudge, type Check, optionsSchema, type Verdict } from "../check.js";
import { words } from "./audit-time-effective-number.words.js";

interface Options {
  /**
   * Groups doing identical activities may count with their square root when together they make at
   * least this part of all, in percent.
   */
  readonly identicalGroupsFromPercent?: number;
}

export const auditTimeEffectiveNumber: Check<Options> = {
  id: "audit-time-effective-number",
  description: words.description(),
  options: optionsSchema({ identicalGroupsFromPercent: { type: "number" } }, []),
  reads: () => ["audit.auditTime.effectiveNumber"],
  judge({ options, find, subject }) {
    const place = find("audit.auditTime.effectiveNumber")?.place;
    const number = recordIn(subject.vars["audit"], "audit-time")?.effectiveNumber;
    if (!place || !number) return cannotJudge(words.notRecorded());
    const {
      equivalents = [],
      identicalGroups: groups = [],
      fullTimeHoursPerWeek: week = 0,
    } = number;
    if (equivalents.length > 0 && week <= 0) return cannotJudge(words.noFullTimeHours(), place);
    const sum = equivalents.reduce((s, e) => s + amount(e.equivalent), amount(number.fullTime));
    const change = groups.reduce((s, g) => s + amount(g.reduced) - amount(g.persons), 0);
    return [
      ...equivalents.flatMap((e, i) => equivalentFault(e, week, below(place, "equivalents", i))),
      ...(groups.length > 0
        ? groupFaults(groups, sum, options, below(place, "identicalGroups"))
        : []),
      ...totalFault(sum + change, number.total, below(place, "total")),
    ];
  },
};

type EffectiveNumber = NonNullable<RecordOf<"audit-time">["effectiveNumber"]>;
type Equivalent = NonNullable<EffectiveNumber["equivalents"]>[number];
type IdenticalGroup = NonNullable<EffectiveNumber["identicalGroups"]>[number];

/** A number that is not recorded fits no sum. */
function amount(n: number | undefined): number {
  return n ?? Number.NaN;
}

/** Part-time persons count by their hours, rounded up. */
function equivalentFault(e: Equivalent, week: number, at: Place): Verdict[] {
  const recorded = amount(e.equivalent);
  const least = Math.ceil((amount(e.persons) * amount(e.hoursPerWeek)) / week - 1e-9);
  const detail = words.equivalentTooSmall({ kind: String(e.kind), least, recorded });
  return recorded < least ? [{ outcome: "fail", at: below(at, "equivalent"), detail }] : [];
}

function groupFaults(
  groups: readonly IdenticalGroup[],
  all: number,
  { identicalGroupsFromPercent: percent }: Options,
  at: Place,
): Verdict[] {
  const alike = groups.reduce((s, { persons }) => s + amount(persons), 0);
  const faults: Verdict[] = [];
  if (percent === undefined) faults.push({ outcome: "fail", at, detail: words.groupsNotAllowed() });
  else if (alike * 100 < all * percent) {
    faults.push({ outcome: "fail", at, detail: words.groupsTooSmall({ alike, all, percent }) });
  }
  for (const [i, group] of groups.entries()) {
    const persons = amount(group.persons);
    const recorded = amount(group.reduced);
    const least = rootUp(persons);
    if (recorded < least) {
      const detail = words.groupReducedTooFar({ persons, least, recorded });
      faults.push({ outcome: "fail", at: below(at, i, "reduced"), detail });
    }
  }
  return faults;
}

function totalFault(sum: number, recorded: number | undefined, at: Place): Verdict[] {
  return sum === recorded
    ? []
    : [{ outcome: "fail", at, detail: words.wrongTotal({ sum, recorded: String(recorded) }) }];
}
