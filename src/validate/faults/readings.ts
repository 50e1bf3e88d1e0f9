import { isObject } from "../../model/base/json.js";
import type { Rule } from "../../model/procedure/procedure.js";
import { otherReading } from "../../model/procedure/read-rule.js";
import { readings } from "../../model/procedure/readings.js";
import type { Examined } from "./examined.js";
import { type Found, insteadOf } from "./fault.js";
import { optionFaults } from "./options.js";
import { words } from "./readings.words.js";

/**
 * What is wrong with the two readings of a rule: they need a clause that the register calls
 * unclear, one reading that is proposed, and what the other one changes.
 */
export function readingFaults(rule: Rule, examined: Examined): Found[] {
  const said: unknown = rule.readings;
  if (said === undefined) return [];
  if (!isObject(said)) return [{ pointer: "/readings", message: words.noReadings() }];
  const proposed = readings.find((r) => r === said["proposed"]);
  if (!proposed) {
    const name = String(said["proposed"] ?? "");
    const message = words.unknownReading({ name, instead: insteadOf(name, readings) });
    return [{ pointer: "/readings/proposed", message }];
  }
  const other = proposed === "lenient" ? "strict" : "lenient";
  const unknown = Object.keys(said).find((key) => key !== "proposed" && key !== other);
  if (unknown !== undefined || !isObject(said[other])) {
    return [{ pointer: "/readings", message: words.onlyOther({ proposed, other }) }];
  }
  const { clauses } = examined.procedure;
  const isUnclear = [rule.clauses].flat().some((id) => clauses.get(id)?.ambiguity);
  return [
    ...(isUnclear ? [] : [{ pointer: "/readings", message: words.nothingUnclear() }]),
    ...optionFaults(otherReading(rule, said), examined).map(({ message }) => ({
      pointer: `/readings/${other}`,
      message,
    })),
  ];
}
