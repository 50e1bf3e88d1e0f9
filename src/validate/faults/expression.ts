import type { JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { ExpressionFault } from "../../model/procedure/expression-fault.js";
import { fieldNames, formAtStep, signatureRoles } from "../../model/procedure/value-form.js";
import { words } from "./expression.words.js";
import { insteadOf } from "./fault.js";

/** What is wrong with an expression, in words. */
export function expressionWords(fault: ExpressionFault, expression: string): Bilingual {
  switch (fault.kind) {
    case "syntax":
      return words.syntax({ expression: short(expression, 200), reason: syntaxWords(fault) });
    case "pattern":
      return words.pattern({ pattern: short(fault.pattern, 200), why: fault.why });
    case "sort":
      return words.sort({ of: fault.of, is: words[fault.is](), wanted: words[fault.wanted]() });
    case "variable":
    case "function":
      return words[fault.kind]({ name: fault.name, instead: insteadOf(fault.name, fault.known) });
    default:
      return words[fault.kind]({
        of: fault.of,
        name: fault.name,
        instead: insteadOf(fault.name, fault.known),
      });
  }
}

/** How much of an expression shows where the fault is. */
const shownAtMost = 20;

function syntaxWords({
  cause,
  from,
  reason,
}: Extract<ExpressionFault, { kind: "syntax" }>): Bilingual {
  const near = short(from, shownAtMost);
  if (cause === "other") return words.otherReason({ reason });
  if (cause === "tooLong") return words.tooLong();
  if (near === "") return words.unfinished();
  return words[cause]({ near });
}

function short(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** Follows a dotted path through a form: the form at its end, or what is wrong with it. */
export function followPath(
  path: string,
  variables: JsonObject,
): { readonly form: JsonObject } | { readonly fault: ExpressionFault } {
  let form = variables;
  const segments = path.split(".");
  for (const [i, segment] of segments.entries()) {
    const of = segments.slice(0, i).join(".");
    const next = formAtStep(form, segment);
    if (next) {
      form = next;
      continue;
    }
    const known = segment.startsWith("@") ? signatureRoles(form) : fieldNames(form);
    if (i === 0) return { fault: { kind: "variable", name: segment, known } };
    return {
      fault: segment.startsWith("@")
        ? { kind: "signatureRole", of, name: segment.slice(1), known }
        : { kind: "field", of, name: segment, known },
    };
  }
  return { form };
}
