import canonicalize from "canonicalize";
import { isObject, pointerTo } from "../../model/base/json.js";
import { saysTheSame } from "../../model/base/text-content.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Found } from "../../model/case/case-view.js";
import { type Check, optionsSchema, type Question, type Verdict } from "../check.js";
import * as holds from "../holds.js";
import { words } from "./comparison.words.js";

interface Options {
  /** Pairs of paths whose values must say the same; the finding points at the first of a pair. */
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
  judge(question) {
    const { options, find } = question;
    return options.pairs.flatMap(([left, right]): Verdict[] => {
      const a = find(left);
      const b = find(right);
      if (a === undefined || b === undefined) return [];
      return differing({ path: left, ...a }, { path: right, ...b }).map((d) => tell(d, question));
    });
  },
};

interface Side extends Found {
  readonly path: string;
}

/** Where two values say different things: field by field, where both have fields. */
function differing(a: Side, b: Side): (readonly [Side, Side])[] {
  if (isObject(a.value) && isObject(b.value)) {
    const fields = new Set([...Object.keys(a.value), ...Object.keys(b.value)]);
    return [...fields].flatMap((name) => differing(fieldOf(a, name), fieldOf(b, name)));
  }
  return isSame(a.value, b.value) ? [] : [[a, b]];
}

function fieldOf({ path, value, place }: Side, name: string): Side {
  return {
    path: `${path}.${name}`,
    value: (value as Readonly<Record<string, unknown>>)[name],
    place: place && { record: place.record, pointer: pointerTo(place.pointer, name) },
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return typeof a === "string" && typeof b === "string"
    ? saysTheSame(a, b)
    : canonicalize(a) === canonicalize(b);
}

function tell([a, b]: readonly [Side, Side], { reasons }: Question<Options>): Verdict {
  const detail = words.differ({
    left: reasons.name(a.path),
    recorded: shown(a.value),
    right: reasons.name(b.path),
    value: shown(b.value),
  });
  return { outcome: "fail", at: a.place, detail, ...(b.place && { besides: [b.place] }) };
}

function shown(value: unknown): Bilingual {
  if (value === undefined) return words.nothing();
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return words.quoted({ text });
}
