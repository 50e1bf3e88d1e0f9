import type { ASTNode } from "@marcbachmann/cel-js";
import { sentencesOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import { itemForm } from "../../model/procedure/value-form.js";
import { isCivilDate } from "../../model/time/dates.js";
import { askedOfDay, dayName } from "../cel/day.js";
import { type Binding, bindingOf, partsOf, presenceTest } from "../syntax.js";
import { words } from "./condition.words.js";
import {
  isPlain,
  recordedAs,
  recordedWords,
  severalWords,
  type Fact,
  valueWords,
} from "./recorded.js";
import { words as recorded } from "./recorded.words.js";
import type { Listed, Scene } from "./scene.js";

/** The recorded facts by which a condition holds, or does not. */
export function factsOf(node: ASTNode, holds: boolean, scene: Scene): Fact[] {
  switch (node.op) {
    case "&&":
      return joint(node.args, holds, scene);
    case "||":
      return joint(node.args, !holds, scene, true);
    case "!_":
      return factsOf(node.args, !holds, scene);
    case "?:": {
      const [condition, yes, no] = node.args;
      const taken = scene.value(condition) === true;
      return [...factsOf(condition, taken, scene), ...factsOf(taken ? yes : no, holds, scene)];
    }
    case "call":
      return calledFacts(node, holds, scene);
    case "rcall":
      return macroFacts(node, holds, scene);
    default:
      return operandFacts(node, scene);
  }
}

/**
 * Of two that must both hold, the first that does not, or both; of two of which one must hold
 * (`either`), the other way round.
 */
function joint(
  [left, right]: readonly [ASTNode, ASTNode],
  all: boolean,
  scene: Scene,
  either = false,
): Fact[] {
  const holds = either !== all;
  if (all) return [...factsOf(left, holds, scene), ...factsOf(right, holds, scene)];
  const decides = (scene.value(left) === true) === holds ? left : right;
  return factsOf(decides, holds, scene);
}

function calledFacts(node: Extract<ASTNode, { op: "call" }>, holds: boolean, scene: Scene): Fact[] {
  if (node.args[0] === "ended") return [{ text: holds ? words.ended() : words.notEnded() }];
  if (presenceTest(node) === null) return operandFacts(node, scene);
  const [asked] = node.args[1];
  const path = asked && scene.path(asked);
  if (!path) return [];
  return holds ? scene.fact(path) : [scene.absent(path)];
}

function macroFacts(node: ASTNode, holds: boolean, scene: Scene): Fact[] {
  const binding = bindingOf(node);
  const [receiver] = binding?.outside ?? [];
  const [condition] = binding?.inside ?? [];
  if (!binding || !receiver || !condition) return partFacts(node, scene);
  if (binding.macro === "bind") {
    const inner = scene.with(binding.variable, scene.value(receiver), scene.path(receiver));
    return factsOf(condition, holds, inner);
  }
  if (decisive.get(binding.macro) !== holds) return listFacts(binding, scene);
  const list = scene.list(receiver);
  const decides = list.items
    .map((item) => scene.ofItem(binding.variable, list, item))
    .find((s) => (s.value(condition) === true) === holds);
  if (!decides) return listFacts(binding, scene);
  return ofItem(factsOf(condition, holds, decides), decides);
}

/** What a single item decides: that there is one, or that not all are so. */
const decisive: ReadonlyMap<string, boolean> = new Map([
  ["exists", true],
  ["all", false],
]);

/** Facts about the item that a scene tells of, told in one with its number and name. */
export function ofItem(facts: readonly Fact[], inner: Scene): Fact[] {
  const [first] = facts;
  const item = inner.item;
  const list = item?.slice(0, item.lastIndexOf("."));
  const isAbout = facts.some((f) => list !== undefined && f.path?.startsWith(`${list}.`));
  if (!first || item === null || !isAbout) return [...facts];
  const said = sentencesOf(toldOnce(facts).map((f) => f.text));
  const text = words.item({ item: entryName(item, inner), facts: said });
  return [{ text, path: list ?? item, at: first.at }];
}

/** An item of a list by its number, and by what tells it from the others. */
function entryName(path: string, scene: Scene): Bilingual {
  const end = path.lastIndexOf(".");
  const list = scene.named(path.slice(0, end)).name;
  const entry = words.entry({ list, n: Number(path.slice(end + 1)) + 1 });
  const who = scene.identity(path);
  return who ? words.identified({ entry, who }) : entry;
}

/** Why a condition about the item at a path does not hold: of which, what it says, what else. */
export function factsOfItem(node: ASTNode, path: string, scene: Scene): Fact[] {
  const list: Listed = { path: path.slice(0, path.lastIndexOf(".")), items: [] };
  const inner = scene.ofItem("x", list, scene.at(path));
  const facts = toldOnce(factsOf(node, false, inner));
  const isBelow = (f: Fact) => f.path?.startsWith(`${path}.`) === true;
  const own = facts.filter(isBelow);
  const item = entryName(path, inner);
  const said = sentencesOf(own.map((f) => f.text));
  const text = own.length > 0 ? words.item({ item, facts: said }) : item;
  const others = facts.filter((f) => !isBelow(f) && f.path !== path);
  return [{ text, path, at: own[0]?.at ?? scene.place(path) }, ...others];
}

/** Each fact once; that something is there goes without saying where more is said of it. */
export function toldOnce(facts: readonly Fact[]): Fact[] {
  const distinct = [...new Map(facts.map((f) => [f.text.zh, f])).values()];
  return distinct.filter(
    ({ path }) => !distinct.some((f) => path !== undefined && f.path?.startsWith(`${path}.`)),
  );
}

/** How many items a list has, and what is recorded in them of that which is asked. */
function listFacts({ outside, inside, variable }: Binding, scene: Scene): Fact[] {
  const [receiver] = outside;
  if (!receiver) return [];
  const filter = bindingOf(receiver);
  if (filter?.macro === "filter") return listFacts(filter, scene);
  const list = scene.list(receiver);
  if (list.path === null) return operandFacts(receiver, scene);
  const compared = comparedWith(variable, inside, scene);
  if (scene.isUntold(list.path)) return compared;
  if (!scene.isThere(list.path)) return [scene.absent(list.path)];
  const { name, form } = scene.named(list.path);
  const at = scene.place(list.path);
  const count = recordedWords(name, list.items, form, scene.people);
  const fields = list.items.length === 0 ? [] : fieldFacts(variable, inside, list, scene);
  return [
    ...compared,
    fields.length === 0
      ? { text: count, at }
      : { text: words.among({ count, fields: sentencesOf(fields.map((f) => f.text)) }), at },
  ];
}

/** What the items are compared with and is none of them: the number that is looked for. */
function comparedWith(variable: string, conditions: readonly ASTNode[], scene: Scene): Fact[] {
  return conditions.flatMap((node): Fact[] => {
    if (node.op === "==" && partsOf(node).some((p) => fieldsAsked(p, variable).length > 0)) {
      return partsOf(node).flatMap((part) => {
        const path = part.op === "." ? scene.path(part) : null;
        return path === null || path.startsWith(`${variable}.`) || !scene.isThere(path)
          ? []
          : scene.fact(path);
      });
    }
    return node.op === "&&" ? comparedWith(variable, node.args, scene) : [];
  });
}

/** Of the fields of its items that a condition asks about: which values they have. */
function fieldFacts(
  variable: string,
  conditions: readonly ASTNode[],
  list: Listed,
  scene: Scene,
): Fact[] {
  const asked = new Set(conditions.flatMap((c) => fieldsAsked(c, variable)));
  return [...asked].map((field): Fact => {
    const { own, form: whole } = scene.named(`${list.path}.0.${field}`);
    const form = itemForm(whole) ?? whole;
    const values = list.items.flatMap((item) => valueAt(item, field) ?? []);
    if (values.length === 0) return { text: recorded.notFilledIn({ what: own }) };
    if (values.every((v) => typeof v !== "object")) {
      return { text: recordedAs(own, severalWords(values, form, scene.people)) };
    }
    return { text: recorded.filledIn({ what: own }) };
  });
}

/** `role` of a condition that asks about `m.role`. */
function fieldsAsked(node: ASTNode, variable: string): string[] {
  if (node.op === "." && node.args[0].op === "id") {
    return node.args[0].args === variable ? [node.args[1]] : [];
  }
  return partsOf(node).flatMap((part) => fieldsAsked(part, variable));
}

function valueAt(item: unknown, field: string): unknown {
  return typeof item === "object" && item !== null && Object.hasOwn(item, field)
    ? (item as Record<string, unknown>)[field]
    : undefined;
}

/** What is recorded at the places that a value is made of. */
function operandFacts(node: ASTNode, scene: Scene): Fact[] {
  const ofDay = dayFacts(node, scene);
  if (ofDay) return ofDay;
  const path = node.op === "value" ? null : scene.path(node);
  if (path !== null) return scene.fact(path);
  const binding = bindingOf(node);
  if (binding?.macro === "bind") return macroFacts(node, true, scene);
  if (binding) return listFacts(binding, scene);
  if (node.op === "?:") return factsOf(node, true, scene);
  if (node.op === "call" && node.args[0] === "ended") {
    return calledFacts(node, scene.value(node) === true, scene);
  }
  return partFacts(node, scene);
}

/**
 * How the day of judgement lies to a date: said so, it stays true for as long as the answer does.
 */
function dayFacts(node: ASTNode, scene: Scene): Fact[] | null {
  const asked = askedOfDay(node, (side) => scene.path(side) === dayName);
  const date = asked && scene.value(asked.other);
  const holds = scene.value(node);
  if (!asked || !isCivilDate(date) || typeof holds !== "boolean") return null;
  const { op, other } = asked;
  const said = dayWords[op === "<=" || op === ">" ? "after" : "before"];
  const is = op === ">" || op === "<" ? holds : !holds;
  const inner = scene.path(other) === null ? partsOf(other) : [other];
  const text = is ? said.is({ date }) : said.isNot({ date });
  return [{ text }, ...inner.flatMap((part) => operandFacts(part, scene))];
}

const dayWords = {
  after: { is: recorded.dayAfter, isNot: recorded.dayNotAfter },
  before: { is: recorded.dayBefore, isNot: recorded.dayNotBefore },
};

function partFacts(node: ASTNode, scene: Scene): Fact[] {
  return [...partsOf(node).flatMap((part) => operandFacts(part, scene)), ...workedOut(node, scene)];
}

/** A date that an expression works out is told beside those that it is made of. */
function workedOut(node: ASTNode, scene: Scene): Fact[] {
  if (node.op !== "call" || node.args[0] === "size" || node.args[0] === "days") return [];
  const value = scene.value(node);
  return isPlain(value) && typeof value === "string"
    ? [{ text: recorded.comesTo({ value: valueWords(value, {}, scene.people) }) }]
    : [];
}
