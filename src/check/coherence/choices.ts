import type { Bilingual } from "../../model/base/text.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Choices } from "../../model/procedure/coherence.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { words } from "./choices.words.js";
import type { Context } from "./contexts.js";
import { type FieldSpec, fieldSpec, fieldSpecs } from "./field-spec.js";
import { choiceName, foundAt } from "./naming.js";
import type { Spot } from "./spots.js";

interface Rule {
  readonly audits: readonly string[] | undefined;
  readonly fields: readonly FieldSpec[];
  readonly among: readonly string[];
  readonly unless: FieldSpec | null;
  readonly because: Bilingual;
}

const known = new WeakMap<Choices, readonly Rule[]>();

function compiled(choices: Choices): readonly Rule[] {
  let rules = known.get(choices);
  if (!rules) {
    rules = choices.choices.map(({ audits, fields, among, unless, because }) => ({
      audits,
      fields: fieldSpecs(fields),
      among,
      unless: unless === undefined ? null : fieldSpec(unless),
      because,
    }));
    known.set(choices, rules);
  }
  return rules;
}

/** Chosen values that a field cannot have where it stands. */
export function impossibleChoices({ contexts, procedure, naming }: CaseAtHand): Outcome[] {
  const rules = compiled(procedure.coherence.choices);
  return contexts.flatMap((context) =>
    rules.flatMap((rule) =>
      wrongIn(context, rule).map((spot) =>
        foundAt(spot, {
          rule: "impossible-choice",
          clauses: [],
          severity: "warning",
          message: words.wrong({
            field: naming.field(spot),
            recorded: naming.value(spot),
            among: named(spot, rule.among),
            because: rule.because,
          }),
          remedy: words.correct(),
        }),
      ),
    ),
  );
}

function wrongIn(context: Context, { audits, fields, among, unless }: Rule): readonly Spot[] {
  const type = context.audit?.type ?? "";
  if (context.audit === null || (audits && !audits.includes(type))) return [];
  const wrong = fields
    .flatMap((spec) => context.at(spec))
    .filter(({ audit, value }) => audit !== null && !among.includes(String(value)));
  return wrong.length > 0 && unless && context.has(unless) ? [] : wrong;
}

function named(spot: Spot, among: readonly string[]): Bilingual {
  const names = among.map((value) => words.one({ value: choiceName(spot, value) }));
  return {
    zh: names.map(({ zh }) => zh).join(words.or().zh),
    en: names.map(({ en }) => en).join(words.or().en),
  };
}
