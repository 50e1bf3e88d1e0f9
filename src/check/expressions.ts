import { Environment } from "@marcbachmann/cel-js";
import { messageOf } from "../model/base/errors.js";
import { isObject, type JsonObject } from "../model/base/json.js";
import { People } from "../model/case/personnel.js";
import { daysBetween, isCivilDate, lastValidDay, shift, type Unit } from "../model/time/dates.js";
import { Unknown } from "./check.js";
import { entries } from "./people.js";
import { askEachStep, type Reads, readsOf } from "./syntax.js";

/**
 * Conditions in rules are CEL. Our functions:
 * `hours(start, end)` (of a day), `ended(c, number)` (the certificate is withdrawn or cancelled), `nth(dates, n)` (the nth earliest, or an empty text), `shift(date, n, unit)`, `days(from, to)`, `lastValidDay(issued, years)`, `signedOn(record, role)`, `subset(a, b)`, `sum(list)`, `person(people, id)`.
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
  .registerFunction("ended(dyn, dyn): bool", (c: unknown, number: unknown) =>
    ["withdrawals", "cancellations"].some((list) =>
      entries(c as JsonObject, list).some((r) => r["certificate"] === number),
    ),
  )
  .registerFunction("days(dyn, dyn): double", (a: unknown, b: unknown) =>
    daysBetween(civil(a), civil(b)),
  )
  .registerFunction("subset(dyn, dyn): bool", (a: unknown, b: unknown) => {
    const all = new Set(b as unknown[]);
    return (a as unknown[]).every((x) => all.has(x));
  })
  .registerFunction("sum(dyn): double", (list: unknown) =>
    (list as unknown[]).reduce((total: number, x) => total + Number(x), 0),
  )
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
  if (!isCivilDate(value)) throw new Unknown(`no date: ${JSON.stringify(value)}`);
  return value;
}

function known(people: People, id: unknown): JsonObject {
  const person = people.get(String(id));
  if (person === undefined) throw new Unknown(`no usable personnel record of ${String(id)}`);
  return person;
}

function signatureDate(record: unknown, role: string): string {
  const list = isObject(record) && Array.isArray(record["signatures"]) ? record["signatures"] : [];
  const found = list.find((s) => isObject(s) && s["role"] === role);
  if (!isObject(found)) throw new Unknown(`no signature of ${role}`);
  return civil(found["date"]);
}

/** What stands beside the subject and may not exist: `has(next.auditReport)` is then false instead of an error. */
const absent: Record<string, unknown> = Object.assign(
  Object.create(null) as Record<string, unknown>,
  { audit: {}, stage1: {}, previous: {}, next: {}, held: {} },
);

/** What an expression of a rule sees: the subject's variables and the rule's numbers. */
export function celVariables(
  vars: Readonly<Record<string, unknown>>,
  p: unknown,
): Record<string, unknown> {
  return Object.assign(Object.create(absent) as Record<string, unknown>, vars, { p });
}

type Program = (vars: Record<string, unknown>) => unknown;

/** What an expression reads, and the program that evaluates it. */
interface Parsed {
  readonly reads: Reads;
  readonly program: Program;
}
const parsed = new Map<string, Parsed>();

function parsedOnce(expression: string): Parsed {
  let result = parsed.get(expression);
  if (!result) {
    const program = environment.parse(expression);
    const stepwise = askEachStep(expression, program.ast);
    result = {
      reads: readsOf(program.ast),
      program: stepwise === expression ? program : environment.parse(stepwise),
    };
    parsed.set(expression, result);
  }
  return result;
}

/** Why the expression cannot be parsed, or null. */
export function expressionFault(expression: string): string | null {
  try {
    parsedOnce(expression);
    return null;
  } catch (error) {
    return firstLine(error);
  }
}

/** The paths that an expression reads; throws where it cannot be parsed. */
export function expressionReads(expression: string): Reads {
  return parsedOnce(expression).reads;
}

/** Evaluates a CEL expression; throws `Unknown` where a value is missing or of another type than the expression needs. */
export function evaluate(expression: string, vars: Record<string, unknown>): unknown {
  const { program } = parsedOnce(expression);
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
