import type { JsonObject } from "../../model/base/json.js";
import type { Calculation, Step } from "../../model/outcome/calculation.js";
import type { Procedure, Rule } from "../../model/procedure/procedure.js";

/** The audits whose time and sample are calculated. */
export type CalculatedAudit = "initial" | "surveillance" | "recertification";

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
