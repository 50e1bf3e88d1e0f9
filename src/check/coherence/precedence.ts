import type { DateOrder } from "../../model/procedure/coherence.js";
import { type FieldSpec, fieldSpec } from "./field-spec.js";
import { Reach } from "./reach.js";

/** What comes before what, worked out from the chains once for each type of audit. */
export interface Precedence {
  /** Each field before those that follow it. */
  readonly fields: readonly FieldSpec[];
  /** The fields that the chains name right after one. */
  next(field: FieldSpec): Iterable<FieldSpec>;
  /** Whether dates of the first field come on or before those of the second. */
  precedes(a: FieldSpec, b: FieldSpec): boolean;
  /** Fields whose dates belong to one doing, and the days between them at the most. */
  readonly together: readonly Pair[];
  /** The fields of the records at hand, by what they are called there. */
  readonly byField: ReadonlyMap<string, readonly FieldSpec[]>;
  /** The fields of audits beside the one at hand. */
  readonly beside: readonly FieldSpec[];
}

interface Pair {
  readonly a: FieldSpec;
  readonly b: FieldSpec;
  readonly days: number;
}

/** Of which type an audit is, and which exceptions are on record. */
export interface Circumstances {
  /** Null: among the case's own records. */
  readonly auditType: string | null;
  has(field: FieldSpec): boolean;
}

const worked = new WeakMap<DateOrder, Map<string, Precedence>>();

/** The order that holds in audits of a type; worked out once for all audits of one kind. */
export function precedenceOf(order: DateOrder, circumstances: Circumstances): Precedence {
  let byKind = worked.get(order);
  if (!byKind) worked.set(order, (byKind = new Map()));
  const exceptions = exceptionsIn(order).filter((text) => circumstances.has(fieldSpec(text)));
  const key = [circumstances.auditType, ...exceptions].join(" ");
  let precedence = byKind.get(key);
  if (!precedence) byKind.set(key, (precedence = workOut(order, circumstances)));
  return precedence;
}

const known = new WeakMap<DateOrder, readonly string[]>();

function exceptionsIn(order: DateOrder): readonly string[] {
  let exceptions = known.get(order);
  if (!exceptions) {
    const named = order.chains.flatMap((c) => (typeof c === "string" ? [] : (c.unless ?? [])));
    known.set(order, (exceptions = [...new Set(named)]));
  }
  return exceptions;
}

const texts = new WeakMap<DateOrder, string>();

/** Whether a field of the records at hand, as spots name it, may stand in the order. */
export function mayStandIn(order: DateOrder, field: string): boolean {
  let text = texts.get(order);
  if (text === undefined) texts.set(order, (text = JSON.stringify([order.chains, order.together])));
  // Items and signatures are written in more than one way.
  const end = field.search(/[[@]/);
  return (
    text.includes(end === -1 ? field : field.slice(0, end)) || text.includes(conditional(field))
  );
}

/** How a kind begins of which only some records are meant. */
function conditional(field: string): string {
  return `${field.slice(0, field.indexOf("."))}(`;
}

/** A chain of `order.yaml` with its steps taken apart. */
interface Chain {
  readonly audits: readonly string[] | undefined;
  readonly unless: FieldSpec | null;
  readonly steps: readonly (readonly FieldSpec[])[];
}

const apart = new WeakMap<DateOrder, readonly Chain[]>();

function chainsOf(order: DateOrder): readonly Chain[] {
  let chains = apart.get(order);
  if (!chains) apart.set(order, (chains = order.chains.map(takenApart)));
  return chains;
}

function takenApart(entry: DateOrder["chains"][number]): Chain {
  if (typeof entry === "string") return { audits: undefined, unless: null, steps: stepsIn(entry) };
  const { audits, unless, chain } = entry;
  return {
    audits,
    unless: unless === undefined ? null : fieldSpec(unless),
    steps: stepsIn(chain),
  };
}

function stepsIn(chain: string): FieldSpec[][] {
  return chain.split(" < ").map((step) => step.split(" & ").map(fieldSpec));
}

/** Whether a chain holds for audits of a type, with the exceptions that are on record. */
function holdsFor({ audits, unless }: Chain, { auditType, has }: Circumstances): boolean {
  return (audits?.includes(auditType ?? "") ?? true) && !(unless && has(unless));
}

function workOut(order: DateOrder, circumstances: Circumstances): Precedence {
  const next = new Map<FieldSpec, Set<FieldSpec>>();
  for (const chain of chainsOf(order)) {
    if (holdsFor(chain, circumstances)) addSteps(chain, next);
  }
  const after = new Reach(next);
  // What has more behind it comes first.
  const fields = [...next.keys()]
    .map((field) => ({ field, behind: after.count(field) }))
    .sort((a, b) => b.behind - a.behind)
    .map(({ field }) => field);
  const pairs = order.together.flatMap(({ days, dates }) => dates.map((p) => pairOf(p, days)));
  const all = [...new Set([...fields, ...pairs.flatMap(({ a, b }) => [a, b])])];
  const byField = new Map<string, FieldSpec[]>();
  for (const spec of all) {
    if (spec.beside !== null) continue;
    const list = byField.get(spec.field);
    if (list) list.push(spec);
    else byField.set(spec.field, [spec]);
  }
  return {
    together: pairs,
    byField,
    beside: all.filter((s) => s.beside !== null),
    fields,
    next: (field) => next.get(field) ?? [],
    precedes: (a, b) => after.has(a, b),
  };
}

function addSteps({ steps }: Chain, next: Map<FieldSpec, Set<FieldSpec>>): void {
  for (const [i, step] of steps.entries()) {
    for (const field of step) {
      let following = next.get(field);
      if (!following) next.set(field, (following = new Set()));
      for (const later of steps[i + 1] ?? []) following.add(later);
    }
  }
}

function pairOf(pair: string, days: number): Pair {
  const [a = "", b = ""] = pair.split(" ~ ");
  return { a: fieldSpec(a), b: fieldSpec(b), days };
}
