import { type JsonObject, pointerTo } from "../../model/base/json.js";
import { terms } from "../../model/base/terms.words.js";
import {
  type Check,
  lacks,
  notApplicable,
  optionsSchema,
  pass,
  type Question,
  type Verdict,
} from "../check.js";
import * as holds from "../holds.js";
import { Unknown } from "../why.js";
import { words } from "./assertion.words.js";

interface Options {
  /** CEL: must be true. */
  readonly that: string;
  /** Path of a list whose items are judged one by one, each as `x`. */
  readonly each?: string;
  /** CEL over `x`: only these items. */
  readonly where?: string;
  /** Place of a finding when there is no list; with a list, the item is the place. */
  readonly at?: string;
  /** The numbers that the procedure sets; the expressions see them as `p`. */
  readonly parameters?: JsonObject;
  /** CEL values that the detail names. */
  readonly facts?: Readonly<Record<string, string>>;
}

export const assertion: Check<Options> = {
  id: "assertion",
  description: words.description(),
  options: optionsSchema(
    {
      that: holds.condition,
      each: holds.each,
      where: holds.condition,
      at: holds.path,
      parameters: { type: "object" },
      facts: { type: "object", additionalProperties: holds.expression },
    },
    ["that"],
  ),
  judge(q) {
    const { options, reasons } = q;
    const { each, where } = options;
    if (!each) return judgeOne(q, {}, options.at ? q.find(options.at)?.place : undefined);
    const list = q.find(each);
    if (!list || !Array.isArray(list.value)) return notApplicable(() => reasons.absent(each));
    const verdicts: Verdict[] = [];
    for (const [i, x] of (list.value as unknown[]).entries()) {
      if (where && q.cel(where, { x }) !== true) continue;
      const at = list.place && {
        record: list.place.record,
        pointer: pointerTo(list.place.pointer, i),
      };
      verdicts.push(judgeOne(q, { x }, at));
    }
    if (verdicts.length === 0) return notApplicable(() => reasons.noItem(each, where));
    return verdicts.filter((v) => v.outcome !== "pass");
  },
};

function judgeOne(
  { options, cel }: Question<Options>,
  item: Record<string, unknown>,
  at: Verdict["at"],
): Verdict {
  try {
    if (cel(options.that, item) === true) return pass;
    const facts = Object.values(options.facts ?? {})
      .map((expression) => shown(cel(expression, item)))
      .join(terms.semicolon().zh);
    return { outcome: "fail", at, ...(facts && { detail: { zh: facts, en: facts } }) };
  } catch (error) {
    if (error instanceof Unknown) return lacks(error, at);
    throw error;
  }
}

/** A value of an expression; it is data, and the same in both languages. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(terms.listComma().zh);
  return typeof value === "number" ? String(Math.round(value * 100) / 100) : String(value);
}
