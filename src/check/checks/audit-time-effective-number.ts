import type { AuditView, Place } from "../../model/case/case-view.js";
import {
  areReducible,
  equivalentOf,
  headcountOf,
  siteHeadcount,
} from "../../model/case/headcount.js";
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
   * What to judge where several clauses ask for it: how many persons there are, what those count
   * who are not full-time, how far groups doing identical activities are reduced, or all but these
   * groups. Everything without it.
   */
  readonly aspect?: Aspect;
}

const aspects = ["persons", "equivalents", "groups", "allButGroups"] as const;
type Aspect = (typeof aspects)[number];
/** Which parts each aspect leaves to another rule. */
const left: Readonly<Record<Aspect, readonly ("total" | "equivalents" | "groups")[]>> = {
  persons: ["equivalents"],
  equivalents: ["total", "groups"],
  groups: ["total", "equivalents"],
  allButGroups: ["groups"],
};

export const auditTimeEffectiveNumber: Check<Options> = {
  id: "audit-time-effective-number",
  description: words.description(),
  options: optionsSchema(
    {
      identicalGroupsFromPercent: { type: "number" },
      aspect: { enum: [...aspects] },
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
    const omitted = options.aspect ? left[options.aspect] : [];
    const faults = {
      equivalents: () =>
        equivalents.flatMap((e, i) => equivalentFault(e, week, below(place, "equivalents", i))),
      groups: () => groupFaults(groups, sum, options, below(place, "identicalGroups")),
      total: () => [
        ...totalFault(
          { sum, change, isReduced: areReducible(groups, sum, options.identicalGroupsFromPercent) },
          number,
          place,
        ),
        ...sourceFault(q, sum, place),
        ...siteFaults(q),
      ],
    };
    return (["equivalents", "groups", "total"] as const)
      .filter((part) => !omitted.includes(part))
      .flatMap((part) => faults[part]());
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
  const faults: Verdict[] = [];
  if (groups.length > 0 && percent === undefined) {
    faults.push({ outcome: "fail", at, detail: words.groupsNotAllowed() });
  } else if (!areReducible(groups, all, percent)) {
    const alike = groups.reduce((s, { persons }) => s + amount(persons), 0);
    const shown = { alike, all, percent: Number(percent) };
    faults.push({ outcome: "fail", at, detail: words.groupsTooSmall(shown) });
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

/** How many there are, and by how many groups are reduced, rightly or not. */
interface Count {
  readonly sum: number;
  readonly change: number;
  readonly isReduced: boolean;
}

/** A total that a forbidden reduction explains is told where the groups are. */
function totalFault(
  { sum, change, isReduced }: Count,
  number: EffectiveNumber,
  at: Place,
): Verdict[] {
  const { total: recorded } = number;
  const right = isReduced ? sum + change : sum;
  if (recorded === right || (!isReduced && recorded === sum + change)) return [];
  const detail = words.wrongTotal({ sum: right, recorded: String(recorded) });
  return [{ outcome: "fail", at: below(at, "total"), detail }];
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
