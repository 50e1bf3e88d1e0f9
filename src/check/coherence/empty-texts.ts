import type { Outcome } from "../../model/outcome/finding.js";
import type { Placeholders } from "../../model/procedure/placeholders.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { clausesAt } from "../../model/procedure/schema.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { words } from "./empty-texts.words.js";
import { foundAt } from "./naming.js";
import { segmentsOf, type Spot } from "./spots.js";

/** Texts that say nothing: a warning while the case runs, an error where it is to be complete. */
export function emptyTexts({ spots, procedure, complete, naming }: CaseAtHand): Outcome[] {
  const { saysNothing } = patternsOf(procedure.coherence.placeholders);
  return spots
    .filter((spot) => isWritten(spot) && saysNothing(spot))
    .map((spot) =>
      foundAt(spot, {
        rule: "text-says-nothing",
        clauses: clausesOf(spot, procedure),
        severity: complete ? "error" : "warning",
        message: words.saysNothing({ field: naming.field(spot), text: String(spot.value) }),
        remedy: words.writeIt(),
      }),
    );
}

/**
 * The clauses that ask for the field or the list that it stands in: a text that says nothing does
 * not answer them. What asks for the record as a whole is answered by the record.
 */
export function clausesOf(spot: Spot, { records }: Procedure): readonly string[] {
  const schema = records.get(spot.record.kind)?.schema;
  return schema ? clausesAt(schema, segmentsOf(spot).map(String), 1) : [];
}

/** A text that people write, not a number, path or code of a fixed form. */
export function isWritten({ value, schema }: Spot): boolean {
  return typeof value === "string" && schema["pattern"] === "\\S" && !("enum" in schema);
}

interface Patterns {
  saysNothing(spot: Spot): boolean;
}
const known = new WeakMap<Placeholders, Patterns>();

function patternsOf(placeholders: Placeholders): Patterns {
  let patterns = known.get(placeholders);
  if (!patterns) known.set(placeholders, (patterns = compile(placeholders)));
  return patterns;
}

function compile({ blank, none, within }: Placeholders): Patterns {
  const isBlank = wholeText(blank);
  const isBlankOrNone = wholeText([...blank, ...none]);
  const isOpen = new RegExp(within.join("|"), "u");
  return {
    saysNothing({ value, schema }) {
      const text = String(value);
      if (isOpen.test(text)) return true;
      if (text.length > longest) return false;
      const plain = usual.test(text) ? text : text.normalize("NFKC");
      return (schema["noneIsAnswer"] === true ? isBlank : isBlankOrNone).test(plain);
    },
  };
}

/** The longest pattern is shorter, with what stands around it. */
const longest = 40;
/** Without letters, digits and signs of full width. */
const usual = /^[\p{ASCII}\p{Script=Han}]*$/u;

/** White space and signs around a text carry no meaning. */
export function wholeText(patterns: readonly string[]): RegExp {
  const around = String.raw`[\p{P}\s]*`;
  return new RegExp(`^${around}(?:${patterns.join("|")})${around}$`, "iu");
}
