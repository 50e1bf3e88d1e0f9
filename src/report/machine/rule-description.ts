import type { Bilingual } from "../../model/base/text.js";
import type { Outcome, Severity } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { names } from "./rule-names.words.js";

/** What a rule is, for a reader who has only its id. */
export interface RuleDescription {
  readonly title: Bilingual;
  readonly severity: Severity;
  readonly remedy: Bilingual | null;
  /** What its clauses demand, each with the clause. */
  readonly demands: readonly ClauseText[];
  /** Where a clause is unclear: the doubt and the reading taken. */
  readonly readings: readonly ClauseText[];
}
interface ClauseText {
  readonly clause: string;
  readonly text: Bilingual;
}

/** What the procedures say of the rule of an outcome; what no rule of theirs finds has a name. */
export function descriptionOf(
  { rule: id, severity, remedy, message }: Outcome,
  procedures: readonly Procedure[],
): RuleDescription {
  const rules = procedures.flatMap((of) =>
    of.rules.filter((r) => r.id === id).map((r) => ({ ...r, of })),
  );
  const clauses = rules.flatMap((r) => r.clauses.flatMap((c) => r.of.clauses.get(c) ?? []));
  const [rule] = rules;
  return {
    title: rule?.title ?? nameOf(id) ?? message,
    severity: rule?.severity ?? severity,
    remedy: rule?.remedy ?? remedy,
    demands: clauses.map((c) => ({
      clause: c.id,
      text: { zh: c.requirementZh ?? c.requirement, en: c.requirement },
    })),
    readings: clauses.flatMap(({ id: clause, ambiguity, ambiguityZh }) =>
      ambiguity === null ? [] : [{ clause, text: { zh: ambiguityZh ?? ambiguity, en: ambiguity } }],
    ),
  };
}

function nameOf(id: string): Bilingual | undefined {
  return Object.hasOwn(names, id) ? names[id as keyof typeof names]() : undefined;
}
