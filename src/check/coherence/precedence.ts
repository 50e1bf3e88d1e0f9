import type { DateOrder } from "../../model/procedure/coherence.js";
import { type FieldSpec, fieldSpec } from "./field-spec.js";

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

function workOut({ chains, together }: DateOrder, circumstances: Circumstances): Precedence {
  const next = new Map<FieldSpec, Set<FieldSpec>>();
  for (const entry of chains) {
    const steps = stepsOf(entry, circumstances);
    for (const [i, step] of steps.entries()) {
      for (const field of step) {
        next.set(field, new Set([...(next.get(field) ?? []), ...(steps[i + 1] ?? [])]));
      }
    }
  }
  const after = new Map([...next.keys()].map((field) => [field, reachable(field, next)]));
  // What has more behind it comes first.
  const fields = [...next.keys()].sort(
    (a, b) => (after.get(b)?.size ?? 0) - (after.get(a)?.size ?? 0),
  );
  const pairs = together.flatMap(({ days, dates }) => dates.map((pair) => pairOf(pair, days)));
  const all = [...new Set([...fields, ...pairs.flatMap(({ a, b }) => [a, b])])];
  const byField = new Map<string, FieldSpec[]>();
  for (const spec of all.filter((s) => s.beside === null)) {
    byField.set(spec.field, [...(byField.get(spec.field) ?? []), spec]);
  }
  return {
    together: pairs,
    byField,
    beside: all.filter((s) => s.beside !== null),
    fields,
    next: (field) => next.get(field) ?? [],
    precedes: (a, b) => after.get(a)?.has(b) === true,
  };
}

/** The fields of each step of a chain; none where it does not hold. */
function stepsOf(entry: DateOrder["chains"][number], around: Circumstances): FieldSpec[][] {
  if (typeof entry === "string") return entry.split(" < ").map(fieldsIn);
  const { audits, unless, chain } = entry;
  const isOfType = audits?.includes(around.auditType ?? "") ?? true;
  const isExcepted = unless !== undefined && around.has(fieldSpec(unless));
  return isOfType && !isExcepted ? chain.split(" < ").map(fieldsIn) : [];
}

function fieldsIn(step: string): FieldSpec[] {
  return step.split(" & ").map(fieldSpec);
}

function reachable(
  from: FieldSpec,
  next: ReadonlyMap<FieldSpec, ReadonlySet<FieldSpec>>,
): ReadonlySet<FieldSpec> {
  const seen = new Set<FieldSpec>();
  const queue = [...(next.get(from) ?? [])];
  for (let field = queue.pop(); field; field = queue.pop()) {
    if (seen.has(field)) continue;
    seen.add(field);
    queue.push(...(next.get(field) ?? []));
  }
  return seen;
}

function pairOf(pair: string, days: number): Pair {
  const [a = "", b = ""] = pair.split(" ~ ");
  return { a: fieldSpec(a), b: fieldSpec(b), days };
}
