import type { AuditView, Place } from "../../model/case/case-view.js";
import { equivalentOf, headcountOf, siteHeadcount } from "../../model/case/headcount.js";
import { recordIn, type RecordOf } from "../../model/case/records.js";
import { rootUp } from "../../model/procedure/audit-time.js";
import {
  below,
  cannotJudge,
  type Check,
  optionsSchema,
  type Question,
  type Verdict,
} from "../check.js";
import { words } from "./audit-time-effective-number.words.js";

interface Options {
  /**
   * Groups doing identical activities may count with their square root when together they make at
   * least this part of all, in percent.
   */
  readonly identicalGroupsFromPercent?: number;
  /**
   * What to judge where two clauses ask for it: how many persons there are, or what those count who
   * are not full-time. Both without it.
   */
  readonly aspect?: "persons" | "equivalents";
}

export const auditTimeEffectiveNumber: Check<Options> = {
  id: "audit-time-effective-number",
  description: words.description(),
  options: optionsSchema(
    {
      identicalGroupsFromPercent: { type: "number" },
      aspect: { enum: ["persons", "equivalents"] },
    },
    [],
  ),
  reads: () => ["audit.auditTime.effectiveNumber"],
  readsIfThere: () => ["c.application", "c.changes"],
  judge(q) {
    const { options, find, subject } = q;
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
    const counted: Verdict[] = equivalents.flatMap((e, i) =>
      equivalentFault(e, week, below(place, "equivalents", i)),
    );
    if (options.aspect === "equivalents") return counted;
    return [
      ...(options.aspect === "persons" ? [] : counted),
      ...(groups.length > 0
        ? groupFaults(groups, sum, options, below(place, "identicalGroups"))
        : []),
      ...totalFault(sum + change, number.total, below(place, "total")),
      ...sourceFault(q, sum, place),
      ...siteFaults(q),
    ];
  },
};

type AuditTime = RecordOf<"audit-time">;
type EffectiveNumber = NonNullable<AuditTime["effectiveNumber"]>;
type Equivalent = NonNullable<EffectiveNumber["equivalents"]>[number];
type IdenticalGroup = NonNullable<EffectiveNumber["identicalGroups"]>[number];

/** A number that is not recorded fits no sum. */
function amount(n: number | undefined): number {
  return n ?? Number.NaN;
}

/** Part-time persons count by their hours, rounded up. */
function equivalentFault(e: Equivalent, week: number, at: Place): Verdict[] {
  const recorded = amount(e.equivalent);
  const least = equivalentOf(e, week);
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

/** The number before groups are reduced is that of the application and its changes. */
function sourceFault({ subject, view }: Question<Options>, sum: number, at: Place): Verdict[] {
  const audit = subject.vars["audit"] as AuditView;
  const time = recordIn(audit, "audit-time");
  const head = headcountOf(view, {
    audit,
    day: time?.determinedOn,
    week: time?.effectiveNumber?.fullTimeHoursPerWeek,
  });
  if (!head || (head.least <= sum && sum <= head.most)) return [];
  const detail = words.notFromSource({ source: head.source, expected: head.least, recorded: sum });
  return [{ outcome: "fail", at: below(at, "total"), detail }];
}

function siteFaults({ subject, view, find }: Question<Options>): Verdict[] {
  const time = recordIn(subject.vars["audit"], "audit-time");
  const place = find("audit.auditTime.sites")?.place;
  if (!place) return [];
  return (time?.sites ?? []).flatMap(({ site, effectiveNumber: recorded }, i): Verdict[] => {
    const expected = siteHeadcount(view, String(site), { day: time?.determinedOn });
    if (expected === undefined || recorded === undefined || expected === recorded) return [];
    const detail = words.wrongSiteNumber({ site: String(site), expected, recorded });
    return [{ outcome: "fail", at: below(place, i, "effectiveNumber"), detail }];
  });
}
