import { UserError } from "../../model/base/errors.js";
import type { Calculation } from "../../model/outcome/calculation.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { type CivilDate, lastValidDay, shift } from "../../model/time/dates.js";
import { dateIn, numberIn, ruleOf } from "./calculation.js";
import { faults, words } from "./validity.words.js";

/**
 * The last day of validity of a certificate: initial, or renewed from the expiry of the one before.
 */
export function validity(
  procedure: Procedure,
  issued: CivilDate,
  previousExpiry?: CivilDate,
): Calculation {
  const [first, second] =
    previousExpiry === undefined
      ? ["long-validity", "wrong-validity"]
      : ["long-renewed-validity", "long-recertified-validity"];
  const rule = ruleOf(procedure, first) ?? ruleOf(procedure, second);
  const years = numberIn(rule, "years");
  if (!rule || years === undefined) {
    throw new UserError(
      "usage",
      faults.noValidity({ procedure: procedure.data.procedure }),
      faults.askTheBody(),
    );
  }
  if (previousExpiry !== undefined && rule.id === "long-renewed-validity") {
    return dateIn({
      text: words.renewed({ expiry: previousExpiry, years }),
      value: shift(previousExpiry, years, "year"),
      clauses: rule.clauses,
    });
  }
  const text = { issued, years, corresponding: shift(issued, years, "year") };
  // Where the text does not say which day is the last one, rules take either.
  return dateIn({
    text: numberIn(rule, "correspondingDay") === 1 ? words.eitherDay(text) : words.fromIssue(text),
    value: lastValidDay(issued, years),
    clauses: rule.clauses,
  });
}
