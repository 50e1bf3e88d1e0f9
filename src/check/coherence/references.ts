import { isObject } from "../../model/base/json.js";
import { contentOf } from "../../model/base/text-content.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { ReferenceKind, References } from "../../model/procedure/coherence.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { isChanged } from "./changes-on-record.js";
import { type Context, saidAround } from "./contexts.js";
import { type FieldSpec, fieldSpecs } from "./field-spec.js";
import { foundAt, locationOf } from "./naming.js";
import { words as said } from "./naming.words.js";
import { words } from "./references.words.js";
import type { Spot } from "./spots.js";

/** Values that stand nowhere among those that they must come from: one finding for each value. */
export function brokenReferences(about: CaseAtHand): Outcome[] {
  const rules = compiled(about.procedure.coherence.references);
  const seen = new Set<Spot>();
  const unclear = unclearKinds(about);
  const own = new Set(about.procedure.rules.map(({ id }) => id));
  const clear = rules.filter(
    ({ among, unless = "" }) => !own.has(unless) && !among.some(({ kind }) => unclear.has(kind)),
  );
  return about.contexts
    .flatMap((context) => clear.flatMap((rule) => missingIn(context, rule)))
    .filter(({ places: [first] }) => !seen.has(first) && seen.add(first))
    .map((broken) => tell(broken, about));
}

/** A value in all places where it stands, and the list that does not have it. */
interface Broken {
  readonly what: ReferenceKind;
  readonly places: readonly [Spot, ...Spot[]];
  readonly among: Spot;
  /** Whether one item of the list is meant, and not all of it. */
  readonly isOneItem: boolean;
  /** A certificate says so: in a case that is to be complete that is an error. */
  readonly isGranted: boolean;
}

interface Rule {
  readonly what: ReferenceKind;
  readonly values: readonly FieldSpec[];
  readonly among: readonly FieldSpec[];
  readonly item: readonly [string, string] | null;
  /** Only where the list has as many entries as there are values. */
  readonly isOneEach: boolean;
  readonly changed: readonly FieldSpec[];
  readonly isGranted: boolean;
  /** A rule of the procedure that tells instead. */
  readonly unless: string | undefined;
}

const ready = new WeakMap<References, readonly Rule[]>();

function compiled(references: References): readonly Rule[] {
  let rules = ready.get(references);
  if (!rules) {
    rules = references.references.map(
      ({ what, values, among, item, one, changed, unless, granted }) => ({
        what,
        values: fieldSpecs(values),
        among: fieldSpecs(among),
        item: item === undefined ? null : (item.split(" = ") as [string, string]),
        isOneEach: one === "each",
        isGranted: granted === true,
        changed: changed === undefined ? [] : fieldSpecs(changed),
        unless,
      }),
    );
    ready.set(references, rules);
  }
  return rules;
}

/** Kinds of which a record cannot be read, or is faulty: what it would name, nobody knows. */
function unclearKinds({ document, faulty }: CaseAtHand): ReadonlySet<string> {
  const files = new Set(faulty.map(({ file }) => file));
  const records = [...document.records, ...document.audits.flatMap((a) => a.records)];
  return new Set(
    records
      .filter(({ value, file }) => value === undefined || files.has(file))
      .map(({ kind }) => kind),
  );
}

function missingIn(context: Context, rule: Rule): Broken[] {
  const { what, values, among, changed } = rule;
  const there = among.flatMap((spec) => context.at(spec));
  if (there.length === 0) return [];
  const listOf = listsOf(there, rule);
  const named = values.flatMap((spec) => context.at(spec));
  if (rule.isOneEach && there.length < new Set(named.map(({ value }) => value)).size) return [];
  const broken = new Map<string, Broken & { readonly places: [Spot, ...Spot[]] }>();
  for (const spot of named) {
    const value = contentOf(String(spot.value));
    const list = listOf(spot);
    // What only the case itself says is asked once, not again for each audit.
    const isElsewhere = context.audit && spot.audit === null && list?.first.audit === null;
    if (!list || isElsewhere || list.known.has(value)) continue;
    const told = broken.get(value);
    if (told) {
      told.places.push(spot);
      continue;
    }
    const isOneItem = rule.item !== null;
    const { isGranted } = rule;
    broken.set(value, { what, places: [spot], among: list.first, isOneItem, isGranted });
  }
  return [...broken.values()].filter(
    ({ places, among: list }) =>
      !isChanged(context, changed, tellingOf(context, places, list), true),
  );
}

