import { terms as signs } from "../../model/base/terms.words.js";
import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import type { RecordOf } from "../../model/case/records.js";
import { labelOf, type Schema, schemaAt, valueLabel } from "../../model/procedure/schema.js";
import { type CivilDate, daysBetween } from "../../model/time/dates.js";
import { words } from "./person-terms.words.js";

type Person = RecordOf<"personnel">;

/** What ends, or is to be done anew, on a day. */
export interface PersonTerm {
  readonly label: Bilingual;
  readonly on: CivilDate;
  readonly daysLeft: number;
  readonly state: "ended" | "soon" | "later";
}
/** Something with its last day; of several of the same name only the last one counts. */
interface Dated {
  readonly list: string;
  readonly field: string;
  /** What tells it from others in the list. */
  readonly of: readonly Bilingual[];
  /** Later ones replace earlier ones. */
  readonly since: CivilDate | undefined;
  /** Left out: without end. */
  readonly on: CivilDate | undefined;
}

/** What of a person has ended or ends next, the nearest first; of who has left nothing does. */
export function termsOf(
  person: Person,
  schema: Schema,
  { asOf, within }: { readonly asOf: CivilDate; readonly within: number },
): PersonTerm[] {
  if (hasLeft(person, asOf)) return [];
  const last = new Map<string, Dated>();
  for (const dated of datedIn(person, schema)) {
    const key = [dated.list, dated.field, ...dated.of.map(({ en }) => en)].join("\n");
    const known = last.get(key);
    if (!known || (known.since ?? "") <= (dated.since ?? "")) last.set(key, dated);
  }
  return [...last.values()]
    .flatMap(({ list, field, of, on }): PersonTerm[] => {
      if (on === undefined || on === "") return [];
      const daysLeft = daysBetween(asOf, on);
      const due = daysLeft <= within ? "soon" : "later";
      const label = labelFor(schema, { list, field, of });
      return [{ label, on, daysLeft, state: daysLeft < 0 ? "ended" : due }];
    })
    .toSorted((a, b) => byCodeUnit(a.on, b.on));
}

/** Whether somebody works here no more. */
export function hasLeft({ employedTo }: Person, asOf: CivilDate): boolean {
  return employedTo !== undefined && employedTo !== "" && employedTo < asOf;
}

function datedIn(person: Person, schema: Schema): Dated[] {
  const value = (list: string, field: string, of: string | undefined): Bilingual[] =>
    of === undefined ? [] : [valueLabel(schema, [list, "0", field], of)];
  const { qualifications = [], registrations = [], contracts = [], witnessings = [] } = person;
  const { confidentialityDeclarations = [], competenceEvaluations = [], employedTo } = person;
  return [
    { list: "", field: "employedTo", of: [], since: undefined, on: employedTo },
    ...qualifications.map(({ role, scheme, validFrom, validTo }) => ({
      list: "qualifications",
      field: "validTo",
      of: [...value("qualifications", "role", role), ...plain(scheme)],
      since: validFrom,
      on: validTo,
    })),
    ...registrations.map(({ scheme, grade, validFrom, validTo }) => ({
      list: "registrations",
      field: "validTo",
      of: [...value("registrations", "grade", grade), ...plain(scheme)],
      since: validFrom,
      on: validTo,
    })),
    ...contracts.map(({ kind, signedOn, validTo }) => ({
      list: "contracts",
      field: "validTo",
      of: value("contracts", "kind", kind),
      since: signedOn,
      on: validTo,
    })),
    ...confidentialityDeclarations.map(({ signedOn, validTo }) => ({
      list: "confidentialityDeclarations",
      field: "validTo",
      of: [],
      since: signedOn,
      on: validTo,
    })),
    ...competenceEvaluations.map(({ function: work, evaluatedOn, nextOn }) => ({
      list: "competenceEvaluations",
      field: "nextOn",
      of: value("competenceEvaluations", "function", work),
      since: evaluatedOn,
      on: nextOn,
    })),
    // Whoever was witnessed in another role was witnessed.
    ...witnessings.map(({ witnessedOn, nextOn }) => ({
      list: "witnessings",
      field: "nextOn",
      of: [],
      since: witnessedOn,
      on: nextOn,
    })),
  ];
}

function plain(text: string | undefined): Bilingual[] {
  return text === undefined || text === "" ? [] : [{ zh: text, en: text }];
}

function labelFor(
  schema: Schema,
  { list, field, of }: Pick<Dated, "list" | "field" | "of">,
): Bilingual {
  const nameOf = (path: readonly string[]) =>
    labelOf(schemaAt(schema, path)) ?? { zh: field, en: field };
  if (list === "") return nameOf([field]);
  const joined = {
    zh: of.map(({ zh }) => zh).join(signs.listComma().zh),
    en: of.map(({ en }) => en).join(signs.listComma().en),
  };
  const [name, what] = [nameOf([list]), nameOf([list, "0", field])];
  return of.length === 0
    ? words.term({ list: name, field: what })
    : words.termOf({ list: name, field: what, of: joined });
}
