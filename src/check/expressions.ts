import { Environment } from "@marcbachmann/cel-js";
import { daysBetween, isCivilDate, lastValidDay, shift, type Unit } from "../model/dates.js";
import { isObject, type JsonObject } from "../model/json.js";
import { Unknown } from "./check.js";
import { entries } from "./people.js";

/**
 * Conditions in rules are CEL. Our functions:
 * `hours(start, end)` (of a day), `ended(c, number)` (the certificate is withdrawn or cancelled), `nth(dates, n)` (the nth earliest, or an empty text), `shift(date, n, unit)`, `days(from, to)`, `lastValidDay(issued, years)`, `signedOn(record, role)`, `subset(a, b)`, `sum(list)`, `person(people, id)`.
 */
const environment = new Environment({ unlistedVariablesAreDyn: true })
  .registerFunction("shift(dyn, dyn, string): string", (date: unknown, n: unknown, unit: string) => shift(civil(date), Number(n), unit as Exclude<Unit, "workingDay">))
  .registerFunction("hours(string, string): double", (start: string, end: string) => (minutes(end) - minutes(start)) / 60)
  .registerFunction("nth(dyn, dyn): string", (dates: unknown, n: unknown) => (dates as unknown[]).filter(isCivilDate).sort()[Number(n) - 1] ?? "")
  .registerFunction("ended(dyn, dyn): bool", (c: unknown, number: unknown) => ["withdrawals", "cancellations"].some((list) => entries(c as JsonObject, list).some((r) => r["certificate"] === number)))
  .registerFunction("days(dyn, dyn): double", (a: unknown, b: unknown) => daysBetween(civil(a), civil(b)))
  .registerFunction("subset(dyn, dyn): bool", (a: unknown, b: unknown) => { const all = new Set(b as unknown[]); return (a as unknown[]).every((x) => all.has(x)); })
  .registerFunction("sum(dyn): double", (list: unknown) => (list as unknown[]).reduce((total: number, x) => total + Number(x), 0))
  .registerFunction("lastValidDay(dyn, dyn): string", (issued: unknown, years: unknown) => lastValidDay(civil(issued), Number(years)))
  .registerFunction("person(dyn, dyn): dyn", (people: unknown, id: unknown) => known(people, id))
  .registerFunction("signedOn(dyn, string): string", (record: unknown, role: string) => signatureDate(record, role));

function minutes(time: string): number {
  const [h = 0, m = 0] = time.split(":").map(Number);
  return h * 60 + m;
}

function civil(value: unknown): string {
  if (!isCivilDate(value)) throw new Unknown(`no date: ${JSON.stringify(value)}`);
  return value;
}

function known(people: unknown, id: unknown): unknown {
  const person = isObject(people) && typeof id === "string" && Object.hasOwn(people, id) ? people[id] : undefined;
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
const absent = { audit: {}, stage1: {}, previous: {}, next: {}, held: {} };

/** `has(a.b.c)` is an error in CEL when `b` is missing; in a rule it means "is there", so each step is asked. */
function stepwise(expression: string): string {
  return expression.replace(/has\(([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+)\)/g, (_, path: string) => {
    const steps = path.split(".");
    return `(${steps.slice(1).map((__, i) => `has(${steps.slice(0, i + 2).join(".")})`).join(" && ")})`;
  });
}

type Program = (vars: Record<string, unknown>) => unknown;
const programs = new Map<string, Program>();

/** Why the expression cannot be parsed, or null. */
export function expressionFault(expression: string): string | null {
  try {
    environment.parse(stepwise(expression));
    return null;
  } catch (error) {
    return String((error as Error).message).split("\n")[0] ?? "";
  }
}

/** Evaluates a CEL expression; throws `Unknown` where a value is missing or of another type than the expression needs. */
export function evaluate(expression: string, vars: Readonly<Record<string, unknown>>): unknown {
  let program = programs.get(expression);
  if (!program) programs.set(expression, (program = environment.parse(stepwise(expression)) as unknown as Program));
  try {
    return program({ ...absent, ...vars });
  } catch (error) {
    if (error instanceof Unknown) throw error;
    throw new Unknown(String((error as Error).message).split("\n")[0]);
  }
}

/** A variable of the subject and the path below it. Variables of list macros have one letter. */
const chain = /(?<![\w."'])(?!(?:people|body|procedure)\.)(?:c|[a-z][A-Za-z0-9]+)(?:\.@?[A-Za-z_]\w*)+/g;
const presenceTest = /has\(([^()]+)\)/g;

/** The dotted paths that the strings of a rule read, and those whose presence they test. */
export function pathsIn(texts: readonly string[]): { reads: string[]; tested: Set<string> } {
  const reads = new Set<string>();
  const tested = new Set<string>();
  for (const text of texts) {
    for (const m of text.matchAll(presenceTest)) tested.add((m[1] ?? "").trim());
    // A list macro (`.all(`, `.exists(`) is no field.
    for (const m of text.matchAll(chain)) reads.add(/^\s*\(/.test(text.slice((m.index ?? 0) + m[0].length)) ? m[0].slice(0, m[0].lastIndexOf(".")) : m[0]);
  }
  return { reads: [...reads], tested };
}
