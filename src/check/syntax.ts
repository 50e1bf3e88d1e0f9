import type { ASTNode } from "@marcbachmann/cel-js";

/**
 * What an expression reads: dotted paths from its variables, and those whose presence it tests with
 * `has()`.
 */
export interface Reads {
  readonly paths: readonly string[];
  readonly tested: ReadonlySet<string>;
}

/** Macros of lists bind their first argument, whatever it is called, within the others. */
export const listMacros: ReadonlySet<string> = new Set([
  "all",
  "exists",
  "exists_one",
  "filter",
  "map",
]);

/**
 * The dotted paths that start at variables of the subject; what a macro binds is not the subject's.
 */
export function readsOf(tree: ASTNode): Reads {
  const found = { paths: new Set<string>(), tested: new Set<string>() };
  collect(tree, new Set(), found);
  return { paths: [...found.paths], tested: found.tested };
}

interface Found {
  readonly paths: Set<string>;
  readonly tested: Set<string>;
}

function collect(node: ASTNode, bound: ReadonlySet<string>, found: Found): void {
  const path = pathOf(node);
  if (path) {
    if (path.includes(".") && !bound.has(rootOf(path))) found.paths.add(path);
    return;
  }
  const test = presenceTest(node);
  if (test && !bound.has(rootOf(test))) found.tested.add(test);
  const binding = bindingOf(node);
  if (binding) {
    for (const part of binding.outside) collect(part, bound, found);
    const inner = new Set([...bound, binding.variable]);
    for (const part of binding.inside) collect(part, inner, found);
    return;
  }
  for (const part of partsOf(node)) collect(part, bound, found);
}

function rootOf(path: string): string {
  return path.slice(0, path.indexOf("."));
}

/** `a.b.c` of a chain of selections that starts at a name; null for every other node. */
export function pathOf(node: ASTNode): string | null {
  if (node.op === "id") return node.args;
  if (node.op !== ".") return null;
  const [owner, field] = node.args;
  const path = pathOf(owner);
  return path === null ? null : `${path}.${field}`;
}

/** The path in `has(…)`; null for every other node. */
export function presenceTest(node: ASTNode): string | null {
  if (node.op !== "call" || node.args[0] !== "has") return null;
  const [asked] = node.args[1];
  return asked?.op === "." ? pathOf(asked) : null;
}

/** A macro that gives a name to something: what it sees outside the name, and inside. */
export interface Binding {
  readonly macro: string;
  readonly variable: string;
  readonly outside: readonly ASTNode[];
  readonly inside: readonly ASTNode[];
}

/** `list.map(m, …)` and `cel.bind(name, value, …)`; null for every other node. */
export function bindingOf(node: ASTNode): Binding | null {
  if (node.op !== "rcall") return null;
  const [macro, receiver, [variable, ...rest]] = node.args;
  if (variable?.op !== "id") return null;
  if (listMacros.has(macro)) {
    return { macro, variable: variable.args, outside: [receiver], inside: rest };
  }
  const [value, body] = rest;
  return macro === "bind" && pathOf(receiver) === "cel" && value && body
    ? { macro, variable: variable.args, outside: [value], inside: [body] }
    : null;
}

/** The nodes right below a node. */
export function partsOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case "value":
    case "id":
      return [];
    case ".":
    case ".?":
      return [node.args[0]];
    case "call":
      return node.args[1];
    case "rcall":
      return [node.args[1], ...node.args[2]];
    case "map":
      return node.args.flat();
    case "!_":
    case "-_":
      return [node.args];
    default:
      return node.args;
  }
}

/** A `has(…)` of a path of several steps, and where it stands. */
interface LongTest {
  readonly start: number;
  readonly end: number;
  readonly steps: readonly string[];
}

function collectLongTests(node: ASTNode, found: LongTest[]): void {
  const steps = presenceTest(node)?.split(".") ?? [];
  if (steps.length > 2) found.push({ start: node.start, end: node.end, steps });
  for (const part of partsOf(node)) collectLongTests(part, found);
}

/**
 * `has(a.b.c)` is an error in CEL when `b` is missing; in a rule it means "is there", so each step
 * is asked:
 * `(has(a.b) && has(a.b.c))`.
 */
export function askEachStep(expression: string, tree: ASTNode): string {
  const tests: LongTest[] = [];
  collectLongTests(tree, tests);
  let text = expression;
  for (const { start, end, steps } of tests.sort((a, b) => b.start - a.start)) {
    const asked = steps.slice(1).map((_, i) => `has(${steps.slice(0, i + 2).join(".")})`);
    text = `${text.slice(0, start)}(${asked.join(" && ")})${text.slice(end)}`;
  }
  return text;
}
