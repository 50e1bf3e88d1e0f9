import { listOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Choices } from "../../model/procedure/coherence.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { fieldSpec, fieldSpecs } from "./field-spec.js";
import { words } from "./named-grounds.words.js";
import { choiceName, foundAt, locationOf } from "./naming.js";
import type { Spot } from "./spots.js";

/** Causes and grounds that are not those which the record tells in its own words. */
export function groundsAgainstReasons(about: CaseAtHand): Outcome[] {
  const { named } = about.procedure.coherence.choices;
  return named.flatMap((choice) => {
    const { field } = fieldSpec(choice.field);
    const records = Map.groupBy(
      about.spots.filter((spot) => spot.field === field),
      ({ record }) => record,
    );
    return [...records.values()].flatMap((chosen) => against(chosen, choice, about));
  });
}

type Named = Choices["named"][number];

/** What one record chose, and tells otherwise. */
function against(chosen: readonly Spot[], choice: Named, about: CaseAtHand): Outcome[] {
  const [first] = chosen;
  if (!first) return [];
  const fields = new Set(fieldSpecs(choice.texts).map(({ field }) => field));
  const telling = about.spots.filter((s) => s.record === first.record && fields.has(s.field));
  const meant = valuesOf(choice, about).filter(({ patterns }) =>
    telling.some(({ value }) => patterns.some((p) => p.test(String(value)))),
  );
  if (meant.length === 0) return [];
  if (chosen.some(({ value }) => meant.some((m) => m.value === String(value)))) return [];
  const name = (value: string) => valueName(value, { spot: first, choice, about });
  return [
    foundAt(first, {
      rule: "ground-against-reason",
      clauses: [],
      severity: "warning",
      message: words.against({
        field: about.naming.list(first),
        chosen: listOf(chosen.map(({ value }) => name(String(value)))),
        told: listOf(telling.map(({ value }) => words.text({ text: String(value) }))),
        meant: listOf(meant.map(({ value }) => name(value))),
      }),
      remedy: words.correct(),
      related: telling.map(locationOf),
    }),
  ];
}

interface Meaning {
  readonly value: string;
  readonly patterns: readonly RegExp[];
}

function valuesOf({ words: own = {}, list }: Named, { procedure }: CaseAtHand): Meaning[] {
  const items = list === undefined ? [] : (procedure.data.topics[list] ?? []);
  return [
    ...Object.entries(own),
    ...items.map((item) => [item.item, item.words ?? []] as const),
  ].map(([value, patterns]) => ({ value, patterns: patterns.map((p) => new RegExp(p, "u")) }));
}

interface Chosen {
  readonly spot: Spot;
  readonly choice: Named;
  readonly about: CaseAtHand;
}

/** A value by its label; an item of a list with its number. */
function valueName(value: string, { spot, choice: { list }, about }: Chosen): Bilingual {
  const items = list === undefined ? [] : (about.procedure.data.topics[list] ?? []);
  const item = items.find((i) => i.item === value);
  return item
    ? words.item({ item: value, label: item.label })
    : words.text({ text: choiceName(spot, value) });
}
