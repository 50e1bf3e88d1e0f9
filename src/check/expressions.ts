import type { ASTNode, ParseResult } from "@marcbachmann/cel-js";
import { messageOf } from "../model/base/errors.js";
import type { Json, JsonObject } from "../model/base/json.js";
import type { ExpressionFault, SyntaxCause } from "../model/procedure/expression-fault.js";
import { type Sort, sortOf } from "../model/procedure/value-form.js";
import { DayOfJudgement } from "../model/time/day-of-judgement.js";
import { type Closure, closureOf } from "./cel/closures.js";
import { callables } from "./cel/functions.js";
import { withinLimits } from "./cel/library-limits.js";
import { celLibrary } from "./cel/library.js";
import { packedTree, unpackedTree } from "./cel/packed-tree.js";
import { unusual } from "./cel/values.js";
import type { Functions } from "./compared.js";
import { askEachStep, type Reads, readsOf } from "./syntax.js";
import { formOfExpression } from "./typing.js";
import { Unknown } from "./why.js";
import { written as textOf } from "./written.js";

/**
 * What stands beside the subject and may not exist: `has(next.auditReport)` is then false instead
 * of an error.
 */
const absent: Record<string, unknown> = Object.assign(
  Object.create(null) as Record<string, unknown>,
  { audit: {}, stage1: {}, previous: {}, next: {}, held: {}, suspension: {} },
);

/** What an expression of a rule sees: the subject's variables and the rule's numbers. */
export function celVariables(
  vars: Readonly<Record<string, unknown>>,
  p: unknown,
): Record<string, unknown> {
  return Object.assign(Object.create(absent) as Record<string, unknown>, vars, { p });
}

/** An expression, and what is made of it when somebody asks. */
class Parsed {
  readonly tree: ASTNode;
  readonly #expression: string;
  #written: ParseResult | undefined;
  #reads: Reads | undefined;
  #program: ParseResult | undefined;

  /** Without its packed tree it is parsed at once: what cannot be parsed is thrown here. */
  constructor(expression: string, packed: Json | undefined) {
    this.#expression = expression;
    this.tree = packed === undefined ? this.written.ast : unpackedTree(packed);
  }

