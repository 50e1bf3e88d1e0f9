import { isObject, type JsonObject, pointerTo } from "../../model/base/json.js";
import { nameMeantBy } from "../../model/base/nearness.js";
import type { Bilingual } from "../../model/base/text.js";
import type { ProcedureSource, RuleEntry, SharedSource } from "../../model/procedure/source.js";
import { auditTypes } from "../../model/procedure/subject-form.js";
import { type PlacedRule, usedRule } from "../rules.js";
import type { Examined } from "./examined.js";
import { type Fault, type Found, insteadOf } from "./fault.js";
import { optionFaults } from "./options.js";
import { readingFaults } from "./readings.js";
import { words } from "./rules.words.js";

const severities = ["error", "warning", "info"];
const keys = ["use", "check", "clauses", "severity", "per", "audits", "when", "with", "settings"];
const keysOfAll = [...keys, "title", "remedy", "actor", "readings"];

/**
 * What is wrong with the rules of a procedure: those that could not work, and those that would say
 * nothing.
 */
export function ruleFaults(examined: Examined): Fault[] {
  const entries = new Map(examined.source.rules.map((entry) => [entry.id, entry]));
  return [
    ...examined.source.rules.flatMap((entry) => entryFaults(entry, examined)),
    ...twice(examined.source.rules),
    ...examined.placed.flatMap((placed) => {
      const entry = entries.get(placed.rule.id);
      return entry && !isUsable(entry, examined.source)
        ? []
        : placedFaults(placed, entry, examined);
    }),
  ];
}

function ofRule(rule: string, { message }: Found, place: Fault["place"]): Fault {
  return { place, message: words.ofRule({ rule, what: message }) };
}

function isUsable(entry: RuleEntry, source: ProcedureSource): boolean {
  return entry.value["check"] !== undefined || usedRule(entry, source) !== undefined;
}

/**
 * What is wrong with a rule put together. What a misspelt key was meant to say is not told as
 * missing once more.
 */
function placedFaults(
  placed: PlacedRule,
  entry: RuleEntry | undefined,
  examined: Examined,
): Fault[] {
  const misspelt = Object.keys(entry?.value ?? {})
    .filter((key) => !keysOfAll.includes(key))
    .map((key) => nameMeantBy(key, keysOfAll))
    .map((key) => `/${key === "settings" ? "with" : key}`);
  const all = [
    ...headFaults(placed, examined),
    ...optionFaults(placed.rule, examined),
    ...readingFaults(placed.rule, examined),
  ];
  return all
    .filter(({ pointer }) => !misspelt.some((key) => `${pointer}/`.startsWith(`${key}/`)))
    .map((found) => {
      const place = placed.placeOf(found.pointer);
      const fault = ofRule(placed.rule.id, found, place);
      return entry && place.file !== entry.place.file
        ? { ...fault, place: entry.place, definedAt: place }
        : fault;
    });
}

/** What is wrong with a rule as it is written down, before what it uses is laid under it. */
function entryFaults(entry: RuleEntry, { source, kinds }: Examined): Fault[] {
  const unknown = Object.keys(entry.value)
    .filter((key) => !keysOfAll.includes(key))
    .map((name) => ({
      pointer: pointerTo("", name),
      message: words.unknownKey({
        name,
        instead: insteadOf(name, keysOfAll, Object.keys(entry.value)),
      }),
    }));
  const found = isUsable(entry, source)
    ? unknown
    : [...unknown, useFault(entry, source.shared, [...kinds.options.keys()])];
  const { file, pointer } = entry.place;
  return found.map((f) => ofRule(entry.id, f, { file, pointer: pointer + f.pointer }));
}

