import { isObject, type Json, type JsonObject, pointerTo } from "../../src/model/base/json.js";
import { optionTexts } from "../../src/model/procedure/option-kinds.js";
import type { ProcedureSource, RuleEntry } from "../../src/model/procedure/source.js";
import { usedRule } from "../../src/validate/rules.js";
import { kinds } from "./compiling.js";

/** Numbers that look random and are the same each time. */
export class Seeded {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  /** From 0 up to, but not including, `n`. */
  below(n: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  }
  of<T>(list: readonly T[]): T | undefined {
    return list[this.below(Math.max(1, list.length))];
  }
}

/** What a hand does to a word: a letter lost, doubled, swapped with its neighbour, or another one. */
export function misspelt(word: string, random: Seeded): string {
  const at = 1 + random.below(Math.max(1, word.length - 1));
  const [before, letter, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
  const ways = [
    before + after,
    before + letter + letter + after,
    before + after.slice(0, 1) + letter + after.slice(1),
    `${before}q${after}`,
  ].filter((w) => w !== word && w !== "");
  return random.of(ways) ?? `${word}q`;
}

/** A mistake in a procedure: what was done, and the procedure with it; null where there is no place for it. */
export interface Mistake {
  readonly kind: string;
  readonly what: string;
  readonly source: ProcedureSource;
}
type Maker = (source: ProcedureSource, random: Seeded) => Omit<Mistake, "kind"> | null;

/** The value with another one at a pointer; `undefined` takes it away. */
function withValue(value: Json, pointer: string, next: Json | undefined): Json {
  const [, first = "", ...rest] = pointer.split("/");
  const below = rest.length === 0 ? "" : `/${rest.join("/")}`;
  const key = first.replaceAll("~1", "/").replaceAll("~0", "~");
  if (Array.isArray(value)) {
    const list = [...(value as readonly Json[])];
    const index = Number(key);
    if (below) list[index] = withValue(list[index] ?? null, below, next);
    else if (next === undefined) list.splice(index, 1);
    else list[index] = next;
    return list;
  }
  const { [key]: old, ...others } = value as JsonObject;
  if (below) return { ...(value as JsonObject), [key]: withValue(old ?? {}, below, next) };
  return next === undefined ? others : { ...(value as JsonObject), [key]: next };
}

/** The object with a key called otherwise, at the same place. */
function withKey(value: Json, pointer: string, key: string): Json {
  const at = pointer.lastIndexOf("/");
  const owner = valueAt(value, pointer.slice(0, at)) as JsonObject;
  const old = pointer.slice(at + 1);
  const renamed = Object.fromEntries(
    Object.entries(owner).map(([k, v]) => [pointerTo("", k) === `/${old}` ? key : k, v]),
  );
  return at === 0 ? renamed : withValue(value, pointer.slice(0, at), renamed);
}

function valueAt(value: Json, pointer: string): Json | undefined {
  return pointer
    .split("/")
    .slice(1)
    .map((s) => s.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<Json | undefined>(
      (v, s) => (v === undefined ? v : ((v as Record<string, Json>)[s] as Json | undefined)),
      value,
    );
}

/** All places in a value, each with what stands there. */
function* places(value: Json, pointer = ""): Generator<{ pointer: string; value: Json }> {
  yield { pointer, value };
  const entries = Array.isArray(value)
    ? [...(value as readonly Json[]).entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  for (const [key, below] of entries) yield* places(below, pointerTo(pointer, key));
}

// Rules.

/** A rule as it is judged: what it uses stands in it. */
export function whole(entry: RuleEntry, source: ProcedureSource): JsonObject {
  const used = usedRule(entry, source)?.value ?? {};
  const object = (v: Json | undefined) => (isObject(v) ? v : {});
  const { use: _, settings, ...own } = entry.value;
  return {
    ...used,
    ...own,
    with: { ...object(used["with"]), ...object(own["with"]), ...object(settings) },
  };
}

function changeRule(
  source: ProcedureSource,
  random: Seeded,
  change: (rule: JsonObject) => { value: Json; what: string } | null,
): Omit<Mistake, "kind"> | null {
  for (let tries = 0; tries < 200; tries += 1) {
    const entry = random.of(source.rules);
    if (!entry) return null;
    const changed = change(whole(entry, source));
    if (!changed) continue;
    const { overShared: _, ...plain } = entry;
    const mistaken: RuleEntry = { ...plain, value: changed.value as JsonObject };
    return {
      what: `rule ${entry.id}: ${changed.what}`,
      source: { ...source, rules: source.rules.map((r) => (r === entry ? mistaken : r)) },
    };
  }
  return null;
}

/** Texts of a rule that stand for something, `when` among them. */
function textsOf(rule: JsonObject): { text: string; pointer: string; holds: string }[] {
  const texts = optionTexts(kinds.options.get(String(rule["check"])), rule["with"]).map((t) => ({
    text: t.text,
    pointer: `/with${t.pointer}`,
    holds: t.schema.holds as string,
  }));
  const { when } = rule;
  return typeof when === "string"
    ? [...texts, { text: when, pointer: "/when", holds: "condition" }]
    : texts;
}

const isExpression = (t: { holds: string; text: string }) =>
  t.holds === "expression" ||
  t.holds === "condition" ||
  (t.holds === "eventOrDates" && t.text.startsWith("="));

/** A text of a rule written otherwise. */
function inText(
  wanted: (text: { holds: string; text: string }) => boolean,
  rewrite: (text: string, random: Seeded) => string | null,
): Maker {
  return (source, random) =>
    changeRule(source, random, (rule) => {
      const found = random.of(textsOf(rule).filter(wanted));
      if (!found) return null;
      const text = rewrite(found.text, random);
      if (text === null || text === found.text) return null;
      return { what: `${found.text} → ${text}`, value: withValue(rule, found.pointer, text) };
    });
}

/** One of the words that a pattern finds, misspelt. */
function oneOf(pattern: RegExp): (text: string, random: Seeded) => string | null {
  return (text, random) => {
    const match = random.of([...text.matchAll(pattern)]);
    const word = match?.[1];
    if (!match || word === undefined) return null;
    const at = match.index + match[0].indexOf(word);
    return text.slice(0, at) + misspelt(word, random) + text.slice(at + word.length);
  };
}

/** Not a parameter or what a rule only asks about: a procedure may leave those out. */
const inPath = /(?<![\w.'"])(?!p\.|procedure\.|people\b|body\.)[a-z]\w*\.(\w+)(?![\w(])/g;
const ofAudit = /\baudit\.type (?:==|!=) '(\w+)'|\bgrade == '(\w+)'/g;

const inRules: Readonly<Record<string, Maker>> = {
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
      // With one limit less, a rule with two is still a rule; a parameter that is only asked about may be left out.
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

// The register.

function changeRow(
  source: ProcedureSource,
  random: Seeded,
  change: (row: JsonObject) => { value: Json; what: string } | null,
): Omit<Mistake, "kind"> | null {
  for (let tries = 0; tries < 200; tries += 1) {
    const row = random.of(source.clauses);
    const changed = row && change(row.value);
    if (!row || !changed) continue;
    const mistaken = { ...row, value: changed.value as JsonObject };
    return {
      what: `clause ${String(row.value["id"])}: ${changed.what}`,
      source: { ...source, clauses: source.clauses.map((r) => (r === row ? mistaken : r)) },
    };
  }
  return null;
}

function misspellRow(key: string): Maker {
  return (source, random) =>
    changeRow(source, random, (row) => {
      const value = row[key];
      const pointer = Array.isArray(value) ? `/${key}/0` : `/${key}`;
      const word = valueAt(row, pointer);
      if (typeof word !== "string") return null;
      const name = misspelt(word, random);
      return { what: `${key}: ${word} → ${name}`, value: withValue(row, pointer, name) };
    });
}

const inRegister: Readonly<Record<string, Maker>> = {
  ...Object.fromEntries(
    ["kind", "severity", "checkable", "records", "audits", "reason", "level"].map((key) => [
      `${key} of a clause`,
      misspellRow(key),
    ]),
  ),
  "key of a clause": (source, random) =>
    changeRow(source, random, (row) => {
      const key = random.of(Object.keys(row)) ?? "";
      const name = misspelt(key, random);
      return { what: `${key} → ${name}`, value: withKey(row, pointerTo("", key), name) };
    }),
  "clause twice": (source, random) => {
    const [row, other] = [random.of(source.clauses), random.of(source.clauses)];
    if (!row || !other || row === other) return null;
    const copy = { ...other, value: { ...other.value, id: row.value["id"] ?? "" } };
    return {
      what: String(row.value["id"]),
      source: { ...source, clauses: source.clauses.map((r) => (r === other ? copy : r)) },
    };
  },
  "id of a clause": (source, random) => {
    // A clause that somebody cites.
    const cited = new Set(source.rules.flatMap((r) => whole(r, source)["clauses"] as string[]));
    const row = random.of(source.clauses.filter((c) => cited.has(String(c.value["id"]))));
    if (!row) return null;
    const copy = { ...row, value: { ...row.value, id: `${String(row.value["id"])}q` } };
    return {
      what: String(row.value["id"]),
      source: { ...source, clauses: source.clauses.map((r) => (r === row ? copy : r)) },
    };
  },
  "narrative without reason": (source, random) =>
    changeRow(source, random, (row) =>
      row["reason"] === undefined || !Array.isArray(row["enforcement"])
        ? null
        : { what: "no reason", value: withValue(row, "/reason", undefined) },
    ),
  "standard that a clause answers": (source, random) =>
    changeRow(source, random, (row) => {
      const { answers } = row;
      const standard = random.of(Object.keys(isObject(answers) ? answers : {}));
      return standard === undefined
        ? null
        : {
            what: standard,
            value: withKey(row, pointerTo("/answers", standard), misspelt(standard, random)),
          };
    }),
};

// Records.

function changeSchema(
  source: ProcedureSource,
  random: Seeded,
  change: (schema: JsonObject) => { value: Json; what: string } | null,
): Omit<Mistake, "kind"> | null {
  for (let tries = 0; tries < 300; tries += 1) {
    const [kind, overlay] = random.of([...source.overlays]) ?? [];
    const changed = overlay && change(overlay.value);
    if (!overlay || kind === undefined || !changed) continue;
    const mistaken = { ...overlay, value: changed.value as JsonObject };
    return {
      what: `${kind}: ${changed.what}`,
      source: { ...source, overlays: new Map([...source.overlays, [kind, mistaken]]) },
    };
  }
  return null;
}

/** Something at a place of a schema written otherwise. */
function inSchema(
  wanted: (pointer: string, value: Json) => boolean,
  rewrite: (value: string, random: Seeded) => string = misspelt,
): Maker {
  return (source, random) =>
    changeSchema(source, random, (schema) => {
      const found = random.of([...places(schema)].filter((p) => wanted(p.pointer, p.value)));
      if (!found || typeof found.value !== "string") return null;
      const next = rewrite(found.value, random);
      return {
        what: `${found.pointer}: ${found.value} → ${next}`,
        value: withValue(schema, found.pointer, next),
      };
    });
}

const signed = (key: string) => (pointer: string) =>
  new RegExp(`^/signatures/\\d+/${key}$`).test(pointer);

const inRecords: Readonly<Record<string, Maker>> = {
  "field in required": inSchema((p) => /\/required\/\d+$/.test(p)),
  "clause of a field": inSchema(
    (p) => /\/clause\/\d+$/.test(p),
    (c) => `${c}q`,
  ),
  "role of a signature": inSchema(signed("role")),
  "method of a signature": inSchema(signed("method")),
  "severity of a signature": inSchema(signed("severity")),
  "person of a signature": inSchema(signed("person")),
  "day of a signature": inSchema(signed("notBefore")),
  "condition of a signature": inSchema(
    signed("when"),
    (text) => text.replace("has(", "hsa(") + "q",
  ),
  "clause of a signature": inSchema(
    (p) => /^\/signatures\/\d+\/clauses\/0$/.test(p),
    (c) => `${c}q`,
  ),
  keyword: (source, random) =>
    changeSchema(source, random, (schema) => {
      const found = random.of(
        [...places(schema)].filter((p) =>
          /\/(required|clause|items|properties|signatures|allOf|unevaluatedProperties)$/.test(
            p.pointer,
          ),
        ),
      );
      if (!found || /\/properties\/(required|clause|items|signatures)$/.test(found.pointer)) {
        return null;
      }
      const key = found.pointer.slice(found.pointer.lastIndexOf("/") + 1);
      const name = misspelt(key, random);
      return { what: `${found.pointer} → ${name}`, value: withKey(schema, found.pointer, name) };
    }),
  "field of a record": (source, random) =>
    changeSchema(source, random, (schema) => {
      const key = random.of(
        Object.keys(isObject(schema["properties"]) ? schema["properties"] : {}),
      );
      if (key === undefined) return null;
      const name = misspelt(key, random);
      return {
        what: `${key} → ${name}`,
        value: withKey(schema, pointerTo("/properties", key), name),
      };
    }),
  "file name of a record": (source, random) => {
    const [kind, overlay] = random.of([...source.overlays]) ?? [];
    if (kind === undefined || !overlay) return null;
    const name = misspelt(kind, random);
    const overlays = new Map([...source.overlays].map(([k, o]) => [k === kind ? name : k, o]));
    return { what: `${kind} → ${name}`, source: { ...source, overlays } };
  },
};

// Everything else.

function changeData(
  source: ProcedureSource,
  change: (data: JsonObject) => { value: Json; what: string } | null,
): Omit<Mistake, "kind"> | null {
  const changed = change(source.data);
  return (
    changed && { what: changed.what, source: { ...source, data: changed.value as JsonObject } }
  );
}

function inData(
  pattern: RegExp,
  rewrite: (word: string, random: Seeded) => string = misspelt,
): Maker {
  return (source, random) =>
    changeData(source, (data) => {
      const found = random.of(
        [...places(data)].filter((p) => typeof p.value === "string" && pattern.test(p.pointer)),
      );
      if (!found) return null;
      const next = rewrite(found.value as string, random);
      return { what: `${found.pointer} → ${next}`, value: withValue(data, found.pointer, next) };
    });
}

function keyInData(pattern: RegExp): Maker {
  return (source, random) =>
    changeData(source, (data) => {
      const found = random.of([...places(data)].filter((p) => pattern.test(p.pointer)));
      if (!found) return null;
      const name = misspelt(found.pointer.slice(found.pointer.lastIndexOf("/") + 1), random);
      return { what: `${found.pointer} → ${name}`, value: withKey(data, found.pointer, name) };
    });
}

function changeTable(
  source: ProcedureSource,
  random: Seeded,
  change: (r: JsonObject) => JsonObject,
) {
  return changeData(source, (data) => {
    const table = data["auditTimeTable"];
    if (!Array.isArray(table) || table.length < 3) return null;
    const i = 1 + random.below(table.length - 2);
    return {
      what: `row ${i}`,
      value: withValue(data, `/auditTimeTable/${i}`, change(table[i] as JsonObject)),
    };
  });
}

const inContents: Readonly<Record<string, Maker>> = {
  "key of the procedure": keyInData(/^\/\w+$/),
  "gap in the table": (source, random) =>
    changeTable(source, random, (r) => ({
      ...r,
      to: Number(r["to"]) - 1,
      from: Number(r["from"]),
    })),
  "overlap in the table": (source, random) =>
    changeTable(source, random, (r) => ({ ...r, from: Number(r["from"]) - 1 })),
  "row left out": (source, random) =>
    changeData(source, (data) => {
      const table = data["auditTimeTable"];
      if (!Array.isArray(table) || table.length < 3) return null;
      const i = 1 + random.below(table.length - 2);
      return { what: `row ${i}`, value: withValue(data, `/auditTimeTable/${i}`, undefined) };
    }),
  "days as text": (source, random) =>
    changeTable(source, random, (r) => ({ ...r, days: String(r["days"]) })),
  "type of audit of a share": keyInData(/^\/auditTimeShares\/\w+$/),
  "kind in the order": inData(/^\/sequence\/\d+$/),
  "document of a form": inData(/^\/forms\/\d+\/(document|within)$/),
  "type of audit of a form": inData(/^\/forms\/\d+\/audits\/\d+$/),
  "path of a form's field": inData(/^\/forms\/\d+\/fields\/\w+(\/from)?$/),
  "document in documentContents": keyInData(/^\/documentContents\/[^/]+$/),
  "field in documentContents": inData(/^\/documentContents\/[^/]+\/\d+\/items\/\d+\/shows\/\d+$/),
  "clause in documentContents": inData(/^\/documentContents\/[^/]+\/\d+\/clause$/, (c) => `${c}q`),
  "printed sentence": keyInData(/^\/printed\/\w+$/),
  "name of a list": keyInData(/^\/topics\/\w+$/),
  "key of a list's item": keyInData(/^\/topics\/\w+\/\d+\/(item|label|optional)$/),
  "words of a list's item": keyInData(/^\/topics\/\w+\/\d+\/label\/(zh|en)$/),
  "empty list": (source, random) =>
    changeData(source, (data) => {
      const name = random.of(Object.keys(data["topics"] as JsonObject));
      return name === undefined
        ? null
        : { what: name, value: withValue(data, `/topics/${name}`, random.of([[], undefined])) };
    }),
  "item twice": (source, random) =>
    changeData(source, (data) => {
      const lists = data["topics"] as Readonly<Record<string, readonly Json[]>>;
      const name = random.of(Object.keys(lists));
      const list = name === undefined ? [] : (lists[name] ?? []);
      if (name === undefined) return null;
      return { what: name, value: withValue(data, `/topics/${name}`, [...list, list[0] ?? ""]) };
    }),
  "status in statusClauses": keyInData(/^\/statusClauses\/\w+$/),
  "clause in statusClauses": inData(/^\/statusClauses\/\w+\/\d+$/, (c) => `${c}q`),
  "clause of the retention": inData(/^\/retention\/clauses\/\d+$/, (c) => `${c}q`),
  "beginning of the retention": inData(/^\/retention\/from$/),
  "file that nothing reads": (source, random) => {
    const name =
      random.of(["clause.json", "rules/surveillance.yml", "tabels/audit-time.json"]) ?? "";
    const { known } = source.unread;
    return { what: name, source: { ...source, unread: { names: [name], known } } };
  },
};

/** Every kind of mistake, by what it is in. */
export const makers: Readonly<Record<string, Maker>> = {
  ...inRules,
  ...inRegister,
  ...inRecords,
  ...inContents,
};

/** So many mistakes, each kind as often as any other; fewer where a procedure has no place for one. */
export function mistakes(source: ProcedureSource, count: number, seed: number): Mistake[] {
  const random = new Seeded(seed);
  const all = Object.entries(makers);
  return Array.from({ length: count }, (_, i) => {
    const [kind = "", make] = all[i % all.length] ?? [];
    const made = make?.(source, random);
    return made ? [{ kind, ...made }] : [];
  }).flat();
}
