import type { Json } from "../base/json.js";
import type { Bilingual } from "../base/text.js";
import type { Enforcers } from "./enforcement.js";
import type { Clause, Rule } from "./procedure.js";

/** What is known of a rule. */
export interface ExplainedRule {
  readonly procedure: string;
  readonly rule: Rule;
  readonly checkDescription: { readonly zh: string; readonly en: string };
  readonly clauses: readonly DemandingClause[];
  /** Records that the rule reads, by kind. */
  readonly records: readonly string[];
  /** From the rule cases: one place that keeps the rule and how it looks when it is broken. */
  readonly example: Example | null;
}
export interface Example {
  readonly file: string;
  readonly pointer: string;
  /**
   * Where the rule holds: the last value in order, or as it stands in the base case; undefined when
   * the whole file or field is not there.
   */
  readonly kept: Json | undefined;
  /** As the failing rule case has it; undefined when it is left out. */
  readonly broken: Json | undefined;
}
/** A row of the register with its demand in both languages. */
export type DemandingClause = Clause & { readonly demand: Bilingual };
/** What is known of a clause. */
export interface ExplainedClause {
  readonly procedure: string;
  readonly clause: DemandingClause;
  readonly enforcers: Enforcers;
  /** What the rules among the enforcers say when they do not hold, by id. */
  readonly titles: Readonly<Record<string, Bilingual>>;
  /** What the fields among the enforcers are called, by their place. */
  readonly names: Readonly<Record<string, Bilingual>>;
}
/** What a name stands for: rules, clauses, or both. */
export interface Explanation {
  readonly rules: readonly ExplainedRule[];
  readonly clauses: readonly ExplainedClause[];
}