/** Nothing can be judged: what the rule uses is not there, and it has no check of its own. */
function useFault(
  { id, value: { use } }: RuleEntry,
  { rules, lent }: SharedSource,
  checks: readonly string[],
): Found {
  const lenders = new Map([["shared", rules], ...lent()]);
  if (typeof use !== "string") {
    const ids = [...lenders.values()].flatMap((lender) => [...lender.keys()]);
    return { pointer: "", message: words.noCheck({ instead: insteadOf(id, [...ids, ...checks]) }) };
  }
  const lender = lenders.get(use);
  const havingIt = [...lenders].flatMap(([name, all]) => (all.has(id) ? [name] : []));
  if (lender && havingIt.length === 0) {
    const instead = insteadOf(id, lender.keys());
    return { pointer: "", message: words.unknownRule({ name: use, rule: id, instead }) };
  }
  const instead = insteadOf(use, havingIt.length > 0 ? havingIt : lenders.keys());
  return { pointer: "/use", message: words.unknownUse({ name: use, rule: id, instead }) };
}

function twice(rules: readonly RuleEntry[]): Fault[] {
  const seen = new Set<string>();
  return rules.flatMap(({ id, place }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [ofRule(id, { pointer: "", message: words.twice() }, place)];
  });
}

/** Everything about a rule but what its check is told. */
function headFaults({ rule }: PlacedRule, { procedure, source, kinds, forms }: Examined): Found[] {
  const faults: Found[] = [];
  const add = (pointer: string, message: Bilingual) => faults.push({ pointer, message });
  if (!kinds.options.has(rule.check)) {
    const name = nameOf(rule.check);
    add("/check", words.unknownCheck({ name, instead: insteadOf(name, kinds.options.keys()) }));
  }
  if (rule.severity === undefined) {
    add("/severity", words.noSeverity({ instead: insteadOf("", severities) }));
  } else if (!severities.includes(rule.severity)) {
    const name = nameOf(rule.severity);
    add("/severity", words.unknownSeverity({ name, instead: insteadOf(name, severities) }));
  }
  if (!forms.scopes.includes(rule.per)) {
    const name = nameOf(rule.per);
    add("/per", words.unknownScope({ name, instead: insteadOf(name, forms.scopes) }));
  }
  faults.push(...auditFaults(rule.audits), ...clauseFaults(rule.clauses, procedure.clauses));
  if (rule.actor === null) {
    const name = nameOf(actorOf(rule.id, source));
    const instead = insteadOf(name, Object.keys(source.shared.actors));
    add("/actor", words.unknownActor({ name, instead }));
  }
  for (const field of ["title", "remedy"] as const) {
    if (!isWords(rule[field])) add(`/${field}`, words.noWords({ field }));
  }
  if (rule.when !== undefined && typeof rule.when !== "string") {
    add("/when", words.notText({ field: "when" }));
  }
  return faults;
}

function auditFaults(audits: unknown): Found[] {
  if (audits === undefined) return [];
  if (!Array.isArray(audits) || audits.length === 0) {
    return [{ pointer: "/audits", message: words.noAudits() }];
  }
  return (audits as readonly unknown[]).flatMap((audit, i) => {
    const name = nameOf(audit);
    if (auditTypes.some((type) => type === name)) return [];
    const message = words.unknownAudit({ name, instead: insteadOf(name, auditTypes) });
    return [{ pointer: `/audits/${i}`, message }];
  });
}

function clauseFaults(clauses: unknown, register: ReadonlyMap<string, unknown>): Found[] {
  if (typeof clauses === "string") {
    return [{ pointer: "/clauses", message: words.clausesNoList({ list: `[${clauses}]` }) }];
  }
  if (!Array.isArray(clauses) || clauses.length === 0) {
    return [{ pointer: "/clauses", message: words.noClause() }];
  }
  return (clauses as readonly unknown[]).flatMap((clause, i) => {
    const name = nameOf(clause);
    if (register.has(name)) return [];
    const message = words.unknownClause({ name, instead: insteadOf(name, register.keys()) });
    return [{ pointer: `/clauses/${i}`, message }];
  });
}

/** A name as it is written; what is none, as JSON. */
function nameOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

function actorOf(id: string, source: Examined["source"]): unknown {
  const entry = source.rules.find((r) => r.id === id);
  return entry?.value["actor"] ?? (entry && usedRule(entry, source)?.value["actor"]);
}

/** Words in both languages, none of them empty. */
export function isWords(value: unknown): value is Bilingual & JsonObject {
  return isObject(value) && [value["zh"], value["en"]].every((t) => typeof t === "string" && t);
}
