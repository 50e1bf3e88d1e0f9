import { listOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Choices } from "../../model/procedure/coherence.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { words } from "./choices.words.js";
import type { Context } from "./contexts.js";
import { type FieldSpec, fieldSpecs } from "./field-spec.js";
import { choiceName, foundAt, locationOf } from "./naming.js";
import type { Spot } from "./spots.js";

interface Rule {
  readonly audits: readonly string[] | undefined;
  readonly fields: readonly FieldSpec[];
  readonly among: readonly string[];
  readonly when: readonly FieldSpec[] | null;
  readonly unless: readonly FieldSpec[];
  readonly because: Bilingual;
}

const known = new WeakMap<Choices, readonly Rule[]>();

function compiled(choices: Choices): readonly Rule[] {
  let rules = known.get(choices);
  if (!rules) {
    rules = choices.choices.map(({ audits, fields, among, when, unless, because }) => ({
      audits,
      fields: fieldSpecs(fields),
      among,
      when: when === undefined ? null : fieldSpecs(when),
      unless: unless === undefined ? [] : fieldSpecs(unless),
      because,
    }));
    known.set(choices, rules);
  }
  return rules;
}

/** Chosen values that a field cannot have where it stands. */
export function impossibleChoices({ contexts, procedure, naming }: CaseAtHand): Outcome[] {
  const rules = compiled(procedure.coherence.choices);
  // A value that cannot be is told once, by the first that says so.
  const told = new Set<Spot>();
  return contexts.flatMap((context) =>
    rules.flatMap((rule) =>
      wrongIn(context, rule)
        .filter(({ spot }) => !told.has(spot) && told.add(spot))
        .map(({ spot, shownBy }) =>
          foundAt(spot, {
            rule: "impossible-choice",
            clauses: [],
            severity: "warning",
            message: words.wrong({
              field: naming.field(spot),
              recorded: naming.value(spot),
              among: listOf(
                rule.among.map((value) => words.one({ value: choiceName(spot, asJson(value)) })),
              ),
              because: rule.because,
            }),
            remedy: words.correct(),
            ...(shownBy.length > 0 && { related: shownBy.map(locationOf) }),
          }),
        ),
    ),
  );
}

/** A value that cannot be, and what stands in other records because of which it cannot. */
interface Wrong {
  readonly spot: Spot;
  readonly shownBy: readonly Spot[];
}

function wrongIn(context: Context, rule: Rule): readonly Wrong[] {
  const { audits, fields, among, when, unless } = rule;
  if (audits && !audits.includes(context.audit?.type ?? "")) return [];
  // What the case itself says is asked once, not again for each audit; an item about one, with it.
  const wrong = fields
    .flatMap((spec) =>
      context.at(spec).filter(({ audit }) => spec.itemOf !== null || audit === context.audit),
    )
    .filter(({ value }) => !among.includes(String(value)));
  if (wrong.length === 0 || unless.some((spec) => isThere(context, spec))) return [];
  if (!when) return wrong.map((spot) => ({ spot, shownBy: [] }));
  if (!when.some((spec) => isThere(context, spec))) return [];
  const shown = when.flatMap((spec) => context.at(spec).slice(0, 1));
  return wrong.map((spot) => ({
    spot,
    shownBy: shown.filter(({ record }) => record !== spot.record),
  }));
}

/** Yes and no are written as texts among the values of a rule. */
function asJson(value: string): string | boolean {
  return value === "true" || value === "false" ? value === "true" : value;
}

/** Whether a field has a value here, among what the audit's own records and those about it say. */
function isThere(context: Context, spec: FieldSpec): boolean {
  return spec.kind === spec.field ? context.has(spec) : context.at(spec).length > 0;
}
