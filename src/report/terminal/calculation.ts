import { pretty } from "../../model/base/json.js";
import type { Language } from "../../model/base/text.js";
import type { Calculation } from "../../model/outcome/calculation.js";
import { units, words } from "./calculation.words.js";

/**
 * A calculation as it is printed: the steps with their clauses, what is to be confirmed, the
 * result.
 */
export function calculationText(
  calculation: Calculation,
  format: "text" | "json",
  lang: Language,
): string {
  if (format === "json") return pretty(calculation);
  const { steps, toConfirm, result, unit } = calculation;
  const lines = steps.map(({ text, value, clauses }, i) =>
    [
      `  ${i + 1}. ${text[lang]} = ${value}`,
      ...(clauses.length > 0 ? [`     ${clauses.join(" ")}`] : []),
    ].join("\n"),
  );
  return [
    ...lines,
    ...toConfirm.map((t) => `  ! ${t[lang]}`),
    words.result({ result: units[unit]({ n: result }) })[lang],
    "",
  ].join("\n");
}
