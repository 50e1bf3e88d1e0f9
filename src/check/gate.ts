import type { Json } from "../model/base/json.js";
import { byCodeUnit } from "../model/base/text.js";
import { type OptionText, optionTexts } from "../model/procedure/option-kinds.js";
import type { PackedPlan, Rule } from "../model/procedure/procedure.js";
import type { Check } from "./check.js";
import { expressionReads, keepTrees, packedTreeOf } from "./expressions.js";
import type { Reads } from "./syntax.js";

/** One path that a rule reads. */
export interface Reading {
  readonly path: string;
  /** The record's part of the path: `audit.auditPlan`. */
  readonly record: string;
  /** The rule asks itself whether it is there. */
  readonly tested: boolean;
}
export type Gate = readonly Reading[];

/** What must be there before a rule can be judged: for its `when`, and for its judgement. */
export interface Plan {
  readonly when: Gate;
  readonly judgement: Gate;
}

/** What a rule names in its expressions: of lists' items it reads no other fields. */
export interface Names {
  readonly when: ReadonlySet<string>;
  /** Undefined where the check reads more than the rule's expressions name. */
  readonly judgement: ReadonlySet<string> | undefined;
}

const namedBy = new WeakMap<Rule, Names>();

/** The same for each judgement of a rule. */
export function namesOf(rule: Rule, { readsWhatIsNamed }: Pick<Check, "readsWhatIsNamed">): Names {
  let names = namedBy.get(rule);
  if (!names) {
    const judgement = readsWhatIsNamed ? namesIn(JSON.stringify(rule.with)) : undefined;
    namedBy.set(rule, (names = { when: namesIn(rule.when ?? ""), judgement }));
  }
  return names;
}

function namesIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/[A-Za-z_]\w*/g));
}

const plans = new WeakMap<Rule, Plan>();

/** Found once for each rule: when its procedure is compiled, else when it is judged first. */
export function planOf(rule: Rule, check: Check): Plan {
  let plan = plans.get(rule);
  if (!plan) plans.set(rule, (plan = rule.plan ? unpacked(rule.plan) : planned(rule, check)));
  return plan;
}

/** From what the data of a rule say that it reads. */
function planned(rule: Rule, check: Check): Plan {
  const options = optionTexts(check.options, rule.with)
    .filter(({ schema }) => schema.told !== true)
    .map(readsOfOption);
  const asked = check.readsIfThere?.(rule.with as never) ?? [];
  const own: Reads = {
    paths: [...(check.reads?.(rule.with as never) ?? []), ...asked],
    tested: new Set(asked),
  };
  return {
    when: gateOf(rule.when === undefined ? [] : [expressionReads(rule.when)]),
    judgement: gateOf([...options, own]),
  };
}

/** The plan of a rule to be kept with it, so that nothing has to be parsed before it is judged. */
export function packedPlan(rule: Rule, check: Check): PackedPlan {
  const { when, judgement } = planned(rule, check);
  const texts = optionTexts(check.options, rule.with).flatMap((t) => expressionIn(t) ?? []);
  const trees = [rule.when ?? [], texts]
    .flat()
    .map((text): [string, Json] => [text, packedTreeOf(text)])
    .filter(([, tree]) => tree !== null)
    .sort(([a], [b]) => byCodeUnit(a, b));
  return {
    when: when.map(packed),
    judgement: judgement.map(packed),
    trees: JSON.stringify(Object.fromEntries(trees)),
  };
}

function packed({ path, tested }: Reading): string {
  return tested ? `?${path}` : path;
}

function unpacked({ when, judgement, trees }: PackedPlan): Plan {
  keepTrees(JSON.parse(trees) as Record<string, Json>);
  return { when: when.map(reading), judgement: judgement.map(reading) };
}

function reading(text: string): Reading {
  const tested = text.startsWith("?");
  const path = tested ? text.slice(1) : text;
  return { path, record: recordOf(path), tested };
}

function recordOf(path: string): string {
  return path.split(".").slice(0, 2).join(".");
}

const nothing: Reads = { paths: [], tested: new Set() };

function readsOfOption(option: OptionText): Reads {
  const expression = expressionIn(option);
  if (expression !== undefined) return expressionReads(expression);
  const { text, schema } = option;
  return schema.holds === "path" || schema.holds === "each"
    ? { paths: [fieldsOf(text)], tested: new Set() }
    : nothing;
}

/** The expression that an option is; undefined for one that is something else. */
function expressionIn({ text, schema }: OptionText): string | undefined {
  if (schema.holds === "expression" || schema.holds === "condition") return text;
  return schema.holds === "eventOrDates" && text.startsWith("=") ? text.slice(1) : undefined;
}

/** A path leads into a list by a number: what must be there is the list. */
function fieldsOf(path: string): string {
  return path.replace(/\.\d.*$/, "");
}

/** What every subject has, whatever records there are: nothing has to be there first. */
const always = new Set(["people", "body", "procedure", "p", "x"]);

function gateOf(all: readonly Reads[]): Gate {
  const tested = new Set(all.flatMap((r) => [...r.tested]));
  const paths = [...new Set(all.flatMap((r) => r.paths))].filter(
    (path) => path.includes(".") && !always.has(path.slice(0, path.indexOf("."))),
  );
  return paths.map((path) => {
    const record = recordOf(path);
    return {
      path,
      record,
      tested:
        tested.has(record) ||
        paths.every((r) => !`${r}.`.startsWith(`${record}.`) || tested.has(r)),
    };
  });
}
