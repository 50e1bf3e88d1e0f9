import { basename, join } from "node:path";
import { isObject, type JsonObject } from "../model/base/json.js";
import { readDataFile } from "./data-file.js";
import { disk, type FileTree } from "./file-tree.js";

/** What all procedures share, as read from disk: nothing compiled, nothing checked. */
export interface SharedSchemas {
  readonly definitions: JsonObject;
  /** Base record schemas by kind. */
  readonly base: ReadonlyMap<string, JsonObject>;
  /** Rules that procedures can switch on, by id. */
  readonly sharedRules: Readonly<Record<string, JsonObject>>;
  /** Who may have to act, by the name that rules use. */
  readonly actors: JsonObject;
}
export interface ProcedureFolder {
  readonly id: string;
  readonly folder: string;
  readonly data: JsonObject;
  readonly clauses: JsonObject;
  /** The procedure's overlays by kind. */
  readonly overlays: ReadonlyMap<string, JsonObject>;
}

const suffix = ".schema.json";

export function readSharedSchemas(folder: string): SharedSchemas {
  const shared = join(folder, "shared");
  const base = readSchemas(shared, disk);
  const definitions = base.get("definitions") ?? {};
  base.delete("definitions");
  const rules = readDataFile(join(shared, "rules.json"))["rules"];
  const { actors } = readDataFile(join(shared, "actors.json"));
  return {
    actors: isObject(actors) ? actors : {},
    definitions,
    base,
    sharedRules: (isObject(rules) ? rules : {}) as Record<string, JsonObject>,
  };
}

export function readProcedureFolder(folder: string, tree: FileTree = disk): ProcedureFolder {
  return {
    id: basename(folder),
    folder,
    data: readDataFile(join(folder, "procedure.json"), tree),
    clauses: readDataFile(join(folder, "clauses.json"), tree),
    overlays: readSchemas(folder, tree),
  };
}

function readSchemas(folder: string, tree: FileTree): Map<string, JsonObject> {
  const names = tree
    .list(folder)
    .map((entry) => entry.name)
    .filter((n) => n.endsWith(suffix));
  return new Map(
    names.map((n) => [n.slice(0, -suffix.length), readDataFile(join(folder, n), tree)]),
  );
}
