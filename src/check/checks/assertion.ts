import { type JsonObject, pointerTo } from "../../model/base/json.js";
import { terms } from "../../model/base/terms.words.js";
import type { Bilingual } from "../../model/base/text.js";
import {
  type Answered,
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
  /** Path of what tells of it, too: a list in which something is missing. */
  readonly besides?: string;
  /** The numbers that the procedure sets; the expressions see them as `p`. */
  readonly parameters?: JsonObject;
  /** CEL values that the detail names. */
  readonly facts?: Readonly<Record<string, string>>;
  /** The sentence that says them, each as `{name}`; without it they are listed. */
  readonly detail?: Bilingual;
}

export const assertion: Check<Options> = {
  id: "assertion",
  description: words.description(),
  readsWhatIsNamed: true,
  options: optionsSchema(
    {
      that: holds.condition,
      each: holds.each,
      where: holds.condition,
      at: holds.path,
      besides: holds.path,
      parameters: { type: "object" },
      facts: { type: "object", additionalProperties: holds.toldExpression },
      detail: {
        type: "object",
        additionalProperties: false,
        required: ["zh", "en"],
        properties: { zh: { type: "string" }, en: { type: "string" } },
      },
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
  question: Question<Options>,
  item: Record<string, unknown>,
  at: Verdict["at"],
): Verdict {
  try {
    if (question.cel(question.options.that, item) === true) return pass;
    return { outcome: "fail", at, ...said(question, item) };
  } catch (error) {
    if (error instanceof Unknown) return lacks(error, at);
    throw error;
  }
}

/** What is wrong, in the rule's own words or else by what is recorded, and where that stands. */
function said(
  question: Question<Options>,
  item: Record<string, unknown>,
): Pick<Answered, "detail" | "recorded" | "besides"> {
  const { options, reasons, find } = question;
  const detail = told(question, item);
  const facts = detail ? [] : reasons.found(options.that, item);
  const place = options.besides === undefined ? null : find(options.besides)?.place;
  const besides = [...(place ? [place] : []), ...facts.flatMap((f) => f.at ?? [])];
  return {
    ...(detail && { detail }),
    ...(facts.length > 0 && { recorded: facts.map((f) => f.text) }),
    ...(besides.length > 0 && { besides }),
  };
}

/** What is wrong, with its values: in the rule's own sentence, or one after the other. */
function told(
  { options: { facts = {}, detail }, cel }: Question<Options>,
  item: Record<string, unknown>,
): Bilingual | undefined {
  const values = Object.entries(facts).map(([name, expression]): [string, Bilingual] => {
    try {
      return [name, shown(cel(expression, item))];
    } catch (error) {
      if (error instanceof Unknown) return [name, words.notRecorded()];
      throw error;
    }
  });
  if (values.length === 0) return detail;
  if (detail) return { zh: filled(detail.zh, values, "zh"), en: filled(detail.en, values, "en") };
  const list = (language: "zh" | "en") =>
    values.map(([, value]) => value[language]).join(terms.semicolon()[language]);
  return { zh: list("zh"), en: list("en") };
}

function filled(
  sentence: string,
  values: readonly (readonly [string, Bilingual])[],
  language: "zh" | "en",
): string {
  return values.reduce((text, [name, v]) => text.replaceAll(`{${name}}`, v[language]), sentence);
}

/** A value of an expression; it is data, and the same in both languages but for the commas. */
function shown(value: unknown): Bilingual {
  if (!Array.isArray(value)) return { zh: written(value), en: written(value) };
  if (value.length === 0) return words.none();
  const list = (language: "zh" | "en") => value.map(written).join(terms.listComma()[language]);
  return { zh: list("zh"), en: list("en") };
}

function written(value: unknown): string {
  return typeof value === "number" ? String(Math.round(value * 100) / 100) : String(value);
}
