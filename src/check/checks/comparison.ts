import canonicalize from "canonicalize";
import { type Check, optionsSchema, type Verdict } from "../check.js";
import * as holds from "../holds.js";

interface Options {
  /** Pairs of paths whose values must be equal; the finding points at the first of a pair. */
  readonly pairs: readonly (readonly [string, string])[];
}

export const comparison: Check<Options> = {
  id: "comparison",
  description: {
    zh: "两处记录的同一内容必须一致。",
    en: "The same fact recorded in two places must be equal.",
  },
  options: optionsSchema(
    {
      pairs: {
        type: "array",
        minItems: 1,
        items: { type: "array", minItems: 2, maxItems: 2, items: holds.path },
      },
    },
    ["pairs"],
  ),
  judge({ options, find }) {
    const different: Verdict[] = [];
    for (const [left, right] of options.pairs) {
      const a = find(left);
      const b = find(right);
      if (a === undefined || b === undefined || canonicalize(a.value) === canonicalize(b.value)) {
        continue;
      }
      different.push({
        outcome: "fail",
        at: a.place,
        detail: {
          zh: `${show(a.value)} ≠ ${show(b.value)}（${b.place?.record.file ?? right}）`,
          en: `${show(a.value)} ≠ ${show(b.value)} (${b.place?.record.file ?? right})`,
        },
      });
    }
    return different;
  },
};

function show(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
