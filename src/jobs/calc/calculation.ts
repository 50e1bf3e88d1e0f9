import type { JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Procedure, Rule } from "../../model/procedure/procedure.js";

/** The audits whose time and sample are calculated. */
export type CalculatedAudit = "initial" | "surveillance" | "recertification";

/** One line of a derivation, as an assessor reads it. */
export interface Step {
  readonly text: Bilingual;
  readonly value: string;
  /** Register ids of the clauses that order it. */
  readonly clauses: readonly string[];
}
export interface Calculation {
  readonly steps: readonly Step[];
  readonly result: number | string;
  readonly unit: "auditDay" | "site" | "workingDay" | "date";
  /**
   * What a person must still confirm: an extrapolation above the table, or a rounding that the
   * procedure leaves open.
   */
  readonly toConfirm: readonly Bilingual[];
  /** For audit time: the fields of an audit-time record. */
  readonly record?: JsonObject;
}

/** The rule of that id, where the procedure has it. */
export function ruleOf(procedure: Procedure, id: string): Rule | undefined {
  return procedure.rules.find((r) => r.id === id);
}

/** The clauses of the first of these rules that the procedure has. */
export function clausesOf(procedure: Procedure, ...ids: string[]): readonly string[] {
  return ids.map((id) => ruleOf(procedure, id)).find((r) => r !== undefined)?.clauses ?? [];
}

/** A number of a rule, among its options or its parameters. */
export function numberIn(rule: Rule | undefined, name: string): number | undefined {
  const value = rule?.with[name] ?? (rule?.with["parameters"] as JsonObject | undefined)?.[name];
  return typeof value === "number" ? value : undefined;
}

/** A date that one step gives. */
export function dateIn(step: Step): Calculation {
  return { steps: [step], result: step.value, unit: "date", toConfirm: [] };
}
