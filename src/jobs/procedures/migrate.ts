import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { isObject, type Json, type JsonObject } from "../../model/base/json.js";
import { type RuleEntry, topicOf } from "../../model/procedure/source.js";
import { readDataFile } from "../../read/data-file.js";
import { disk, treeOf } from "../../read/file-tree.js";
import { readProcedureFolder, readSharedSource } from "../../read/procedure-folder.js";
import { rulesText } from "../../read/rules-text.js";
import { ownOptions, usedRule } from "../../validate/rules.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { packageRoot } from "../../workspace/package-root.js";
import { compileFolder } from "../../workspace/procedure-library.js";
import type { Workspace } from "../../workspace/workspace.js";
import { words } from "./migrate.words.js";
import { clauseFiles, dataFiles, pretty, reach } from "./procedure-files.js";

/**
 * What becomes of a procedure's folder: files to write and files whose content has moved, by their
 * names in it.
 */
export interface Migration {
  readonly folder: string;
  readonly written: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
}

/**
 * Rewrites a procedure's folder of the layout before topics into today's: one file for each
 * subject. Nothing is written before what comes out has been compiled and found equal.
 */
export async function migrateProcedure(
  workspace: Workspace,
  id: string,
  write: boolean,
): Promise<Migration> {
  const folder = workspace.procedures.folderOf(id);
  if (folder === "" || folder.startsWith(join(packageRoot, "schemas"))) {
    throw new UserError("usage", words.notOwn({ id }), words.chooseOwn());
  }
  const migration = planMigration(folder);
  proveEqual(migration, workspace);
  if (write) {
    for (const [name, text] of migration.written) await writeAtomically(join(folder, name), text);
    for (const name of migration.removed) await rm(join(folder, name));
  }
  return migration;
}

/** What a migration would write and remove. */
function planMigration(folder: string): Migration {
  const names = disk.list(folder).map((entry) => entry.name);
  const old = new Set(names.filter(isOfOldLayout));
  const removed = movedFiles(folder);
  if (removed.length === 0) {
    throw new UserError("usage", words.nothingToDo({ folder }), words.none());
  }
  const json = (name: string) => readDataFile(join(folder, name));
  const written = new Map<string, string>([
    ...dataFiles(json("procedure.json"), folder),
    ...clauseFiles(rowsOf(json("clauses.json")), folder),
    ...recordFiles(removed, folder),
    ...ruleFiles(folder),
    ...(names.includes("rule-cases.json") ? caseFiles(json("rule-cases.json"), folder) : []),
  ]);
  const taken = [...written.keys()].filter(
    (name) => !old.has(name) && disk.typeOf(join(folder, name)) !== null,
  );
  if (taken.length > 0) {
    throw new UserError("usage", words.taken({ files: taken.join(" "), folder }), words.moveAway());
  }
  return { folder, written, removed };
}

/** The procedures of this repository's own that have the layout before topics. */
export function proceduresToMigrate({ procedures }: Workspace): string[] {
  return procedures.ids.filter((id) => {
    const folder = procedures.folderOf(id);
    return !folder.startsWith(join(packageRoot, "schemas")) && movedFiles(folder).length > 0;
  });
}

/** Files of the layout before, whose content stands elsewhere today. */
function movedFiles(folder: string): string[] {
  return disk
    .list(folder)
    .map((entry) => entry.name)
    .filter((name) => name === "clauses.json" || name.endsWith(".schema.json"));
}

function isOfOldLayout(name: string): boolean {
  return (
    ["procedure.json", "clauses.json", "rule-cases.json"].includes(name) ||
    name.endsWith(".schema.json")
  );
}

function rowsOf(register: JsonObject): JsonObject[] {
  const rows = register["clauses"];
  return (Array.isArray(rows) ? (rows as readonly Json[]) : [])
    .filter(isObject)
    .map(withoutComputed);
}

/** What holds a row is computed; only a person's statement is said. */
function withoutComputed(row: JsonObject): JsonObject {
  const { enforcement, ...rest } = row;
  const isStated = Array.isArray(enforcement) && enforcement.includes("statement");
  return isStated ? { ...rest, statement: true } : rest;
}

/** Overlays, one folder deeper; those that say nothing but what they are laid over are left out. */
function recordFiles(removed: readonly string[], folder: string): [string, string][] {
  return removed
    .filter((name) => name.endsWith(".schema.json"))
    .flatMap((name): [string, string][] => {
      const { deadlines: _, rules: __, ...schema } = readDataFile(join(folder, name));
      const says = Object.keys(schema).filter(
        (key) => !["$schema", "allOf", "unevaluatedProperties"].includes(key),
      );
      const target = `records/${name}`;
      return says.length === 0
        ? []
        : [[target, pretty(withReferences(schema, folder, target) as JsonObject)]];
    });
}

