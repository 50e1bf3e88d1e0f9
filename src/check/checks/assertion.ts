import { type JsonObject, pointerTo } from "../../model/base/json.js";
import {
  cannotJudge,
  type Check,
  optionsSchema,
  type Question,
  Unknown,
  type Verdict,
} from "../check.js";
import * as holds from "../holds.js";

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
  description: {
    zh: "用 CEL 写出的条件必须成立；可逐项判断一个列表。",
    en: "A condition written in CEL must hold; a list can be judged item by item.",
  },
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
    const { options } = q;
    if (!options.each) return judgeOne(q, {}, options.at ? q.find(options.at)?.place : undefined);
    const list = q.find(options.each);
    if (!list || !Array.isArray(list.value)) return { outcome: "notApplicable" };
    const verdicts: Verdict[] = [];
    for (const [i, x] of (list.value as unknown[]).entries()) {
      if (options.where && q.cel(options.where, { x }) !== true) continue;
      verdicts.push(
        judgeOne(
          q,
          { x },
          list.place
            ? { record: list.place.record, pointer: pointerTo(list.place.pointer, i) }
            : null,
        ),
      );
    }
    const attention = verdicts.filter((v) => v.outcome !== "pass");
    return attention.length > 0 || verdicts.length > 0 ? attention : { outcome: "notApplicable" };
  },
};

function judgeOne(
  { options, cel }: Question<Options>,
  extra: Record<string, unknown>,
  at: Verdict["at"],
): Verdict {
  try {
    if (cel(options.that, extra) === true) return { outcome: "pass" };
    const facts = Object.values(options.facts ?? {})
      .map((expression) => show(cel(expression, extra)))
      .join("；");
    return { outcome: "fail", at, ...(facts && { detail: { zh: facts, en: facts } }) };
  } catch (error) {
    if (error instanceof Unknown) {
      return cannotJudge(
        `缺少判断所需的内容（${error.message}）`,
        `what the judgement needs is not there (${error.message})`,
        at,
      );
    }
    throw error;
  }
}

function show(value: unknown): string {
  return Array.isArray(value)
    ? value.map(show).join("、")
    : typeof value === "number"
      ? String(Math.round(value * 100) / 100)
      : String(value);
}
