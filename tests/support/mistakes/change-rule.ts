import { isObject, type Json, type JsonObject } from "../../../src/model/base/json.js";
import { optionTexts } from "../../../src/model/procedure/option-kinds.js";
import type { ProcedureSource, RuleEntry } from "../../../src/model/procedure/source.js";
import { usedRule } from "../../../src/validate/rules.js";
import { ruleKinds } from "../../../src/workspace/rule-kinds.js";
import type { Maker, Mistake } from "./mistake.js";
import { misspelt, type Seeded } from "./seeded.js";
import { withValue } from "./values.js";

/** A rule as it is judged: what it uses stands in it. */
export function whole(entry: RuleEntry, source: ProcedureSource): JsonObject {
  const used = usedRule(entry, source)?.value ?? {};
  const object = (v: Json | undefined) => (isObject(v) ? v : {});
  const { use: _, settings, ...own } = entry.value;
  return {
    ...used,
    ...own,
    with: { ...object(used["with"]), ...object(own["with"]), ...object(settings) },
  };
}

export function changeRule(
  source: ProcedureSource,
  random: Seeded,
  change: (rule: JsonObject) => { value: Json; what: string } | null,
): Omit<Mistake, "kind"> | null {
  for (let tries = 0; tries < 200; tries += 1) {
    const entry = random.of(source.rules);
    if (!entry) return null;
    const changed = change(whole(entry, source));
    if (!changed) continue;
    const { overShared: _, ...plain } = entry;
    const mistaken: RuleEntry = { ...plain, value: changed.value as JsonObject };
    return {
      what: `rule ${entry.id}: ${changed.what}`,
      source: { ...source, rules: source.rules.map((r) => (r === entry ? mistaken : r)) },
    };
  }
  return null;
}

/** Texts of a rule that stand for something, `when` among them. */
export function textsOf(rule: JsonObject): { text: string; pointer: string; holds: string }[] {
  const texts = optionTexts(ruleKinds.options.get(String(rule["check"])), rule["with"]).map(
    (t) => ({
      text: t.text,
      pointer: `/with${t.pointer}`,
      holds: t.schema.holds as string,
    }),
  );
  const { when } = rule;
  return typeof when === "string"
    ? [...texts, { text: when, pointer: "/when", holds: "condition" }]
    : texts;
}

export const isExpression = (t: { holds: string; text: string }) =>
  t.holds === "expression" ||
  t.holds === "condition" ||
  (t.holds === "eventOrDates" && t.text.startsWith("="));

/** A text of a rule written otherwise. */
export function inText(
  wanted: (text: { holds: string; text: string }) => boolean,
  rewrite: (text: string, random: Seeded) => string | null,
): Maker {
  return (source, random) =>
    changeRule(source, random, (rule) => {
      const found = random.of(textsOf(rule).filter(wanted));
      if (!found) return null;
      const text = rewrite(found.text, random);
      if (text === null || text === found.text) return null;
      return { what: `${found.text} → ${text}`, value: withValue(rule, found.pointer, text) };
    });
}

/** One of the words that a pattern finds, misspelt. */
export function oneOf(pattern: RegExp): (text: string, random: Seeded) => string | null {
  return (text, random) => {
    const match = random.of([...text.matchAll(pattern)]);
    const word = match?.[1];
    if (!match || word === undefined) return null;
    const at = match.index + match[0].indexOf(word);
    return text.slice(0, at) + misspelt(word, random) + text.slice(at + word.length);
  };
}
