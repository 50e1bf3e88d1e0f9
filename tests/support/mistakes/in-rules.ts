import { isObject, type JsonObject, pointerTo } from "../../../src/model/base/json.js";
import { usedRule } from "../../../src/validate/rules.js";
import { changeRule, inText, isExpression, oneOf, textsOf } from "./change-rule.js";
import type { Maker } from "./mistake.js";
import { misspelt } from "./seeded.js";
import { valueAt, withKey, withValue } from "./values.js";

/** Not a parameter or what a rule only asks about: a procedure may leave those out. */
const inPath = /(?<![\w.'"])(?!p\.|procedure\.|people\b|body\.)[a-z]\w*\.(\w+)(?![\w(])/g;
const ofAudit = /\baudit\.type (?:==|!=) '(\w+)'|\bgrade == '(\w+)'/g;

export const inRules: Readonly<Record<string, Maker>> = {
  "path in an expression": inText(isExpression, oneOf(inPath)),
  "second step of a path": inText(isExpression, oneOf(/\b[a-z]\w*\.[a-z]\w*\.(\w+)(?![\w(])/g)),
  "variable in an expression": inText(isExpression, oneOf(/(?<![\w.'"])(c|audit|nc)\.\w/g)),
  "function in an expression": inText(
    isExpression,
    oneOf(/(?<![\w.'"])(shift|days|person|signedOn|size|nth|hours|subset)\(/g),
  ),
  "macro of a list": inText(isExpression, oneOf(/\.(all|exists|filter|map)\(/g)),
  "value of an enumeration": inText(isExpression, (text, random) => {
    const match = random.of([...text.matchAll(ofAudit)]);
    const word = match?.[1] ?? match?.[2];
    return word === undefined ? null : text.replaceAll(`'${word}'`, `'${word}q'`);
  }),
  "sign in an expression": inText(isExpression, (text) =>
    text.includes("==") ? text.replace("==", "=") : null,
  ),
  "bracket in an expression": inText(isExpression, (text) =>
    text.includes("(") ? text.replace("(", "") : null,
  ),
  "path of an option": inText((t) => t.holds === "path" || t.holds === "each", oneOf(/\.(\w+)/g)),
  "role in a path": inText((t) => t.holds === "path", oneOf(/@(\w+)/g)),
  event: inText((t) => t.holds.startsWith("event") && !t.text.startsWith("="), oneOf(/([\w-]+)$/g)),
  "audit before an event": inText((t) => t.holds.startsWith("event"), oneOf(/^(\w+):/g)),
  "kind of record": inText((t) => t.holds === "recordKind", oneOf(/^(.+)$/g)),
  field: inText((t) => t.holds === "field", oneOf(/^(.+)$/g)),
  list: inText((t) => t.holds === "topic", oneOf(/^(.+)$/g)),
  "share of an audit": inText((t) => t.holds === "auditTimeShare", oneOf(/^(.+)$/g)),
  "type of audit in an option": inText((t) => t.holds === "auditType", oneOf(/^(.+)$/g)),
  qualification: inText(
    (t) =>
      t.holds === "personnelValue" &&
      ["teamLeader", "auditor", "applicationReviewer", "decisionMaker"].includes(t.text),
    oneOf(/^(.+)$/g),
  ),
  "key of an option": (source, random) =>
    changeRule(source, random, (rule) => {
      const options = Object.keys(isObject(rule["with"]) ? rule["with"] : {});
      const key = random.of(options);
      if (key === undefined) return null;
      const name = misspelt(key, random);
      return { what: `${key} → ${name}`, value: withKey(rule, pointerTo("/with", key), name) };
    }),
  "number or list left out": (source, random) =>
    changeRule(source, random, (rule) => {
      const needed = [
        "max",
        "min",
        "topics",
        "list",
        "percent",
        "rootFactor",
        "hoursPerDay",
        "share",
      ]
        .concat("audits", "sites", "from", "to", "that", "record", "dates", "before", "parameters")
        .filter((key) => isObject(rule["with"]) && rule["with"][key] !== undefined);
      const key = random.of(needed);
      // With one limit less, a rule with two is still a rule; a parameter that is only asked about
      // may be left out.
      if (key === undefined || (/^m(ax|in)$/.test(key) && limitsOf(rule) > 1)) return null;
      if (key === "parameters" && isOnlyAsked(rule)) return null;
      return { what: `without ${key}`, value: withValue(rule, `/with/${key}`, undefined) };
    }),
  parameter: (source, random) =>
    changeRule(source, random, (rule) => {
      const given = isObject(rule["with"]) ? rule["with"]["parameters"] : undefined;
      const key = random.of(Object.keys(isObject(given) ? given : {}));
      if (key === undefined) return null;
      const name = misspelt(key, random);
      return { what: `p.${key} → ${name}`, value: withKey(rule, `/with/parameters/${key}`, name) };
    }),
  "unit of a limit": (source, random) =>
    changeRule(source, random, (rule) => {
      const key = ["max", "min", "lead"].find(
        (k) => isObject(rule["with"]) && isObject(rule["with"][k]),
      );
      const pointer = `/with/${key ?? ""}/unit`;
      const unit = key === undefined ? undefined : valueAt(rule, pointer);
      if (typeof unit !== "string") return null;
      const name = misspelt(unit, random);
      return { what: `${unit} → ${name}`, value: withValue(rule, pointer, name) };
    }),
  ...Object.fromEntries(
    ["severity", "per", "check", "actor"].map((key): [string, Maker] => [
      key,
      (source, random) =>
        changeRule(source, random, (rule) => {
          const word = rule[key];
          if (typeof word !== "string") return null;
          const name = misspelt(word, random);
          return { what: `${key}: ${word} → ${name}`, value: withValue(rule, `/${key}`, name) };
        }),
    ]),
  ),
  "key of a rule": (source, random) =>
    changeRule(source, random, (rule) => {
      const key = random.of(Object.keys(rule)) ?? "";
      const name = misspelt(key, random);
      return { what: `${key} → ${name}`, value: withKey(rule, pointerTo("", key), name) };
    }),
  "type of audit": (source, random) =>
    changeRule(source, random, (rule) => {
      const { audits } = rule;
      if (!Array.isArray(audits)) return null;
      return { what: "audits", value: withValue(rule, "/audits/0", `${String(audits[0])}q`) };
    }),
  "clause of a rule": (source, random) =>
    changeRule(source, random, (rule) => ({
      what: "a clause that is not there",
      value: withValue(rule, "/clauses", ["9.99.9"]),
    })),
  "clauses of a rule": (source, random) =>
    changeRule(source, random, (rule) => ({
      what: "no clause",
      value: withValue(rule, "/clauses", random.of([[], undefined])),
    })),
  "words of a rule": (source, random) =>
    changeRule(source, random, (rule) => {
      const pointer =
        random.of(["/title/zh", "/title/en", "/remedy/zh", "/remedy", "/title"]) ?? "";
      return { what: `without ${pointer}`, value: withValue(rule, pointer, undefined) };
    }),
  "id of a shared rule": (source, random) => {
    const entry = random.of(source.rules.filter((r) => usedRule(r, source)));
    if (!entry) return null;
    const id = misspelt(entry.id, random);
    const rules = source.rules.map((r) => (r === entry ? { ...r, id } : r));
    return { what: `${entry.id} → ${id}`, source: { ...source, rules } };
  },
  "rule twice": (source, random) => {
    const entry = random.of(source.rules);
    return entry
      ? { what: entry.id, source: { ...source, rules: [...source.rules, entry] } }
      : null;
  },
};

function limitsOf(rule: JsonObject): number {
  const options = isObject(rule["with"]) ? rule["with"] : {};
  return ["max", "min", "until", "lead"].filter((k) => options[k] !== undefined).length;
}

function isOnlyAsked(rule: JsonObject): boolean {
  const given = Object.keys((rule["with"] as JsonObject)["parameters"] as JsonObject);
  const text = textsOf(rule)
    .map((t) => t.text)
    .join(" ");
  return given.every((name) => text.includes(`has(p.${name})`));
}