/** What an audit tells: the places in it, or, of what the case itself tells, the list. */
function tellingOf({ audit }: Context, places: readonly Spot[], list: Spot): readonly Spot[] {
  if (audit === null) return places;
  const isOfCase = places.every((spot) => spot.audit === null);
  return isOfCase && list.audit === audit ? [list] : places;
}

/** Values among which others stand. */
interface List {
  readonly first: Spot;
  readonly known: ReadonlySet<string>;
}

/** The list in which a value is looked for: all values, or those of the item it belongs to. */
function listsOf(there: readonly Spot[], { item }: Rule): (spot: Spot) => List | undefined {
  const lists = new Map(
    [...Map.groupBy(there, (s) => (item ? saidAround(s, item[1]) : null))].map(([key, spots]) => {
      const known = new Set(spots.map(({ value }) => contentOf(String(value))));
      return [key, { first: spots[0] as Spot, known }];
    }),
  );
  return (spot) => lists.get(item ? saidAround(spot, item[0]) : null);
}

function tell(broken: Broken, about: CaseAtHand): Outcome {
  const { what, places, among: list, isOneItem, isGranted } = broken;
  const { naming, people, complete } = about;
  const [first, ...others] = places;
  const among = isOneItem ? naming.field(list) : naming.list(list);
  const value = String(first.value);
  const name = people.has(value) ? `${value} ${people.get(value)?.name ?? ""}`.trim() : value;
  const sentence = words[what]({
    value: name,
    field: naming.field(first),
    among,
  });
  return foundAt(first, {
    rule: rules[what],
    clauses: [],
    severity: isGranted && complete ? "error" : "warning",
    message: others.length > 0 ? said.more({ said: sentence, n: others.length }) : sentence,
    remedy: words.correct({ among }),
    related: [...others, list].map(locationOf),
  });
}

const rules: Readonly<Record<ReferenceKind, string>> = {
  person: "person-outside-team",
  leader: "another-leader",
  chair: "another-chair",
  absentChair: "absent-chair",
  checklist: "auditor-without-checklist",
  missingPerson: "person-left-out",
  site: "unknown-site",
  centralSite: "another-central-site",
  plannedSite: "unplanned-site",
  itemAuditor: "auditor-outside-item",
  complainedAbout: "another-complained-about",
  planItem: "unknown-plan-item",
  nonconformity: "unknown-nonconformity",
  missingNonconformity: "nonconformity-left-out",
  certificate: "unknown-certificate",
};

/** Numbers that are given twice in a case: one finding for each further one. */
export function numbersGivenTwice({ spots, procedure, naming }: CaseAtHand): Outcome[] {
  const { once, carriedOn } = procedure.coherence.references;
  const lines = new Map(once.flatMap((line) => line.split(" & ").map((field) => [field, line])));
  const first = new Map<string, Spot>();
  return spots.flatMap((spot): Outcome[] => {
    const line = lines.get(spot.field);
    if (line === undefined || isKept(spot, carriedOn)) return [];
    const key = `${line} ${contentOf(String(spot.value))}`;
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, spot);
      return [];
    }
    const number = String(spot.value);
    return [
      foundAt(spot, {
        rule: "number-given-twice",
        clauses: [],
        severity: "warning",
        message: words.twice({ number, field: naming.field(spot), other: naming.field(earlier) }),
        remedy: words.giveOwn(),
        related: [locationOf(earlier)],
      }),
    ];
  });
}

/** Whether the record says that it keeps the number of the one whose place it takes. */
function isKept({ field, record, value }: Spot, carriedOn: References["carriedOn"]): boolean {
  const by = carriedOn[field];
  if (by === undefined || !isObject(record.value)) return false;
  const kept = record.value[by];
  return typeof kept === "string" && contentOf(kept) === contentOf(String(value));
}
