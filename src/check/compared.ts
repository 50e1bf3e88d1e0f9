import type { ASTNode } from "@marcbachmann/cel-js";
import type { JsonObject } from "../model/base/json.js";
import type { ExpressionFault } from "../model/procedure/expression-fault.js";
import { allowedValues, isLiteral, type Sort, sortOf } from "../model/procedure/value-form.js";

/** The functions that expressions may call, by name, each with the form of what it gives. */
export interface Functions {
  readonly plain: ReadonlyMap<string, JsonObject>;
  readonly ofValues: ReadonlyMap<string, JsonObject>;
}

/** What is found out about one expression. */
export interface Reading {
  readonly functions: Functions;
  readonly faults: ExpressionFault[];
}
/** A part of an expression, and the form of what it gives. */
export interface Operand {
  readonly node: ASTNode;
  readonly form: JsonObject;
}

/** A written value must be one that the other side can have. */
export function compare(a: Operand, b: Operand, reading: Reading): void {
  for (const [written, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const values = allowedValues(written.form);
    const known = allowedValues(other.form);
    if (!values || !known || !isLiteral(written.form) || isLiteral(other.form)) continue;
    for (const value of values) {
      if (value === null || known.includes(value)) continue;
      reading.faults.push({
        kind: "value",
        of: source(other.node),
        name: String(value),
        known: known.map(String),
      });
    }
    return;
  }
  wantSameSort(a, b, reading);
}

/** Two values of different sorts are never equal, and cannot be put together. */
export function wantSameSort(a: Operand, b: Operand, reading: Reading): void {
  const wanted = sortOf(a.form);
  if (wanted) wantSort(b.node, b.form, wanted, reading);
}

/** A value of a known other sort can never do. */
export function wantSort(node: ASTNode, form: JsonObject, wanted: Sort, reading: Reading): void {
  const is = sortOf(form);
  if (is !== undefined && is !== wanted) {
    reading.faults.push({ kind: "sort", of: source(node), is, wanted });
  }
}

/** The text of a part of an expression. */
export function source({ input, start, end }: ASTNode): string {
  return input.slice(start, end);
}
