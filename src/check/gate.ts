import { isObject } from "../model/base/json.js";
import type { CaseView, Place, Subject } from "../model/case/case-view.js";
import type { Rule } from "../model/procedure/procedure.js";
import type { Check } from "./check.js";

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

const plans = new WeakMap<Rule, Plan>();

/** Found once for each rule, from the words of its data. */
export function planOf(rule: Rule, check: Check): Plan {
  let plan = plans.get(rule);
  if (!plan) {
    plan = {
      when: gateOf(rule.when === undefined ? [] : [rule.when]),
      judgement: gateOf([...strings(rule.with), ...(check.reads?.(rule.with as never) ?? [])]),
    };
    plans.set(rule, plan);
  }
  return plan;
}

function gateOf(texts: readonly string[]): Gate {
  const { reads, tested } = pathsIn(texts);
  return reads.map((path) => {
    const record = path.split(".").slice(0, 2).join(".");
    return {
      path,
      record,
      tested: tested.has(record) || reads.every((r) => !r.startsWith(record) || tested.has(r)),
    };
  });
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  return isObject(value) ? Object.values(value).flatMap(strings) : [];
}

/** A variable of the subject and the path below it. Variables of list macros have one letter. */
const chain =
  /(?<![\w."'])(?!(?:people|body|procedure)\.)(?:c|[a-z][A-Za-z0-9]+)(?:\.@?[A-Za-z_]\w*)+/g;
const presenceTest = /has\(([^()]+)\)/g;

/** The dotted paths that the strings of a rule read, and those whose presence they test. */
export function pathsIn(texts: readonly string[]): { reads: string[]; tested: Set<string> } {
  const reads = new Set<string>();
  const tested = new Set<string>();
  for (const text of texts) {
    for (const m of text.matchAll(presenceTest)) tested.add((m[1] ?? "").trim());
    // A list macro (`.all(`, `.exists(`) is no field.
    for (const m of text.matchAll(chain)) {
      reads.add(
        /^\s*\(/.test(text.slice((m.index ?? 0) + m[0].length))
          ? m[0].slice(0, m[0].lastIndexOf("."))
          : m[0],
      );
    }
  }
  return { reads: [...reads], tested };
}

/** The place of a path, or where it would stand in the record that should hold it. */
export function deepest(view: CaseView, subject: Subject, path: string): Place | null {
  const segments = path.split(".");
  for (let n = segments.length; n > 0; n -= 1) {
    const found = view.find(subject.vars, segments.slice(0, n).join("."));
    if (found?.place) {
      return {
        record: found.place.record,
        pointer: [found.place.pointer, ...segments.slice(n).filter((s) => !s.startsWith("@"))].join(
          "/",
        ),
      };
    }
  }
  return null;
}
