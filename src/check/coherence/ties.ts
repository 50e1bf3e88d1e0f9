import { firstDayOf } from "../../model/case/audit-days.js";
import { participantsOf } from "../../model/case/participants.js";
import { recordOf, type RecordOf } from "../../model/case/records.js";
import type { Outcome } from "../../model/outcome/finding.js";
import { type CivilDate, isCivilDate, shift } from "../../model/time/dates.js";
import type { CaseAtHand } from "./case-at-hand.js";
import type { Context } from "./contexts.js";
import { fieldSpec, fieldSpecs } from "./field-spec.js";
import { auditsOf } from "./independence.js";
import { foundAt, locationOf } from "./naming.js";
import type { Spot } from "./spots.js";
import { words } from "./ties.words.js";

/** Persons who do something for a client to whom they have ties, or for whom they consulted. */
export function tiedPersons(about: CaseAtHand): Outcome[] {
  const client = recordOf(about.document.records, "case")?.value.client?.creditCode;
  if (client === undefined) return [];
  const tied = tiedTo(client, about);
  return tied.size === 0 ? [] : [...tiedInAudits(about, tied), ...tiedDoers(about, tied)];
}

type Tie = NonNullable<RecordOf<"personnel">["ties"]>[number];
type Tied = ReadonlyMap<unknown, readonly Tie[]>;

/** The ties to the client of the persons that the case names. */
function tiedTo(client: string, { spots, people }: CaseAtHand): Tied {
  const named = new Set(spots.filter(isPerson).map(({ value }) => String(value)));
  return new Map(
    [...named].flatMap((id) => {
      const ties = people.get(id)?.ties?.filter((t) => t.creditCode === client) ?? [];
      return ties.length > 0 ? [[id, ties] as const] : [];
    }),
  );
}

function isPerson({ schema }: Spot): boolean {
  return schema["definition"] === "person";
}

/** Whoever takes part in an audit, at the first place that names him. */
function tiedInAudits(about: CaseAtHand, tied: Tied): Outcome[] {
  const { unless } = about.procedure.coherence.independence.ties.audits;
  if (hasRule(about, unless)) return [];
  return auditsOf(about).flatMap((audit) => {
    const on = firstDayOf(audit);
    if (on === undefined) return [];
    return participantsOf(audit).flatMap((person): Outcome[] => {
      const tie = tied.get(person)?.find((t) => bars(t, on, about));
      const spots = about.spots.filter(
        (s) => s.audit?.id === audit.id && isPerson(s) && s.value === person,
      );
      const [first, ...others] = spots;
      return tie && first ? [tell(first, { tie, on, others }, about)] : [];
    });
  });
}

/** Whoever reviews, plans or decides: one finding for each person, with all that he did. */
function tiedDoers(about: CaseAtHand, tied: Tied): Outcome[] {
  const done = new Map(
    about.contexts.flatMap((context) => doneIn(context, tied, about)).map((d) => [d.spot, d]),
  );
  return [...Map.groupBy(done.values(), ({ spot }) => spot.value).values()].flatMap(
    ([first, ...others]) =>
      first ? [tell(first.spot, { ...first, others: others.map(({ spot }) => spot) }, about)] : [],
  );
}

/** What somebody did, on which day, in spite of which tie. */
interface Deed {
  readonly spot: Spot;
  readonly tie: Tie;
  readonly on: CivilDate;
}

function doneIn(context: Context, tied: Tied, about: CaseAtHand): Deed[] {
  const { doings } = about.procedure.coherence.independence.ties;
  return doings.flatMap(({ persons, on, unlessConsulting = [] }) => {
    const isRuled = hasRule(about, unlessConsulting);
    const days = context.at(fieldSpec(on));
    return fieldSpecs(persons)
      .flatMap((spec) => context.at(spec))
      .flatMap((spot): Deed[] => {
        const day = days.find(({ record }) => record === spot.record)?.day;
        if (!isCivilDate(day)) return [];
        const tie = tied
          .get(spot.value)
          ?.find((t) => bars(t, day, about) && !(isRuled && t.consulting));
        return tie ? [{ spot, tie, on: day }] : [];
      });
  });
}

function hasRule({ procedure }: CaseAtHand, ids: readonly string[]): boolean {
  return procedure.rules.some(({ id }) => ids.includes(id));
}

/** Whether a tie keeps somebody away on a day: it lasts, or consultancy has ended too lately. */
function bars({ until, consulting }: Tie, day: CivilDate, { procedure }: CaseAtHand): boolean {
  if (until === undefined || until >= day) return true;
  const { years } = procedure.coherence.independence.ties;
  return consulting === true && shift(until, years, "year") > day;
}

interface About {
  readonly tie: Tie;
  readonly on: CivilDate;
  readonly others: readonly Spot[];
}

function tell(spot: Spot, { tie, on, others }: About, about: CaseAtHand): Outcome {
  const { kind = "", until } = tie;
  const id = String(spot.value);
  const named = {
    field: about.naming.field(spot),
    id,
    name: about.people.get(id)?.name ?? "",
    kind,
    on,
  };
  const { years } = about.procedure.coherence.independence.ties;
  return foundAt(spot, {
    rule: "tied-to-client",
    clauses: [],
    severity: "warning",
    message:
      until !== undefined && until < on
        ? words.consultant({ ...named, until, years })
        : words.lasting(named),
    remedy: words.mend(),
    related: others.map(locationOf),
  });
}