/** References to the package's schemas, as they are from the new place. */
function withReferences(value: Json, folder: string, name: string): Json {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((v) => withReferences(v, folder, name));
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, v]) => {
      if (key !== "$ref" || typeof v !== "string") return [key, withReferences(v, folder, name)];
      const [file = "", fragment] = v.split("#");
      if (file === "") return [key, v];
      const moved = reach({ folder, name, target: `records/${basename(file)}` });
      return [key, fragment === undefined ? moved : `${moved}#${fragment}`];
    }),
  );
}

/** One file for each topic: a rule that is used stands in the topic where it is defined. */
function ruleFiles(folder: string): [string, string][] {
  const source = {
    ...readProcedureFolder(folder),
    shared: readSharedSource(join(packageRoot, "schemas")),
    locate: () => ({ line: 1, column: 1 }),
  };
  const topics = new Map<string, Map<string, JsonObject>>();
  for (const entry of source.rules) {
    const used = usedRule(entry, source);
    const topic = topicFor(used);
    const rules = topics.get(topic) ?? new Map<string, JsonObject>();
    topics.set(topic, rules.set(entry.id, ruleText(entry, used, ownOptions(entry, source))));
  }
  return [...topics].map(([topic, rules]) => [`rules/${topic}.yaml`, rulesText(rules)]);
}

/** Rules of the body's own go into one file; their owner knows better topics. */
function topicFor(used: RuleEntry | undefined): string {
  return used ? topicOf(used) : "own";
}

function ruleText(
  { value }: RuleEntry,
  used: RuleEntry | undefined,
  options: JsonObject,
): JsonObject {
  const { with: _, ...own } = value;
  if (!used) return Object.keys(options).length > 0 ? { ...own, with: options } : own;
  const defined = isObject(used.value["with"]) ? used.value["with"] : {};
  const changed = Object.entries(options).filter(([key]) => key in defined);
  const settings = Object.entries(options).filter(([key]) => !(key in defined));
  return {
    use: sharedName(used),
    ...own,
    ...(changed.length > 0 && { with: Object.fromEntries(changed) }),
    ...(settings.length > 0 && { settings: Object.fromEntries(settings) }),
  };
}

/** `shared`, or the built-in procedure that has the rule. */
function sharedName(used: RuleEntry): string {
  const [, procedure] = /procedures[\\/]([^\\/]+)[\\/]rules/.exec(used.place.file) ?? [];
  return procedure ?? "shared";
}

/** Rule cases beside their rules; base, kits and forms stay in `rule-cases.json`. */
function caseFiles(suite: JsonObject, folder: string): [string, string][] {
  const { $schema: _, cases, ...rest } = suite;
  const topics = topicsByRule(folder);
  const byTopic = new Map<string, Json[]>();
  for (const c of Array.isArray(cases) ? (cases as readonly Json[]) : []) {
    const topic = (isObject(c) && topics.get(String(c["rule"]))) || "own";
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), c]);
  }
  const meta = (name: string, schema: string) =>
    reach({ folder, name, target: `meta/${schema}.schema.json` });
  return [
    ["rule-cases.json", pretty({ $schema: meta("rule-cases.json", "rule-cases"), ...rest })],
    ...[...byTopic].map(([topic, list]): [string, string] => {
      const name = `rules/${topic}.cases.json`;
      return [name, pretty({ $schema: meta(name, "topic-cases"), cases: list })];
    }),
  ];
}

function topicsByRule(folder: string): Map<string, string> {
  const source = {
    ...readProcedureFolder(folder),
    shared: readSharedSource(join(packageRoot, "schemas")),
    locate: () => ({ line: 1, column: 1 }),
  };
  return new Map(source.rules.map((entry) => [entry.id, topicFor(usedRule(entry, source))]));
}

/** Compiles what is there and what would be there; they must not differ. */
function proveEqual({ folder, written, removed }: Migration, workspace: Workspace): void {
  const kept = disk
    .list(folder)
    .filter(({ name, type }) => type === "file" && !removed.includes(name) && !written.has(name))
    .map(({ name }) => [name, disk.bytes(join(folder, name))] as const);
  const encoder = new TextEncoder();
  const files = [...written].map(([name, text]) => [name, encoder.encode(text)] as const);
  const before = compileFolder(folder, disk, workspace);
  const after = compileFolder(folder, treeOf(folder, [...kept, ...files], disk), workspace);
  if (inOneOrder(before.data) !== inOneOrder(after.data)) {
    throw new Error(`the migration of ${folder} would change the procedure`);
  }
}

/** Rows, rules and keys may stand in another order: nothing is judged by it. */
function inOneOrder(data: string): string {
  const sorted = (value: Json): Json => {
    if (Array.isArray(value)) return (value as readonly Json[]).map(sorted);
    if (!isObject(value)) return value;
    const keys = Object.keys(value).sort();
    return Object.fromEntries(keys.map((key) => [key, sorted(value[key] as Json)]));
  };
  const { rules, clauses, ...rest } = JSON.parse(data) as Record<string, Json[]>;
  const lists = [rules, clauses].map((list) =>
    (list ?? []).map((x) => JSON.stringify(sorted(x))).sort(),
  );
  return JSON.stringify([sorted(rest), lists]);
}