  /** As the library parses it. */
  get written(): ParseResult {
    return (this.#written ??= celLibrary().environment.parse(this.#expression));
  }

  get reads(): Reads {
    return (this.#reads ??= readsOf(this.tree));
  }

  /** As the library evaluates it: parsed a second time where it asks for long paths. */
  get program(): ParseResult {
    return (this.#program ??= stepwise(this.#expression, this.written));
  }
}

type Variables = Record<string, unknown>;

const parsed = new Map<string, Parsed>();
const unparsed = new Map<string, Json>();

/** Trees of expressions that were parsed when their procedure was compiled. */
export function keepTrees(trees: Readonly<Record<string, Json>>): void {
  for (const text in trees) unparsed.set(text, trees[text] as Json);
}

function parsedOnce(expression: string): Parsed {
  let result = parsed.get(expression);
  if (!result) {
    parsed.set(expression, (result = new Parsed(expression, unparsed.get(expression))));
  }
  return result;
}

function stepwise(expression: string, parsedText: ParseResult): ParseResult {
  const text = askEachStep(expression, parsedText.ast);
  return text === expression ? parsedText : celLibrary().environment.parse(text);
}

/**
 * The paths that an expression reads; none where it cannot be parsed, which is told where the rule
 * is loaded.
 */
export function expressionReads(expression: string): Reads {
  try {
    return parsedOnce(expression).reads;
  } catch {
    return { paths: [], tested: new Set() };
  }
}

/** The tree of an expression to be kept; null where it cannot be. */
export function packedTreeOf(expression: string): Json {
  try {
    return packedTree(parsedOnce(expression).tree);
  } catch {
    return null; // told where the rule is loaded
  }
}

/** The parsed tree of an expression; it can be parsed, since its procedure was loaded. */
export function treeOf(expression: string): ASTNode {
  return parsedOnce(expression).tree;
}

/** What functions give, as their declarations in the environment say. */
const resultForms: Readonly<Record<string, JsonObject>> = {
  string: { type: "string" },
  bool: { type: "boolean" },
  int: { type: "number" },
  double: { type: "number" },
};
let declared: Functions | undefined;

function functions(): Functions {
  if (!declared) {
    const all = celLibrary().environment.getDefinitions().functions;
    const named = (methods: boolean) =>
      new Map(
        all
          .filter((f) => (f.receiverType !== null) === methods)
          .map((f): [string, JsonObject] => [f.name, resultForms[f.returnType] ?? {}]),
      );
    declared = { plain: named(false), ofValues: named(true) };
  }
  return declared;
}

/**
 * Everything in an expression that can never work over variables of these forms. `wanted` is what
 * it must give: true and false, say. One that passes may still meet a record that lacks something.
 */
export function expressionFaults(
  expression: string,
  variables: JsonObject,
  wanted?: Sort,
): readonly ExpressionFault[] {
  try {
    const { written, program } = parsedOnce(expression);
    const { form, faults } = formOfExpression(written.ast, variables, functions());
    const is = sortOf(form);
    if (faults.length > 0) return faults;
    if (wanted !== undefined && is !== undefined && is !== wanted) {
      return [{ kind: "sort", of: expression, is, wanted }];
    }
    const { error } = program.check();
    return error ? [syntaxFault(error, expression)] : [];
  } catch (error) {
    return [syntaxFault(error, expression)];
  }
}

/** What the parser says is wrong, by the codes that it gives its errors. */
const syntaxCauses: Readonly<Record<string, SyntaxCause>> = {
  unterminated_string: "openText",
  unterminated_triple_quoted_string: "openText",
  newline_in_string: "openText",
  unexpected_character: "unexpected",
  unexpected_token: "unexpected",
  reserved_identifier: "unexpected",
  expected_token: "missing",
  limit_exceeded: "tooLong",
};

function syntaxFault(error: unknown, expression: string): ExpressionFault {
  const parsing = error instanceof celLibrary().ParseError ? error : undefined;
  return {
    kind: "syntax",
    cause: syntaxCauses[parsing?.code ?? ""] ?? "other",
    from: expression.slice(parsing?.range?.start).trim(),
    reason: firstLine(error),
  };
}

/**
 * Evaluates a CEL expression; throws `Unknown` where a value is missing or of another type than the
 * expression needs.
 */
export function evaluate(expression: string, vars: Variables): unknown {
  return evaluated(parsedOnce(expression).tree, vars, () => expression);
}

/** The same of a part of an expression, by its tree. */
export function evaluatePart(tree: ASTNode, vars: Variables): unknown {
  return evaluated(tree, vars, () => textOf(tree));
}

const closures = new WeakMap<ASTNode, Closure | null>();

/** By our own function of the tree, or by the library, which wants the text. */
function evaluated(tree: ASTNode, vars: Variables, text: () => string): unknown {
  let closure = closures.get(tree);
  if (closure === undefined) closures.set(tree, (closure = closureOf(tree, callables)));
  if (!closure) return evaluateByLibrary(text(), vars);
  try {
    return closure(vars);
  } catch (error) {
    if (error === unusual) return evaluateByLibrary(text(), vars);
    throw asUnknown(error);
  }
}

/** The same by the library alone, which knows all of CEL and says what is wrong. */
export function evaluateByLibrary(expression: string, vars: Variables): unknown {
  const { program, tree } = parsedOnce(expression);
  try {
    return withinLimits(tree, () => program(withPlainDay(expression, vars)));
  } catch (error) {
    throw asUnknown(error);
  }
}

/** The library knows no day of judgement that can be asked: it gets the day itself. */
function withPlainDay(expression: string, vars: Variables): Variables {
  const { asOf } = vars;
  if (!(asOf instanceof DayOfJudgement) || !/\basOf\b/.test(expression)) return vars;
  return Object.assign(Object.create(vars) as Variables, { asOf: asOf.whole() });
}

function asUnknown(error: unknown): Unknown {
  return error instanceof Unknown ? error : new Unknown(firstLine(error));
}

function firstLine(error: unknown): string {
  return messageOf(error).split("\n")[0] ?? "";
}
