import type { ASTNode } from "@marcbachmann/cel-js";
import { type Binding, bindingOf, pathOf } from "../syntax.js";
import { Unknown } from "../why.js";
import { askedOfDay, dayCompared, dayName, readDay } from "./day.js";
import { isFinal, type Part, type Run, sizeInSteps, spend, stepsAtMost } from "./evaluation.js";
import type { Callable } from "./functions.js";
import { macros } from "./macros.js";
import { spansOf } from "./spans.js";
import {
  add,
  compared,
  divide,
  equal,
  field,
  isIn,
  item,
  methods,
  multiply,
  negative,
  sizeOf,
  subtract,
  truth,
  unusual,
  usual,
} from "./values.js";

/** An expression as a function of what it sees; throws `Unknown` where a value is missing. */
export type Closure = (vars: Readonly<Record<string, unknown>>) => unknown;

/** Thrown while compiling where an expression has something that is left to the library. */
class LeftToLibrary extends Error {}

/**
 * Makes a function of the tree that the library has parsed, which gives what the library gives.
 * What no rule uses is left to the library: null for an expression that has it, and a run that
 * meets a value of an unusual kind throws `unusual`.
 */
export function closureOf(tree: ASTNode, functions: ReadonlyMap<string, Callable>): Closure | null {
  try {
    const whole = compile(tree, new Map(), { functions });
    return (vars) => whole({ vars, bound: [], steps: stepsAtMost });
  } catch (error) {
    if (error instanceof LeftToLibrary) return null;
    throw error;
  }
}

/** Names that macros bind, each with its place among what is bound. */
type Names = ReadonlyMap<string, number>;

interface Compiling {
  readonly functions: ReadonlyMap<string, Callable>;
}

function compile(node: ASTNode, names: Names, compiling: Compiling): Part {
  const inner = (part: ASTNode) => compile(part, names, compiling);
  switch (node.op) {
    case "value":
      return literal(node.args);
    case "id":
      return variable(node.args, names);
    case ".":
      return selection(node, names, compiling);
    case "[]": {
      const [list, index] = node.args.map(inner) as [Part, Part];
      return (run) => {
        const of = list(run);
        return item(of, index(run));
      };
    }
    case "list":
      return listOf(node.args.map(inner));
    case "call":
      return called(node.args[0], node.args[1], names, compiling);
    case "rcall":
      return calledOn(node, names, compiling);
    case "?:": {
      const [condition, yes, no] = node.args.map(inner) as [Part, Part, Part];
      return (run) => (truth(condition(run)) ? yes(run) : no(run));
    }
    case "!_": {
      const part = inner(node.args);
      return (run) => !truth(part(run));
    }
    case "-_": {
      const part = inner(node.args);
      return (run) => negative(part(run));
    }
    case "&&":
    case "||":
      return joint(inner(node.args[0]), inner(node.args[1]), node.op === "||");
    default:
      return combined(node, inner, names);
  }
}

function literal(value: unknown): Part {
  if (!plainSorts.has(typeof value)) throw new LeftToLibrary();
  return () => value;
}

const plainSorts: ReadonlySet<string> = new Set(["string", "number", "bigint", "boolean"]);

/** Names that mean something to CEL itself. */
const taken: ReadonlySet<string> = new Set([
  "cel",
  "google",
  "string",
  "bool",
  "int",
  "uint",
  "double",
  "map",
  "list",
  "bytes",
  "null_type",
  "type",
  "optional",
]);

function variable(name: string, names: Names): Part {
  const place = names.get(name);
  if (place !== undefined) return ({ bound }) => bound[place];
  if (taken.has(name)) throw new LeftToLibrary();
  const isDay = name === dayName;
  return ({ vars }) => {
    const value = isDay ? readDay(vars) : vars[name];
    if (value === undefined) throw new Unknown(`Unknown variable: ${name}`);
    return usual(value);
  };
}

type Selection = Extract<ASTNode, { op: "." }>;

/** `a.b.c`: one function for the whole way. */
function selection(node: Selection, names: Names, compiling: Compiling): Part {
  const fields: string[] = [];
  let owner: ASTNode = node;
  for (; owner.op === "."; owner = owner.args[0]) fields.unshift(owner.args[1]);
  const start = compile(owner, names, compiling);
  const [only, ...more] = fields;
  if (only !== undefined && more.length === 0) {
    return (run) => fieldOf(start(run), only);
  }
  return (run) => {
    let value = start(run);
    for (const name of fields) value = fieldOf(value, name);
    return value;
  };
}

function fieldOf(owner: unknown, name: string): unknown {
  const value = field(owner, name);
  if (value === undefined) throw new Unknown(`No such key: ${name}`);
  return value;
}

/** Backwards, as the library does it: of two faults the last one is told. */
function listOf(parts: readonly Part[]): (run: Run) => unknown[] {
  return (run) => {
    const values: unknown[] = [];
    for (let i = parts.length - 1; i >= 0; i -= 1) values.push((parts[i] as Part)(run));
    return values.reverse();
  };
}

