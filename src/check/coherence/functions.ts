import { anyOf } from "../../model/base/lists.js";
import { contentOf } from "../../model/base/text-content.js";
import type { Bilingual } from "../../model/base/text.js";
import type { RecordOf } from "../../model/case/records.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Functions } from "../../model/procedure/coherence.js";
import { valueLabel } from "../../model/procedure/schema.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { fieldSpecs } from "./field-spec.js";
import { words } from "./functions.words.js";
import { foundAt } from "./naming.js";
import type { Spot } from "./spots.js";

/**
 * Persons who do what they cannot: without a qualification for it, employed by somebody else, or
 * without part in the case that they speak of. One of the three is told, the first.
 */
export function unqualifiedFunctions(about: CaseAtHand): Outcome[] {
  const known = fieldsOf(about.procedure.coherence.functions);
  const isOfBody = employedByBody(about);
  let involved: ReadonlySet<unknown> | undefined;
  return about.spots.flatMap((spot): Outcome[] => {
    if (!known.all.has(spot.field)) return [];
    const person = typeof spot.value === "string" ? about.people.get(spot.value) : undefined;
    // Somebody of whom nothing is recorded is a finding of another kind.
    if (!person || (known.orTeam.has(spot.field) && isOfTeam(spot, about))) return [];
    const roles = known.roles.get(spot.field);
    if (roles && !hasOneOf(person, roles)) return [without(spot, roles, about)];
    if (known.employed.has(spot.field) && !isOfBody(person)) {
      return [elsewhere(spot, person, about)];
    }
    if (!known.witnesses.has(spot.field)) return [];
    involved ??= involvedIn(about, known.witnesses);
    const hadPart =
      involved.has(spot.value) || (hasOneOf(person, known.leading) && isOfBody(person));
    return hadPart ? [] : [outside(spot, about)];
  });
}

type Person = RecordOf<"personnel">;

interface Fields {
  readonly roles: ReadonlyMap<string, readonly string[]>;
  readonly employed: ReadonlySet<string>;
  readonly orTeam: ReadonlySet<string>;
  readonly witnesses: ReadonlySet<string>;
  /** Functions that may speak of any case. */
  readonly leading: readonly string[];
  readonly all: ReadonlySet<string>;
}

const ready = new WeakMap<Functions, Fields>();

function fieldsOf(functions: Functions): Fields {
  let fields = ready.get(functions);
  if (!fields) {
    const roles = new Map(
      functions.functions.flatMap((f) =>
        namesIn(f.fields).map((field) => [field, f.roles] as const),
      ),
    );
    const employed = new Set(namesIn(functions.employed));
    const orTeam = new Set(namesIn(functions.orTeam));
    const witnesses = new Set(namesIn(functions.witnesses.fields));
    const all = new Set([...roles.keys(), ...employed, ...witnesses]);
    fields = { roles, employed, orTeam, witnesses, leading: functions.witnesses.roles, all };
    ready.set(functions, fields);
  }
  return fields;
}

function namesIn(list: string): string[] {
  return fieldSpecs(list).map(({ field }) => field);
}

function hasOneOf({ qualifications = [] }: Person, roles: readonly string[]): boolean {
  return qualifications.some(({ role }) => roles.includes(role ?? ""));
}

/** Relationships to the body of those whom it does not employ itself. */
const otherTies: ReadonlySet<unknown> = new Set(["controlledEntity", "enforceableArrangement"]);

/**
 * Whether the employer on record is the body, by its short or its whole name. Where it employs
 * nobody whom the case names, records call it by another name, and nobody can say.
 */
function employedByBody(about: CaseAtHand): (person: Person) => boolean {
  const { short, name } = about.procedure.data.body;
  const names = new Set([short, name.zh, name.en].map(contentOf));
  const isNamed = (employer: string | undefined) =>
    employer !== undefined && names.has(contentOf(employer));
  let isKnown: boolean | undefined;
  return ({ employer, relationship }) => {
    if (employer === undefined || isNamed(employer) || otherTies.has(relationship)) return true;
    isKnown ??= about.spots.some(
      ({ schema, value }) =>
        schema["definition"] === "person" && isNamed(about.people.get(String(value))?.employer),
    );
    return !isKnown;
  };
}

/** Whether the order of the audit sends the person, or replaces somebody with him. */
function isOfTeam({ audit, value }: Spot, { spots }: CaseAtHand): boolean {
  return spots.some((s) => s.audit === audit && teamFields.has(s.field) && s.value === value);
}

const teamFields: ReadonlySet<string> = new Set([
  "task-order.team[].person",
  "task-order.replacements[].replacedBy",
]);

/** Everybody whom the case names, but for those who only speak of it. */
function involvedIn({ spots }: CaseAtHand, witnesses: ReadonlySet<string>): ReadonlySet<unknown> {
  return new Set(
    spots
      .filter(({ schema, field }) => schema["definition"] === "person" && !witnesses.has(field))
      .map(({ value }) => value),
  );
}

function without(spot: Spot, roles: readonly string[], about: CaseAtHand): Outcome {
  return foundAt(spot, {
    rule: "function-without-qualification",
    clauses: [],
    severity: "warning",
    message: words.without({ ...named(spot, about), roles: roleNames(roles, about) }),
    remedy: words.mend(),
  });
}

function elsewhere(spot: Spot, { employer = "" }: Person, about: CaseAtHand): Outcome {
  const body = about.procedure.data.body.name;
  return foundAt(spot, {
    rule: "employed-elsewhere",
    clauses: [],
    severity: "warning",
    message: words.elsewhere({ ...named(spot, about), employer, body }),
    remedy: words.mendEmployer(),
  });
}

function outside(spot: Spot, about: CaseAtHand): Outcome {
  return foundAt(spot, {
    rule: "person-without-part",
    clauses: [],
    severity: "warning",
    message: words.outside(named(spot, about)),
    remedy: words.mendPart(),
  });
}

function named(spot: Spot, { naming, people }: CaseAtHand) {
  const id = String(spot.value);
  return { field: naming.field(spot), id, name: people.get(id)?.name ?? "" };
}

function roleNames(roles: readonly string[], { procedure }: CaseAtHand): Bilingual {
  const schema = procedure.records.get("personnel")?.schema;
  const labels = roles.map((role) => valueLabel(schema, ["qualifications", "0", "role"], role));
  return anyOf(labels);
}
