import { pointerTo as entryAt } from "../../model/base/json.js";
import { listOf } from "../../model/base/lists.js";
import type { Location, RecordFile } from "../../model/case/case.js";
import { recordOf, signaturesIn } from "../../model/case/records.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Doings } from "../../model/procedure/coherence.js";
import { valueLabel } from "../../model/procedure/schema.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { itemOfSpot } from "./contexts.js";
import { words } from "./doings.words.js";
import { fieldSpecs } from "./field-spec.js";
import { foundAt } from "./naming.js";
import type { Spot } from "./spots.js";

/** Persons on record as having done something for which somebody else has signed. */
export function doneByOthers(about: CaseAtHand): Outcome[] {
  const roles = rolesOf(about.procedure.coherence.doings);
  return about.spots.flatMap((spot): Outcome[] => {
    const wanted = roles.get(spot.field);
    if (!wanted || !about.people.has(String(spot.value))) return [];
    const signers = signersOf(spot.record, wanted);
    const [first] = signers;
    if (!first || signers.some(({ person }) => person === spot.value)) return [];
    return [signedByAnother(spot, first, about)];
  });
}

const ready = new WeakMap<Doings, ReadonlyMap<string, readonly string[]>>();

function rolesOf(doings: Doings): ReadonlyMap<string, readonly string[]> {
  let roles = ready.get(doings);
  if (!roles) {
    roles = new Map(
      doings.signed.flatMap(({ persons, roles: wanted }) =>
        fieldSpecs(persons).map(({ field }) => [field, wanted] as const),
      ),
    );
    ready.set(doings, roles);
  }
  return roles;
}

/** Who signed a record, as what, and where. */
interface Signer {
  readonly person: string;
  readonly role: string;
  /** The place in its file, which is looked for when it is told. */
  at(): Location;
}

function signersOf(record: RecordFile, roles: readonly string[]): Signer[] {
  return signaturesIn(record.value).flatMap(({ role = "", person }, index) => {
    if (person === undefined || !roles.includes(role)) return [];
    const pointer = entryAt("/signatures", index);
    const at = () => ({ file: record.file, pointer, ...record.position(pointer) });
    return [{ person, role, at }];
  });
}

function signedByAnother(spot: Spot, { person, role, at }: Signer, about: CaseAtHand): Outcome {
  const { naming, procedure } = about;
  const schema = procedure.records.get(spot.record.kind)?.schema;
  return foundAt(spot, {
    rule: "done-by-another",
    clauses: [],
    severity: "warning",
    message: words.others({
      field: naming.field(spot),
      who: named(String(spot.value), about),
      signer: named(person, about),
      role: valueLabel(schema, ["signatures", "0", "role"], role),
    }),
    remedy: words.correctDoer(),
    related: [at()],
  });
}

function named(id: string, { people }: CaseAtHand) {
  return words.person({ id, name: people.get(id)?.name ?? "" });
}

/**
 * Items that only persons have who do not audit by themselves: as planned, else as recorded, since
 * the record follows the plan.
 */
export function itemsWithoutAuditor(about: CaseAtHand): Outcome[] {
  const { items, roles } = about.procedure.coherence.doings.alone;
  const own = fieldSpecs(items).flatMap((s) =>
    about.spots.filter(({ field }) => field === s.field),
  );
  const ordered = rolesInTeams(about);
  const told = new Set<string>();
  return [...Map.groupBy(own, itemOfSpot)].flatMap(([item, spots]): Outcome[] => {
    const held = spots.map((s) => ordered.get(s.audit)?.get(String(s.value)) ?? "");
    const [first] = spots;
    if (!first || !held.every((role) => roles.includes(role))) return [];
    const { planItem, id } = item;
    const name = `${first.audit?.id ?? ""} ${String(planItem ?? id)}`;
    if (told.has(name)) return [];
    told.add(name);
    return [withoutAuditor(first, { spots, held }, about)];
  });
}

/** What each person of a team is by the order of the audit. */
function rolesInTeams({ document }: CaseAtHand): Map<Spot["audit"], Map<string, string>> {
  return new Map(
    document.audits.map((audit) => {
      const team = recordOf(audit.records, "task-order")?.value.team ?? [];
      return [audit, new Map(team.map(({ person = "", role = "" }) => [person, role]))];
    }),
  );
}

interface Alone {
  readonly spots: readonly Spot[];
  readonly held: readonly string[];
}

function withoutAuditor(first: Spot, { spots, held }: Alone, about: CaseAtHand): Outcome {
  const schema = about.procedure.records.get("task-order")?.schema;
  return foundAt(first, {
    rule: "item-without-auditor",
    clauses: [],
    severity: "warning",
    message: words.alone({
      field: about.naming.field(first),
      who: listOf(spots.map((s) => named(String(s.value), about))),
      roles: listOf([...new Set(held)].map((r) => valueLabel(schema, ["team", "0", "role"], r))),
    }),
    remedy: words.correctItem(),
  });
}