/** Of two that are joined one may be unknown where the other decides. */
function joint(left: Part, right: Part, decisive: boolean): Part {
  return (run) => {
    let first: unknown;
    try {
      first = left(run);
    } catch (error) {
      return ifDecided(error, right, run, decisive);
    }
    return truth(first) === decisive ? decisive : truth(right(run));
  };
}

function ifDecided(error: unknown, right: Part, run: Run, decisive: boolean): boolean {
  if (isFinal(error)) throw error;
  if (truth(right(run)) === decisive) return decisive;
  throw error;
}

const binary: Readonly<Record<string, (a: unknown, b: unknown) => unknown>> = {
  "==": equal,
  "!=": (a, b) => !equal(a, b),
  in: isIn,
  "+": add,
  "-": subtract,
  "*": multiply,
  "/": divide,
  "<": (a, b) => compared(a, b) && (a as string) < (b as string),
  "<=": (a, b) => compared(a, b) && (a as string) <= (b as string),
  ">": (a, b) => compared(a, b) && (a as string) > (b as string),
  ">=": (a, b) => compared(a, b) && (a as string) >= (b as string),
};

/** Operators that look at every item or character of what they are given. */
const goingThrough: ReadonlySet<string> = new Set(["==", "!=", "in", "+"]);

const orders: ReadonlySet<string> = new Set(["<", "<=", ">", ">="]);

function combined(node: ASTNode, inner: (part: ASTNode) => Part, names: Names): Part {
  const work = binary[node.op];
  if (!work) throw new LeftToLibrary();
  const operands = node.args as readonly [ASTNode, ASTNode];
  const spans = orders.has(node.op) ? spansOf(operands, inner) : null;
  const [left, right] = (spans ?? operands.map(inner)) as [Part, Part];
  const plainly: Part = goingThrough.has(node.op)
    ? (run) => {
        const a = left(run);
        const b = right(run);
        spend(run, sizeInSteps(a) + sizeInSteps(b));
        return work(a, b);
      }
    : (run) => {
        const a = left(run);
        return work(a, right(run));
      };
  const asked = askedOfDay(
    node,
    (side) => side.op === "id" && side.args === dayName && !names.has(dayName),
  );
  return asked ? dayCompared(asked, inner(asked.other), plainly) : plainly;
}

function called(name: string, args: readonly ASTNode[], names: Names, compiling: Compiling): Part {
  if (name === "has") return presence(args, names);
  const parts = args.map((a) => compile(a, names, compiling));
  const [first] = parts;
  if (name === "size" && first && parts.length === 1) return (run) => sizeOf(first(run));
  const known = compiling.functions.get(name);
  if (!known || known.wants.length !== parts.length) throw new LeftToLibrary();
  const values = listOf(parts);
  return (run) => {
    const given = values(run);
    if (!known.wants.every((wants, i) => wants(given[i]))) throw unusual;
    return known.call(...given);
  };
}

/** `has(a.b.c)` asks for each step; only the first of all must be there. */
function presence([asked]: readonly ASTNode[], names: Names): Part {
  const path = asked?.op === "." ? pathOf(asked) : null;
  if (path === null) throw new LeftToLibrary();
  const [root = "", ...fields] = path.split(".");
  const start = variable(root, names);
  return (run) => {
    let value = start(run);
    for (const name of fields) {
      value = field(value, name);
      if (value === undefined) return false;
    }
    return true;
  };
}

type MethodCall = Extract<ASTNode, { op: "rcall" }>;

function calledOn(node: MethodCall, names: Names, compiling: Compiling): Part {
  const binding = bindingOf(node);
  if (binding) return macro(binding, names, compiling);
  const [name, receiver, args] = node.args;
  const method = methods[name];
  const [asked] = args;
  if (name === "size" && !asked) {
    const counted = compile(receiver, names, compiling);
    return (run) => sizeOf(counted(run));
  }
  if (!method || !asked || args.length !== 1) throw new LeftToLibrary();
  const parts = listOf([receiver, asked].map((part) => compile(part, names, compiling)));
  return (run) => {
    const [of, other] = parts(run);
    spend(run, sizeInSteps(of));
    return method(of, other);
  };
}

function macro(
  { macro: name, variable: bound, outside, inside }: Binding,
  names: Names,
  compiling: Compiling,
): Part {
  const place = Math.max(-1, ...names.values()) + 1;
  const within = new Map([...names, [bound, place]]);
  const [list] = outside.map((part) => compile(part, names, compiling));
  const [body, result] = inside.map((part) => compile(part, within, compiling));
  const make = macros[name];
  if (!list || !body || !make || inside.length > (name === "map" ? 2 : 1)) {
    throw new LeftToLibrary();
  }
  return make({ list, body, result, place });
}
