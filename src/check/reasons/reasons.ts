import { pointerSegments } from "../../model/base/json.js";
import { listOf, sentencesOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseView, Place, Subject } from "../../model/case/case-view.js";
import type { Procedure, Rule } from "../../model/procedure/procedure.js";
import { deepest } from "../deepest.js";
import { celVariables, treeOf } from "../expressions.js";
import type { Why } from "../why.js";
import { factsOf, factsOfItem, toldOnce } from "./condition.js";
import { words as conditionWords } from "./condition.words.js";
import { firstMissing } from "./missing.js";
import { isBeside, Naming } from "./naming.js";
import { words } from "./reasons.words.js";
import { type Fact, noneBeside } from "./recorded.js";
import { type Ground, Scene } from "./scene.js";

type Extra = Readonly<Record<string, unknown>>;

/** No reason names more facts than a reader can keep in mind. */
const factsAtMost = 4;

/**
 * Why a rule does not apply to a subject or cannot be judged: the recorded facts, by the labels of
 * their fields. Worked out only when somebody asks.
 */
export class Reasons {
  constructor(
    private readonly rule: Rule,
    private readonly subject: Subject,
    private readonly view: CaseView,
    private readonly procedure: Procedure,
  ) {}

  /** What a path is called. */
  name(path: string): Bilingual {
    return Naming.of(this.procedure).at(this.rule.per, path).name;
  }

  /** The same, of a path that begins at an audit, whatever the rule is asked about. */
  nameInAudit(path: string): Bilingual {
    return Naming.of(this.procedure).at("audit", path).name;
  }

  /** What a named date is called; null for one that an expression gives. */
  dateName(name: string): Bilingual | null {
    const [event] = name.split(":").toReversed();
    const definition = this.procedure.events.find((e) => e.event === event);
    const record = definition && this.procedure.records.get(definition.kind)?.label;
    return definition && record ? words.event({ event: definition.label, record }) : null;
  }

  /** What a kind of record is called, with its instance where it has one. */
  recordName(kind: string): Bilingual {
    return Naming.of(this.procedure).record(kind);
  }

  /** What is not there of a path: the record, or the field in it. */
  absent(path: string): Why {
    return whyOf([this.#scene({}).absent(path)]);
  }

  /** Facts by which a condition holds or does not; `extra` are the variables of a check's own. */
  condition(expression: string, holds: boolean, extra: Extra = {}): Why {
    return whyOf(factsOf(treeOf(expression), holds, this.#scene(extra)));
  }

  /**
   * What is recorded so that a condition does not hold, of the case or of the item `x` of the list
   * that a rule judges; nothing where none of it can be named.
   */
  found(expression: string, extra: Extra = {}): readonly Fact[] {
    const scene = this.#scene(extra);
    const item = this.#bound(extra).get("x");
    const tree = treeOf(expression);
    const facts = item ? factsOfItem(tree, item, scene) : toldOnce(factsOf(tree, false, scene));
    return facts.slice(0, factsAtMost);
  }

  /** What an expression needs and does not find. */
  missing(expression: string, extra: Extra = {}): Why {
    const scene = this.#scene(extra);
    const tree = treeOf(expression);
    const missing = firstMissing(tree, scene) ?? lackIn(factsOf(tree, true, scene), scene);
    return whyOf([missing]);
  }

  /** What is recorded in a list of which no item is of the kind that the rule is about. */
  noItem(list: string, where: string | undefined): Why {
    const asked = where === undefined ? `size(${list}) > 0` : `${list}.exists(x, ${where})`;
    return this.condition(asked, false);
  }

  /** That a named date has not come, or is not recorded; `=` and an expression give a date, too. */
  noDate(name: string): Why {
    return name.startsWith("=") ? this.missing(name.slice(1)) : this.#noEvent(name);
  }

  #noEvent(name: string): Why {
    const [event = "", beside] = name.split(":").toReversed();
    const { subject, view, procedure } = this;
    if (isBeside(beside) && !view.find(subject.vars, beside)) {
      return whyOf([{ text: noneBeside[beside]() }]);
    }
    const definition = procedure.events.find((e) => e.event === event);
    const date = this.dateName(name);
    if (!definition || !date) return whyOf([]);
    const text = words.noEvent({ date });
    const field = pointerSegments(definition.pointer).join(".");
    const at = deepest(view, subject, `record.${field}`);
    return whyOf([{ text, at: at?.record.kind === definition.kind ? at : undefined }]);
  }

  #scene(extra: Extra): Scene {
    const { rule, subject, view, procedure } = this;
    const vars = Object.assign(celVariables(subject.vars, rule.with["parameters"] ?? {}), extra);
    const ground: Ground = { view, subject, naming: Naming.of(procedure), scope: rule.per };
    return new Scene(ground, vars, this.#bound(extra));
  }

  /** The item of the list that a rule judges one by one. */
  #bound({ x }: Extra): ReadonlyMap<string, string | null> {
    if (x === undefined) return new Map();
    const { rule, subject, view } = this;
    const each = rule.with["each"];
    const list = typeof each === "string" ? view.find(subject.vars, each)?.value : undefined;
    const index = Array.isArray(list) ? list.indexOf(x) : -1;
    return new Map([["x", index === -1 ? null : `${String(each)}.${index}`]]);
  }
}

/** Where a value cannot be worked out: what is there does not tell what is lacking, but where. */
function lackIn(facts: readonly Fact[], scene: Scene): Fact {
  const lacking = facts.find((f) => f.path !== undefined && !scene.isThere(f.path));
  if (lacking) return lacking;
  const paths = facts.flatMap(({ path }) => (path === undefined || path === "asOf" ? [] : [path]));
  const names = [...new Map(paths.map((p) => scene.named(p).name).map((n) => [n.zh, n])).values()];
  if (names.length === 0) return { text: words.nothingToCompare() };
  return { text: words.nothingIn({ what: listOf(names.slice(0, factsAtMost)) }), at: facts[0]?.at };
}

/** Facts as one reason, each told once. */
function whyOf(all: readonly Fact[]): Why {
  const facts = toldOnce(all).slice(0, factsAtMost);
  if (facts.length === 0) return { text: conditionWords.notMet(), at: [] };
  const places = facts.flatMap(({ at }): Place[] => (at ? [at] : []));
  return { text: sentencesOf(facts.map((f) => f.text)), at: places };
}
