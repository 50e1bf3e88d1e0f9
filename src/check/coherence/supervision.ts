import type { JsonObject } from "../../model/base/json.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Doings } from "../../model/procedure/coherence.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { type Context, itemOfSpot } from "./contexts.js";
import { fieldSpec, fieldSpecs } from "./field-spec.js";
import { foundAt, locationOf } from "./naming.js";
import type { Spot } from "./spots.js";
import { words } from "./supervision.words.js";

/**
 * Experts whom the plan never has at an item of the auditor who answers for them; meetings, where
 * all are, do not count.
 */
export function expertsWithoutSupervisor(about: CaseAtHand): Outcome[] {
  const { supervised } = about.procedure.coherence.doings;
  return about.contexts.flatMap((context) => unsupervisedIn(context, supervised, about));
}

type Supervised = Doings["supervised"];

function unsupervisedIn(
  context: Context,
  { by, items, work, replaced }: Supervised,
  about: CaseAtHand,
): Outcome[] {
  const planned = context.at(fieldSpec(items)).filter((spot) => hasEntries(itemOfSpot(spot)[work]));
  const gone = new Set<unknown>(context.at(fieldSpec(replaced)).map(({ value }) => value));
  const itemsOf = (person: unknown) =>
    planned.filter(({ value }) => value === person).map((spot) => itemOfSpot(spot));
  return fieldSpecs(by).flatMap((spec) =>
    context.at(spec).flatMap((spot): Outcome[] => {
      const { person } = itemOfSpot(spot);
      const own = itemsOf(person);
      const others = new Set<JsonObject>(itemsOf(spot.value));
      if (own.length === 0 || own.some((item) => others.has(item))) return [];
      if (gone.has(spot.value) || gone.has(person)) return [];
      const places = planned.filter(({ value }) => value === person);
      return [unsupervised(spot, { person: String(person), places }, about)];
    }),
  );
}

function hasEntries(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}

interface Unsupervised {
  readonly person: string;
  readonly places: readonly Spot[];
}

function unsupervised(spot: Spot, { person, places }: Unsupervised, about: CaseAtHand): Outcome {
  const named = (id: string) => `${id} ${about.people.get(id)?.name ?? ""}`.trim();
  return foundAt(spot, {
    rule: "expert-without-supervisor",
    clauses: [],
    severity: "warning",
    message: words.apart({
      field: about.naming.field(spot),
      who: named(String(spot.value)),
      expert: named(person),
    }),
    remedy: words.mend(),
    related: places.map(locationOf),
  });
}
