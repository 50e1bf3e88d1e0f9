import { byCodeUnit } from "../../../model/base/text.js";
import { type CaseFacts, unpackAssignment } from "../../../model/case/facts.js";
import { recordsOf } from "../../../model/case/records.js";
import { type CivilDate, shift } from "../../../model/time/dates.js";
import { type Asked, isHeld, type Measure, measured, namesOf, place } from "./asked.js";
import { words } from "./people-measures.words.js";

/** Everybody who audited in an audit that was held. */
function auditorsOf({ profiles, asOf }: Asked): string[] {
  const members = profiles
    .flatMap((p) => p.audits)
    .filter((a) => isHeld(a, asOf))
    .flatMap((a) => a.team)
    .filter((m) => m.role === "teamLeader" || m.role === "auditor");
  return [...new Set(members.map((m) => m.person))].filter(Boolean).sort(byCodeUnit);
}

/** The last time that somebody was watched at work. */
interface Watched {
  readonly on: CivilDate;
  readonly by: string;
  /** When it is to be done again, where that is recorded. */
  readonly nextOn: CivilDate | undefined;
}

/** Who of the auditors was watched at work, when last, and when the next time is due. */
export const witnessing: Measure = (asked) => {
  const auditors = auditorsOf(asked);
  const watched = new Map(
    auditors.flatMap((id) => {
      const last = lastWatched(id, asked);
      return last ? [[id, last] as const] : [];
    }),
  );
  const never = auditors.filter((id) => !watched.has(id));
  return measured(auditors.length, {
    figures: [
      words.witnessed({ n: auditors.length, watched: watched.size }),
      ...[...watched].map(([id, { on, by, nextOn }]) =>
        words.lastWitnessed({
          who: namesOf([id], asked),
          on,
          by: namesOf([by], asked),
          next: nextOn ?? "—",
        }),
      ),
    ],
    broken: [...watched].flatMap(([id, { nextOn }]) =>
      nextOn !== undefined && nextOn < asked.asOf
        ? [place(namesOf([id], asked), words.overdueWitnessing({ next: nextOn }))]
        : [],
    ),
    missing:
      never.length > 0 ? [place("", words.neverWitnessed({ who: namesOf(never, asked) }))] : [],
  });
};

/** By the person's own file and by the plans of audits that were held. */
function lastWatched(id: string, { profiles, people, asOf }: Asked): Watched | undefined {
  const filed = (people.get(id)?.witnessings ?? []).flatMap((w): Watched[] =>
    w.witnessedOn === undefined || w.witnessedOn > asOf
      ? []
      : [{ on: w.witnessedOn, by: w.witness ?? "—", nextOn: w.nextOn }],
  );
  const planned = profiles
    .flatMap((p) => p.audits)
    .filter((a) => isHeld(a, asOf))
    .flatMap((a) =>
      a.witnessing.flatMap(({ witness, witnessed }): Watched[] => {
        const on = a.to ?? a.from;
        return witnessed === id && on !== null ? [{ on, by: witness, nextOn: undefined }] : [];
      }),
    );
  return [...planned, ...filed].sort((a, b) => byCodeUnit(a.on, b.on)).at(-1);
}

/** Who is employed and who is contracted, and whether there is an agreement. */
export const employment: Measure = (asked) => {
  const known = [...asked.people].flatMap(([id, person]) => (person ? [{ id, person }] : []));
  const external = known.filter(({ person }) => person.fullTime === false);
  return measured(asked.people.size, {
    figures: [
      words.employment({
        all: asked.people.size,
        fullTime: known.filter(({ person }) => person.fullTime === true).length,
        external: external.length,
        who: namesOf(
          external.map(({ id }) => id),
          asked,
        ),
      }),
    ],
    missing: [
      ...external
        .filter(
          ({ person: { enforceableAgreementOn, contracts = [] } }) =>
            enforceableAgreementOn === undefined && contracts.length === 0,
        )
        .map(({ id }) => place(namesOf([id], asked), words.noAgreement())),
      ...[...asked.people].flatMap(([id, person]) => (person ? [] : [place(id, words.noRecord())])),
    ],
  });
};

/** The days at work of the last twelve months. */
export const load: Measure = (asked) => {
  const since = shift(asked.asOf, -monthsOfLoad, "month");
  const days = daysAtWork(asked.facts, since, asked.asOf);
  const heaviest = [...days]
    .map(([id, own]) => ({ id, n: own.size }))
    .sort((a, b) => b.n - a.n || byCodeUnit(a.id, b.id));
  return measured(heaviest.length, {
    figures: [
      words.load({ since, n: heaviest.length }),
      ...heaviest
        .slice(0, mostLoads)
        .map(({ id, n }) => words.loadOf({ who: namesOf([id], asked), n })),
    ],
  });
};

const monthsOfLoad = 12;
const mostLoads = 5;

/** By person the days on which it was at work, after one day and up to another. */
function daysAtWork(
  facts: readonly CaseFacts[],
  after: CivilDate,
  to: CivilDate,
): Map<string, Set<string>> {
  const days = new Map<string, Set<string>>();
  for (const { person, day } of facts.flatMap((f) => f.assignments.map(unpackAssignment))) {
    if (day <= after || day > to) continue;
    const own = days.get(person) ?? new Set();
    days.set(person, own.add(day));
  }
  return days;
}

/** The last internal audit of each body: what it raised, and what of it is open. */
export const internalAudits: Measure = ({ bodies, asOf }) => {
  const held = bodies.flatMap(({ short, records }) =>
    recordsOf(records ?? [], "internal-audit").flatMap(({ value }) =>
      value.heldOn !== undefined && value.heldOn <= asOf
        ? [{ short, on: value.heldOn, value }]
        : [],
    ),
  );
  const last = bodies.flatMap(
    ({ short }) =>
      held.filter((h) => h.short === short).sort((a, b) => byCodeUnit(b.on, a.on))[0] ?? [],
  );
  const unproven = held.flatMap(({ short, on, value }) =>
    (value.findings ?? [])
      .filter((f) => f.verifiedOn === undefined || f.verifiedOn > asOf)
      .map((f) => ({ short, on, finding: f })),
  );
  return measured(held.length, {
    figures: last.map(({ short, on, value }) =>
      words.internalAudit({
        body: short,
        on,
        report: value.report ?? "—",
        n: (value.findings ?? []).length,
      }),
    ),
    broken: unproven
      .filter(({ finding }) => finding.dueOn !== undefined && finding.dueOn < asOf)
      .map(({ short, on, finding }) =>
        place(`cb/${short}`, words.overdueFinding({ on, text: finding.text ?? "" })),
      ),
  });
};
