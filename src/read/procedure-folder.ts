import { basename, join } from "node:path";
import { UserError } from "../model/base/errors.js";
import { isObject, type Json, type JsonObject, pointerTo } from "../model/base/json.js";
import { byCodeUnit } from "../model/base/text.js";
import { camel } from "../model/case/record-names.js";
import { type Departments, nameDepartments } from "../model/procedure/departments.js";
import type {
  DataPlace,
  Placed,
  ProcedureFolder,
  RuleEntry,
  SharedSource,
} from "../model/procedure/source.js";
import { readDataFile } from "./data-file.js";
import { disk, type FileTree } from "./file-tree.js";
import { knownFiles, unreadFiles } from "./procedure-files.js";
import { words } from "./procedure-folder.words.js";
import { readYamlFile } from "./yaml-file.js";

/**
 * A procedure's folder has one file for each subject; until 2026-11 it had four big ones
 * (`clauses.json`, rules and deadlines in `case.schema.json`, overlays beside them, everything else
 * in `procedure.json`). Both are read, even side by side, as long as nothing is said twice.
 */

const suffix = ".schema.json";

/** Files that hold parts of the data, and under which name each of their keys is known. */
const dataParts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "procedure.json": {},
  "forms.json": {},
  "printed.json": { sentences: "printed" },
  "tables/audit-time.json": {
    rows: "auditTimeTable",
    shares: "auditTimeShares",
    variants: "auditTimeVariants",
  },
  "tables/business-scope.json": { codes: "businessScope" },
};

/**
 * Reads `schemas/`: what all procedures share, and the rules that a built-in one lends.
 * `departments`: what a procedure calls those that the texts name.
 */
export function readSharedSource(schemas: string, departments: Json = {}): SharedSource {
  const { departments: usual } = readDataFile(join(schemas, "departments.json"));
  const names = Object.assign({}, ...[usual, departments].filter(isObject)) as Departments;
  const inWords = <T extends Placed>(placed: T): T => ({
    ...placed,
    value: nameDepartments(placed.value, names),
  });
  const base = mapValues(readSchemas(join(schemas, "records"), disk), inWords);
  const definitions = base.get("definitions")?.value ?? {};
  base.delete("definitions");
  const { actors } = readDataFile(join(schemas, "actors.json"));
  const { topics } = readDataFile(join(schemas, "rules", "topics.json"));
  const { numbers } = readDataFile(join(schemas, "rules", "earlier-numbers.json"));
  let lent: ReadonlyMap<string, ReadonlyMap<string, RuleEntry>> | undefined;
  return {
    definitions,
    base,
    rules: byId(readRules(join(schemas, "rules"), disk).map(inWords)),
    lent: () => (lent ??= readLentRules(join(schemas, "procedures"))),
    departments: names,
    actors: isObject(actors) ? actors : {},
    topics: isObject(topics) ? topics : {},
    earlierNumbers: isObject(numbers) ? numbers : {},
    coherence: readCoherence(join(schemas, "coherence")),
  };
}

function mapValues<K, V>(map: ReadonlyMap<K, V>, change: (value: V) => V): Map<K, V> {
  return new Map([...map].map(([key, value]): [K, V] => [key, change(value)]));
}

/** What holds in every case, one file for each question. */
function readCoherence(folder: string): JsonObject {
  return Object.fromEntries(
    filesIn(folder, ".yaml", disk).map((file) => [
      camel(basename(file, ".yaml")),
      readYamlFile(file, disk),
    ]),
  );
}

/** The rules that a built-in procedure has whole. */
function readLentRules(procedures: string): Map<string, Map<string, RuleEntry>> {
  return new Map(
    disk.list(procedures).map(({ name }): [string, Map<string, RuleEntry>] => {
      const rules = readRules(join(procedures, name, "rules"), disk);
      return [name, byId(rules.filter((r) => r.value["check"] !== undefined))];
    }),
  );
}

function byId(rules: readonly RuleEntry[]): Map<string, RuleEntry> {
  return new Map(rules.map((r) => [r.id, r]));
}

/** Reads a procedure's folder. */
export function readProcedureFolder(folder: string, tree: FileTree = disk): ProcedureFolder {
  const overlays = new Map([
    ...readSchemas(folder, tree),
    ...readSchemas(join(folder, "records"), tree),
  ]);
  const { data, placeInData } = readData(folder, tree);
  return {
    id: basename(folder),
    folder,
    data,
    placeInData,
    unread: { names: unreadFiles(folder, tree), known: knownFiles },
    clauses: readClauses(folder, tree),
    rules: [...rulesInCaseSchema(overlays.get("case")), ...readRules(join(folder, "rules"), tree)],
    overlays,
  };
}

/**
 * Puts the parts of the data together; what two files say is told, since neither could be believed.
 */
