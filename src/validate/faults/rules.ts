import { isObject, type JsonObject, pointerTo } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { RuleEntry } from "../../model/procedure/source.js";
import { usedRule } from "../rules.js";
import type { Examined } from "./examined.js";
import { type Fault, type Found, insteadOf } from "./fault.js";
import { optionFaults } from "./options.js";
import { words } from "./rules.words.js";
import { auditTypes } from "./subject-form.js";

const severities = ["error", "warning", "info"];
const keys = ["use", "check", "clauses", "severity", "per", "audits", "when", "with", "settings"];
const keysOfAll = [...keys, "title", "remedy", "actor"];

/**
 * What is wrong with the rules of a procedure: those that could not work, and those that would say
 * nothing.
 */
export function ruleFaults(examined: Examined): Fault[] {
  const unusable = new Set<string>();
  return [
    ...examined.source.rules.flatMap((entry) => {
      const faults = entryFaults(entry, examined);
      if (faults.some((f) => f.pointer === "")) unusable.add(entry.id);
      return faults.map((f) =>
        told(entry.id, f, { ...entry.place, pointer: entry.place.pointer + f.pointer }),
      );
    }),
    ...twice(examined.source.rules),
    ...examined.placed
      .filter(({ rule }) => !unusable.has(rule.id))
      .flatMap((placed) => {
        const { rule } = placed;
        return [...headFaults(placed, examined), ...optionFaults(rule, examined)].map((f) =>
          told(rule.id, f, placed.placeOf(f.pointer)),
        );
      }),
  ];
}

function told(rule: string, { message }: Found, place: Fault["place"]): Fault {
  return { place, message: words.ofRule({ rule, what: message }) };
}

/** What is wrong with a rule as it is written down, before what it uses is laid under it. */
function entryFaults(entry: RuleEntry, { source, kinds }: Examined): Found[] {
  const unknown = Object.keys(entry.value)
    .filter((key) => !keysOfAll.includes(key))
    .map((name) => ({
      pointer: pointerTo("", name),
      message: words.unknownKey({ name, instead: insteadOf(name, keysOfAll) }),
    }));
  const { use, check } = entry.value;
  if (check !== undefined || usedRule(entry, source)) return unknown;
  const { rules, lent } = source.shared;
  const ids = [rules, ...lent().values()].flatMap((r) => [...r.keys()]);
  return [
    ...unknown,
    {
      pointer: "",
      message:
        typeof use === "string"
          ? words.unknownUse({ name: use, rule: entry.id, instead: insteadOf(entry.id, ids) })
          : words.noCheck({
              instead: insteadOf(entry.id, [...ids, ...kinds.options.keys()]),
            }),
    },
  ];
}

function twice(rules: readonly RuleEntry[]): Fault[] {
  const seen = new Set<string>();
  return rules.flatMap(({ id, place }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [told(id, { pointer: "", message: words.twice() }, place)];
  });
}

/** Everything about a rule but what its check is told. */
function headFaults(
  { rule }: Examined["placed"][number],
  { procedure, source, kinds, forms }: Examined,
): Found[] {
  const faults: Found[] = [];
  const add = (pointer: string, message: Bilingual) => faults.push({ pointer, message });
  if (!kinds.options.has(rule.check)) {
    const name = String(rule.check);
    add("/check", words.unknownCheck({ name, instead: insteadOf(name, kinds.options.keys()) }));
  }
  if (rule.severity === undefined) {
    add("/severity", words.noSeverity({ instead: insteadOf("", severities) }));
  } else if (!severities.includes(rule.severity)) {
    const name = String(rule.severity);
    add("/severity", words.unknownSeverity({ name, instead: insteadOf(name, severities) }));
  }
  if (!forms.scopes.includes(rule.per)) {
    const name = String(rule.per);
    add("/per", words.unknownScope({ name, instead: insteadOf(name, forms.scopes) }));
  }
  faults.push(...auditFaults(rule.audits), ...clauseFaults(rule.clauses, procedure.clauses));
  if (rule.actor === null) {
    const name = String(nameOfActor(rule.id, source));
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
    const name = String(audit);
    if (auditTypes.some((type) => type === name)) return [];
    const message = words.unknownAudit({ name, instead: insteadOf(name, auditTypes) });
    return [{ pointer: `/audits/${i}`, message }];
  });
}

function clauseFaults(clauses: unknown, register: ReadonlyMap<string, unknown>): Found[] {
  if (!Array.isArray(clauses) || clauses.length === 0) {
    return [{ pointer: "/clauses", message: words.noClause() }];
  }
  return (clauses as readonly unknown[]).flatMap((clause, i) => {
    const name = String(clause);
    if (register.has(name)) return [];
    const message = words.unknownClause({ name, instead: insteadOf(name, register.keys()) });
    return [{ pointer: `/clauses/${i}`, message }];
  });
}

function nameOfActor(id: string, source: Examined["source"]): unknown {
  const entry = source.rules.find((r) => r.id === id);
  return entry?.value["actor"] ?? (entry && usedRule(entry, source)?.value["actor"]);
}

/** Words in both languages, none of them empty. */
export function isWords(value: unknown): value is Bilingual & JsonObject {
  return isObject(value) && [value["zh"], value["en"]].every((t) => typeof t === "string" && t);
}
