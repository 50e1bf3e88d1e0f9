import type { Bilingual } from "../../model/base/text.js";
import type { RecordOf } from "../../model/case/records.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { CaseAtHand } from "./case-at-hand.js";
import type { Context } from "./contexts.js";
import { fieldSpec } from "./field-spec.js";
import { choiceName, foundAt, foundIn } from "./naming.js";
import { words } from "./personal.words.js";
import { pointerTo, type Spot } from "./spots.js";

/** What records say of persons against what their personnel records say. */
export function againstPersonnel(about: CaseAtHand): Outcome[] {
  return about.contexts.flatMap((context) => [
    ...differences(context, about),
    ...unprovenProfessionals(context, about),
    ...noProfessional(context, about),
  ]);
}

/** A value about a person, with the person. */
interface OfPerson {
  readonly spot: Spot;
  readonly person: RecordOf<"personnel">;
  readonly name: Bilingual;
}

/** The values of a field with the persons that stand in the same entry, as far as known. */
function ofPersons(context: Context, about: CaseAtHand, fields: PersonField): OfPerson[] {
  const persons = context.at(fieldSpec(fields.person));
  return context.at(fieldSpec(fields.field)).flatMap((spot): OfPerson[] => {
    if (spot.audit !== context.audit) return [];
    const id = persons.find(({ trail }) => trail.up === spot.trail.up)?.value;
    const person = typeof id === "string" ? about.people.get(id) : undefined;
    if (!person) return [];
    return [{ spot, person, name: words.signer({ id: String(id), name: person.name ?? "" }) }];
  });
}

interface PersonField {
  readonly person: string;
  readonly field: string;
}

function differences(context: Context, about: CaseAtHand): Outcome[] {
  const { naming, procedure } = about;
  return procedure.coherence.personal.same.flatMap((same) =>
    ofPersons(context, about, same).flatMap(({ spot, person, name }): Outcome[] => {
      const value = (person as Readonly<Record<string, unknown>>)[same.of];
      if (typeof value !== "boolean" || value === spot.value) return [];
      return [
        finding(
          spot,
          words.differs({
            field: naming.field(spot),
            recorded: naming.value(spot),
            person: name,
            value: choiceName(spot, value),
          }),
        ),
      ];
    }),
  );
}

function unprovenProfessionals(context: Context, about: CaseAtHand): Outcome[] {
  const { professionals } = about.procedure.coherence.personal;
  const [category] = context.at(fieldSpec(professionals.category));
  if (typeof category?.value !== "string") return [];
  const wanted = category.value;
  return ofPersons(context, about, professionals).flatMap(({ spot, person, name }): Outcome[] => {
    const own = person.categories ?? [];
    const isCovered = own.some((code) => wanted === code || wanted.startsWith(`${code}.`));
    if (spot.value !== true || isCovered) return [];
    return [
      finding(
        spot,
        words.noCode({
          field: about.naming.field(spot),
          person: name,
          category: wanted,
          own: own.length > 0 ? own.join(" ") : words.none(),
        }),
      ),
    ];
  });
}

/** A team in which nobody is said to be the professional (ISO/IEC 17021-1, 9.2.2.1). */
function noProfessional(context: Context, about: CaseAtHand): Outcome[] {
  const { professionals } = about.procedure.coherence.personal;
  const said = context.at(fieldSpec(professionals.field));
  const [category] = context.at(fieldSpec(professionals.category));
  const [first] = said;
  const list = first?.trail.up?.up;
  if (!first || !list || !category || said.some(({ value }) => value !== false)) return [];
  return [
    foundIn(
      { ...first, pointer: pointerTo({ ...first, trail: list }) },
      {
        rule: "against-personnel",
        clauses: [],
        severity: "warning",
        message: words.nobody({
          field: about.naming.record(first),
          category: String(category.value),
        }),
        remedy: words.name(),
      },
    ),
  ];
}

function finding(spot: Spot, message: Bilingual): Outcome {
  return foundAt(spot, {
    rule: "against-personnel",
    clauses: [],
    severity: "warning",
    message,
    remedy: words.correct(),
  });
}