function readData(folder: string, tree: FileTree): Pick<ProcedureFolder, "data" | "placeInData"> {
  const values = new Map<string, Json>();
  const places = new Map<string, DataPlace>();
  const add = (key: string, value: Json, place: DataPlace) => {
    const known = places.get(`/${key}`);
    if (known) {
      const told = words.saidTwice({ what: key, file: known.file, other: place.file });
      throw new UserError("usage", told, words.sayOnce());
    }
    values.set(key, value);
    places.set(`/${key}`, place);
  };
  for (const [name, keys] of Object.entries(dataParts)) {
    const file = join(folder, name);
    if (name !== "procedure.json" && tree.typeOf(file) === null) continue;
    for (const [key, value] of Object.entries(readDataFile(file, tree))) {
      if (key === "$schema") continue;
      add(keys[key] ?? key, value, { file, pointer: pointerTo("", key) });
    }
  }
  const lists = readLists(join(folder, "lists"), tree);
  if (lists.size > 0) {
    add("topics", listValues(lists), { file: join(folder, "lists"), pointer: "" });
  }
  if (!values.has("topics")) values.set("topics", {});
  for (const [name, { place }] of lists) places.set(`/topics${pointerTo("", name)}`, place);
  return {
    data: Object.fromEntries(values),
    placeInData: (pointer) => placeOf(pointer, places, join(folder, "procedure.json")),
  };
}

interface List {
  readonly items: Json;
  readonly place: DataPlace;
}

/** `lists/opening-agenda.json` holds the list `openingAgenda`. */
function readLists(folder: string, tree: FileTree): Map<string, List> {
  return new Map(
    filesIn(folder, ".json", tree).map((file): [string, List] => [
      camel(basename(file, ".json")),
      { items: readDataFile(file, tree)["items"] ?? null, place: { file, pointer: "/items" } },
    ]),
  );
}

function listValues(lists: ReadonlyMap<string, List>): JsonObject {
  return Object.fromEntries([...lists].map(([name, { items }]) => [name, items]));
}

/** The longest known beginning of a pointer leads to the file; the rest is the same in it. */
function placeOf(
  pointer: string,
  places: ReadonlyMap<string, DataPlace>,
  otherwise: string,
): DataPlace {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
    const place = places.get(pointer.slice(0, end));
    if (place) return { file: place.file, pointer: place.pointer + pointer.slice(end) };
  }
  return { file: otherwise, pointer };
}

function readClauses(folder: string, tree: FileTree): Placed[] {
  const single = join(folder, "clauses.json");
  const files = [
    ...(tree.typeOf(single) === null ? [] : [single]),
    ...filesIn(join(folder, "clauses"), ".json", tree).sort(inNumberedOrder),
  ];
  if (files.length === 0) files.push(single); // is told as the file that is missing
  return files.flatMap((file) => {
    const { clauses } = readDataFile(file, tree);
    return (Array.isArray(clauses) ? (clauses as readonly Json[]) : []).map((row, i) => ({
      value: isObject(row) ? row : {},
      place: { file, pointer: `/clauses/${i}` },
    }));
  });
}

/**
 * The layout of before: `deadlines` and `rules` of the case schema; a rule there is switched on by
 * its id alone.
 */
function rulesInCaseSchema(schema: Placed | undefined): RuleEntry[] {
  if (!schema) return [];
  return ["deadlines", "rules"].flatMap((keyword) =>
    rulesIn(schema.value[keyword], schema.place.file, `/${keyword}`).map((rule): RuleEntry => ({
      ...rule,
      overShared: true,
    })),
  );
}

function readRules(folder: string, tree: FileTree): RuleEntry[] {
  return filesIn(folder, ".yaml", tree).flatMap((file) =>
    rulesIn(readYamlFile(file, tree), file, ""),
  );
}

function rulesIn(rules: Json | undefined, file: string, pointer: string): RuleEntry[] {
  return Object.entries(isObject(rules) ? rules : {}).map(([id, value]) => ({
    id,
    value: isObject(value) ? value : {},
    place: { file, pointer: pointerTo(pointer, id) },
  }));
}

function readSchemas(folder: string, tree: FileTree): Map<string, Placed> {
  return new Map(
    filesIn(folder, suffix, tree).map((file) => [
      basename(file, suffix),
      { value: readDataFile(file, tree), place: { file, pointer: "" } },
    ]),
  );
}

/** Files of a folder by the end of their names; none where there is no folder. */
function filesIn(folder: string, ending: string, tree: FileTree): string[] {
  return tree
    .list(folder)
    .map(({ name }) => name)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

/** Numbers in names count as numbers: `5.2` before `5.10`; the ending does not count. */
function inNumberedOrder(a: string, b: string): number {
  const [left, right] = [nameParts(basename(a)), nameParts(basename(b))];
  for (const [i, part] of left.entries()) {
    const other = right[i];
    if (other === undefined) return 1;
    const difference = Number(part) - Number(other) || byCodeUnit(part, other);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function nameParts(name: string): string[] {
  return name.replace(/\.[a-z.]+$/, "").match(/\d+|\D+/g) ?? [];
}
