import { type ASTNode, Environment, ParseError, type ParseResult } from "@marcbachmann/cel-js";
import { messageOf } from "../model/base/errors.js";
import { isObject, type JsonObject } from "../model/base/json.js";
import { listsOnly, missingIn, partsOf } from "../model/base/text-content.js";
import { firstDayOf } from "../model/case/audit-days.js";
import { participantsOf } from "../model/case/participants.js";
import { People } from "../model/case/personnel.js";
import { hasEnded } from "../model/certificate/life.js";
import type { ExpressionFault, SyntaxCause } from "../model/procedure/expression-fault.js";
import { type Sort, sortOf } from "../model/procedure/value-form.js";
import { daysBetween, isCivilDate, lastValidDay, shift, type Unit } from "../model/time/dates.js";
import type { Functions } from "./compared.js";
import { words } from "./expressions.words.js";
import { askEachStep, type Reads, readsOf } from "./syntax.js";
import { formOfExpression } from "./typing.js";
import { because, Unknown } from "./why.js";

/**
 * Conditions in rules are CEL. Our functions:
 * `answering(days, on, events)` (of the days on which something was answered those that belong to
 * the event of a day, the others being those of `events`), `firstDay(audit)`,
 * `participants(audit)`,
 * `hours(start, end)` (of a day), `ended(c, number)` (the certificate is withdrawn or cancelled),
 * `nth(dates, n)` (the nth earliest, or an empty text), `shift(date, n, unit)`, `days(from, to)`,
 * `lastValidDay(issued, years)`, `signedOn(record, role)`, `subset(a, b)`, `sum(list)`,
 * `person(people, id)`, `lacking(text, elements)` (which of them the text does not have, by
 * content), `listsOnly(text, elements)` (it has them all and nothing else), `parts(text)` (what
 * stands between its semicolons).
 */
const environment = new Environment({ unlistedVariablesAreDyn: true })
  .registerFunction("shift(dyn, dyn, string): string", (date: unknown, n: unknown, unit: string) =>
    shift(civil(date), Number(n), unit as Exclude<Unit, "workingDay">),
  )
  .registerFunction(
    "hours(string, string): double",
    (start: string, end: string) => (minutes(end) - minutes(start)) / 60,
  )
  .registerFunction(
    "nth(dyn, dyn): string",
    (dates: unknown, n: unknown) =>
      (dates as unknown[]).filter(isCivilDate).sort()[Number(n) - 1] ?? "",
  )
  .registerFunction("ended(dyn, dyn): bool", (c: unknown, number: unknown) => hasEnded(c, number))
  .registerFunction("days(dyn, dyn): double", (a: unknown, b: unknown) =>
    daysBetween(civil(a), civil(b)),
  )
  .registerFunction("firstDay(dyn): string", (audit: unknown) => firstDay(audit))
  .registerFunction("participants(dyn): list<string>", (audit: unknown) => [
    ...participantsOf(audit),
  ])
  .registerFunction("answering(dyn, dyn, dyn): list<string>", (days, on, events) =>
    answering(days, on, events),
  )
  .registerFunction("subset(dyn, dyn): bool", (a: unknown, b: unknown) => {
    const all = new Set(b as unknown[]);
    return (a as unknown[]).every((x) => all.has(x));
  })
  .registerFunction("sum(dyn): double", (list: unknown) =>
    (list as unknown[]).reduce((total: number, x) => total + Number(x), 0),
  )
  .registerFunction("lacking(dyn, dyn): list<string>", (text: unknown, elements: unknown) =>
    missingIn(String(text), (elements as unknown[]).map(String)),
  )
  .registerFunction("listsOnly(dyn, dyn): bool", (text: unknown, elements: unknown) =>
    listsOnly(String(text), (elements as unknown[]).map(String)),
  )
  .registerFunction("parts(dyn): list<string>", (text: unknown) => partsOf(String(text)))
  .registerFunction("lastValidDay(dyn, dyn): string", (issued: unknown, years: unknown) =>
    lastValidDay(civil(issued), Number(years)),
  )
  .registerType("People", People)
  .registerFunction("person(People, dyn): dyn", (people: People, id: unknown) => known(people, id))
  .registerFunction("signedOn(dyn, string): string", (record: unknown, role: string) =>
    signatureDate(record, role),
  );

function minutes(time: string): number {
  const [h = 0, m = 0] = time.split(":").map(Number);
  return h * 60 + m;
}

function civil(value: unknown): string {
  if (!isCivilDate(value)) throw new Unknown("no date");
  return value;
}

function firstDay(audit: unknown): string {
  const day = firstDayOf(audit);
  if (day === undefined) throw new Unknown("no first day of the audit");
  return day;
}

/** An answer serves the last event before it: not one that came after it, and no earlier one. */
function answering(days: unknown, on: unknown, events: unknown): string[] {
  const next = datesIn(events).find((d) => d > civil(on));
  return datesIn(days).filter((d) => d >= civil(on) && (next === undefined || d < next));
}

function datesIn(list: unknown): string[] {
  return (Array.isArray(list) ? list : []).filter(isCivilDate).sort();
}

function known(people: People, id: unknown): JsonObject {
  const person = people.get(String(id));
  if (person === undefined) {
    throw new Unknown("no person", because(words.noPerson({ person: String(id) })));
  }
  return person;
}

function signatureDate(record: unknown, role: string): string {
  const list = isObject(record) && Array.isArray(record["signatures"]) ? record["signatures"] : [];
  const found = list.find((s) => isObject(s) && s["role"] === role);
  if (!isObject(found)) throw new Unknown("no signature", because(words.noSignature()));
  return civil(found["date"]);
}

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

/** An expression parsed once: what it reads, and the program that evaluates it. */
interface Parsed {
  readonly tree: ASTNode;
  readonly reads: Reads;
  /** As it evaluates: made when it is evaluated first, since a second parsing may be needed. */
  readonly program: () => ParseResult;
}
const parsed = new Map<string, Parsed>();

function parsedOnce(expression: string): Parsed {
  let result = parsed.get(expression);
  if (!result) {
    const written = environment.parse(expression);
    let program: ParseResult | undefined;
    result = {
      tree: written.ast,
      reads: readsOf(written.ast),
      program: () => (program ??= stepwise(expression, written)),
    };
    parsed.set(expression, result);
  }
  return result;
}

function stepwise(expression: string, written: ParseResult): ParseResult {
  const text = askEachStep(expression, written.ast);
  return text === expression ? written : environment.parse(text);
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
    const all = environment.getDefinitions().functions;
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
    const { tree, program } = parsedOnce(expression);
    const { form, faults } = formOfExpression(tree, variables, functions());
    const is = sortOf(form);
    if (faults.length > 0) return faults;
    if (wanted !== undefined && is !== undefined && is !== wanted) {
      return [{ kind: "sort", of: expression, is, wanted }];
    }
    const { error } = program().check();
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
};

function syntaxFault(error: unknown, expression: string): ExpressionFault {
  const parsing = error instanceof ParseError ? error : undefined;
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
export function evaluate(expression: string, vars: Record<string, unknown>): unknown {
  const program = parsedOnce(expression).program();
  try {
    return program(vars);
  } catch (error) {
    if (error instanceof Unknown) throw error;
    throw new Unknown(firstLine(error));
  }
}

function firstLine(error: unknown): string {
  return messageOf(error).split("\n")[0] ?? "";
}
