import canonicalize from "canonicalize";
import { type Check, optionsSchema, type Verdict } from "../check.js";
import * as holds from "../holds.js";
import { words } from "./comparison.words.js";

interface Options {
  /** Pairs of paths whose values must be equal; the finding points at the first of a pair. */
  readonly pairs: readonly (readonly [string, string])[];
}

export const comparison: Check<Options> = {
  id: "comparison",
  description: words.description(),
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
    return options.pairs.flatMap(([left, right]): Verdict[] => {
      const a = find(left);
      const b = find(right);
      if (a === undefined || b === undefined || canonicalize(a.value) === canonicalize(b.value)) {
        return [];
      }
      const detail = words.differ({
        left: shown(a.value),
        right: shown(b.value),
        place: b.place?.record.file ?? right,
      });
      return [{ outcome: "fail", at: a.place, detail }];
    });
  },
};

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
