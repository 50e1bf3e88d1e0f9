import { inLanguage } from "../../../model/base/words.js";
import type { Recorded, RecordOf } from "../../../model/case/records.js";
import type { AssessedPerson } from "../../../model/outcome/assessed-own.js";
import type { CivilDate } from "../../../model/time/dates.js";
import { personName, phrases } from "./cells.js";
import { words } from "./people-list.words.js";
import type { DossierView } from "./view.js";

type Person = RecordOf<"personnel">;
type Registration = NonNullable<Person["registrations"]>[number];
type Contract = NonNullable<Person["contracts"]>[number];

/** A heading and what is on record under it: nothing where the list is empty. */
export interface PersonFact {
  readonly label: string;
  readonly items: readonly string[];
}

/** What the record of a person holds on the day of the dossier; what is dated later is left out. */
export function personFacts(person: AssessedPerson, view: DossierView): PersonFact[] {
  const { record, qualifications } = person;
  const t = inLanguage(words, view.lang);
  if (!record) return [];
  return [
    { label: t.qualifications(), items: qualifications.map((q) => q[view.lang]) },
    ...competence(record, view),
    ...upkeep(record, view),
    ...standing(person, record, view),
  ];
}

/** What the body and others found that a person can do. */
function competence(record: Person, view: DossierView): PersonFact[] {
  const t = inLanguage(words, view.lang);
  const { until, joined, said } = tellers(view);
  return [
    {
      label: t.codeEvaluations(),
      items: until(record.categoryEvaluations, (e) => e.evaluatedOn).map((e) =>
        joined(e.category, e.evaluatedOn, t.by({ name: e.confirmedBy ?? "" }), e.basis),
      ),
    },
    {
      label: t.evaluations(),
      items: until(record.competenceEvaluations, (e) => e.evaluatedOn).map((e) =>
        joined(
          said("competenceEvaluations.0.function", e.function),
          e.evaluatedOn,
          said("competenceEvaluations.0.result", e.result),
          t.by({ name: e.confirmedBy ?? "" }),
          e.nextOn && t.next({ on: e.nextOn }),
        ),
      ),
    },
    { label: t.allRegistrations(), items: registrationsOf(record, view) },
    {
      label: t.exams(),
      items: until(record.exams, (e) => e.passedOn).map((e) =>
        joined(e.standard, t.passedOn({ on: e.passedOn ?? "" })),
      ),
    },
  ];
}

/** How competence is kept and watched. */
function upkeep(record: Person, view: DossierView): PersonFact[] {
  const t = inLanguage(words, view.lang);
  const { until, joined, said } = tellers(view);
  return [
    {
      label: t.trainings(),
      items: until(record.trainings, (e) => e.completedOn).map((e) =>
        joined(
          e.standard,
          e.completedOn,
          e.hours !== undefined && t.hours({ n: e.hours }),
          e.organiser,
          e.passed === false && t.notPassed(),
        ),
      ),
    },
    {
      label: t.monitorings(),
      items: until(record.monitorings, (e) => e.monitoredOn).map((e) =>
        joined(
          e.monitoredOn,
          said("monitorings.0.kind", e.kind),
          said("monitorings.0.result", e.result),
          personName(view, e.by ?? null),
          e.text,
        ),
      ),
    },
    { label: t.witness(), items: witnessings(record, view) },
  ];
}

/** How a person stands to the body and to others. */
function standing(person: AssessedPerson, record: Person, view: DossierView): PersonFact[] {
  const t = inLanguage(words, view.lang);
  const { until, joined } = tellers(view);
  return [
    { label: t.contracts(), items: contractsOf(record, view).map((c) => contractWords(c, view)) },
    { label: t.tiesRow(), items: tiesOf(person, view) },
    {
      label: t.confidentialityRow(),
      items: until(record.confidentialityDeclarations, (e) => e.signedOn).map((e) =>
        joined(e.signedOn, e.validTo && t.until({ to: e.validTo })),
      ),
    },
  ];
}

/** How the parts of a fact are put together and said. */
function tellers(view: DossierView) {
  const { assessment, lang } = view;
  return {
    /** The items of a list that are not later than the day of the dossier. */
    until: <T>(items: readonly T[] | undefined, day: (item: T) => CivilDate | undefined): T[] =>
      (items ?? []).filter((item) => (day(item) ?? "") <= assessment.asOf),
    joined: (...parts: readonly (string | false | undefined)[]): string => phrases(parts, view),
    said: (field: string, value: string | undefined): string | undefined =>
      value === undefined ? undefined : assessment.words("personnel", field, value)[lang],
  };
}

/** Those that hold on the day of the dossier. */
export function validRegistrations({ registrations }: Person, view: DossierView): Registration[] {
  const { asOf } = view.assessment;
  return (registrations ?? []).filter(
    ({ validFrom = "", validTo = "" }) => validFrom <= asOf && asOf <= validTo,
  );
}

function registrationsOf(person: Person, view: DossierView): string[] {
  const { until, joined, said } = tellers(view);
  const t = inLanguage(words, view.lang);
  return until(person.registrations, (r) => r.validFrom).map((r) =>
    joined(
      r.scheme,
      r.number,
      said("registrations.0.grade", r.grade),
      t.span({ from: r.validFrom ?? "", to: r.validTo ?? "" }),
    ),
  );
}

/** The contracts that have been signed, the latest last. */
export function contractsOf(person: Person, view: DossierView): Contract[] {
  return tellers(view).until(person.contracts, (c) => c.signedOn);
}

export function contractWords(contract: Contract, view: DossierView): string {
  const { joined, said } = tellers(view);
  const t = inLanguage(words, view.lang);
  return joined(
    said("contracts.0.kind", contract.kind),
    contract.number,
    contract.signedOn,
    contract.validTo && t.until({ to: contract.validTo }),
  );
}

/** The witnessings that have been, in their order. */
export function witnessedUntil(
  { witnessings: list }: Person,
  view: DossierView,
): NonNullable<Person["witnessings"]>[number][] {
  return tellers(view)
    .until(list, (w) => w.witnessedOn)
    .sort((a, b) => ((a.witnessedOn ?? "") < (b.witnessedOn ?? "") ? -1 : 1));
}

function witnessings(person: Person, view: DossierView): string[] {
  const { joined, said } = tellers(view);
  const t = inLanguage(words, view.lang);
  return witnessedUntil(person, view).map((w) =>
    joined(
      w.witnessedOn,
      said("witnessings.0.role", w.role),
      t.witnessedBy({ name: personName(view, w.witness ?? null) }),
      w.case,
      said("witnessings.0.result", w.result),
      w.nextOn && t.next({ on: w.nextOn }),
    ),
  );
}

/** What is declared; what it is may be withheld. */
function tiesOf({ record, ties }: AssessedPerson, view: DossierView): string[] {
  const { joined } = tellers(view);
  const t = inLanguage(words, view.lang);
  const declaredOn = record?.tiesDeclaredOn;
  const shown: Recorded<NonNullable<Person["ties"]>> = record?.ties ?? [];
  return [
    declaredOn === undefined || declaredOn > view.assessment.asOf
      ? t.tiesUndeclared()
      : t.tiesDeclared({ on: declaredOn }),
    ties > shown.length ? joined(t.ties({ n: ties }), t.withheld()) : t.ties({ n: ties }),
    ...shown.map((tie) =>
      joined(
        tie.creditCode,
        tie.kind,
        tie.until && t.until({ to: tie.until }),
        tie.consulting === true && t.consulting(),
      ),
    ),
  ];
}
