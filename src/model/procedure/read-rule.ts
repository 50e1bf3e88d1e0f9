import { isObject, type JsonObject } from "../base/json.js";
import type { Rule } from "./procedure.js";
import type { ChosenReadings, Reading } from "./readings.js";

/** A rule as one reading of its clause has it, and as the other one would. */
export interface ReadRule {
  readonly chosen: Rule;
  /** Null for a rule whose clauses can be read in one way only. */
  readonly other: { readonly rule: Rule; readonly reading: Reading } | null;
}

const others = new WeakMap<Rule, Rule>();

/** Reads a rule as a body has chosen, else as it is proposed. */
export function readAs(rule: Rule, chosen: ChosenReadings): ReadRule {
  const { readings } = rule;
  if (!readings) return { chosen: rule, other: null };
  const { proposed } = readings;
  const notProposed = proposed === "lenient" ? "strict" : "lenient";
  let other = others.get(rule);
  if (!other) others.set(rule, (other = otherReading(rule, readings)));
  const wanted = rule.clauses.map((id) => chosen[id]).find((r) => r !== undefined) ?? proposed;
  return wanted === proposed
    ? { chosen: rule, other: { rule: other, reading: notProposed } }
    : { chosen: other, other: { rule, reading: proposed } };
}

/** The rule as the reading that is not proposed has it. */
export function otherReading(rule: Rule, readings: object): Rule {
  const { lenient, strict } = readings as { lenient?: unknown; strict?: unknown };
  const changed = [lenient, strict].find(isObject) ?? {};
  const { parameters } = changed;
  // What it reads is worked out anew: the other reading may read something else.
  const { plan: _, ...whole } = rule;
  return {
    ...whole,
    with: {
      ...rule.with,
      ...changed,
      ...(isObject(parameters) && {
        parameters: { ...(rule.with["parameters"] as JsonObject | undefined), ...parameters },
      }),
    },
  };
}
