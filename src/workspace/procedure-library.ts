import { join } from "node:path";
import { acrossChecks } from "../check/across/registry.js";
import { expressionFault } from "../check/expressions.js";
import { checks } from "../check/registry.js";
import { UserError } from "../model/base/errors.js";
import type { JsonObject } from "../model/base/json.js";
import type { CompiledProcedure } from "../model/procedure/compiled.js";
import { locate } from "../read/data-place.js";
import { disk, type FileTree } from "../read/file-tree.js";
import { readProcedureFolder, readSharedSource } from "../read/procedure-folder.js";
import { loadProcedure } from "../validate/loaded-procedure.js";
import { compileProcedure } from "../validate/procedure.js";
import { type Compiled, compiledFrom, sourceKey } from "./compiled-store.js";
import { packageRoot } from "./package-root.js";

/** The built-in procedures and the body's own. One is compiled, or found compiled, when it is first asked for. */
export interface ProcedureLibrary {
  readonly ids: readonly string[];
  get(id: string): CompiledProcedure | undefined;
  all(): CompiledProcedure[];
  /** Digest of a procedure's data and of the code that reads them. */
  keyOf(id: string): string;
  /** Where the data of a procedure lie. */
  folderOf(id: string): string;
}

const builtIn = join(packageRoot, "schemas");

export function procedureLibrary(
  ownFolder: string,
  meta: (name: string) => JsonObject,
  environment: NodeJS.ProcessEnv,
  tree: FileTree = disk,
): ProcedureLibrary {
  const folders = new Map(proceduresIn(builtIn, disk));
  const origins = new Map([...folders.keys()].map((id) => [id, disk]));
  for (const [id, folder] of proceduresIn(ownFolder, tree)) {
    if (folders.has(id)) {
      throw new UserError(
        "usage",
        `${folder} 与内置规则同名 · has the id of a built-in procedure`,
        "改名 · rename the folder",
      );
    }
    folders.set(id, folder);
    origins.set(id, tree);
  }
  /** Where a procedure's data lie, and the tree in which they do. */
  const placeOf = (id: string): Place => ({
    id,
    folder: folders.get(id) ?? "",
    tree: origins.get(id) ?? disk,
  });
  const loaded = new Map<string, CompiledProcedure>();
  const get = (id: string): CompiledProcedure | undefined => {
    if (!folders.has(id)) return undefined;
    let procedure = loaded.get(id);
    if (!procedure) loaded.set(id, (procedure = load(placeOf(id), meta, environment)));
    return procedure;
  };
  const keyOf = (id: string) => sourceKey(sourcesOf(placeOf(id)));
  return {
    ids: [...folders.keys()],
    get,
    keyOf,
    all: () => [...folders.keys()].map((id) => get(id) as CompiledProcedure),
    folderOf: (id) => folders.get(id) ?? "",
  };
}

interface Place {
  readonly id: string;
  readonly folder: string;
  readonly tree: FileTree;
}

function load(
  place: Place,
  meta: (name: string) => JsonObject,
  environment: NodeJS.ProcessEnv,
): CompiledProcedure {
  const found = compiledFrom(sourcesOf(place), environment, () => compile(place, meta));
  return loadProcedure(JSON.parse(found.data) as Parameters<typeof loadProcedure>[0], (kind) =>
    found.validator(kind),
  );
}

function sourcesOf({ id, folder, tree }: Place): (string | Uint8Array)[] {
  return [
    id,
    ...bytesIn(join(builtIn, "meta"), disk),
    ...bytesIn(join(builtIn, "shared"), disk),
    ...bytesIn(folder, tree),
  ];
}

function compile({ folder, tree }: Place, meta: (name: string) => JsonObject): Compiled {
  const kinds = {
    options: new Map([...checks, ...acrossChecks].map(([id, c]) => [id, c.options])),
    expressionFault,
  };
  const { validators, ...rest } = compileProcedure(
    {
      shared: readSharedSource(builtIn),
      ...readProcedureFolder(folder, tree),
      locate: (place) => locate(place, place.file.startsWith(folder) ? tree : disk),
    },
    meta,
    kinds,
  );
  return { data: JSON.stringify(rest), validators };
}

function proceduresIn(folder: string, tree: FileTree): [string, string][] {
  return tree
    .list(folder)
    .map((entry) => entry.name)
    .filter((id) => tree.typeOf(join(folder, id, "procedure.json")) !== null)
    .map((id) => [id, join(folder, id)]);
}

/** Names and bytes of the data files; rule cases prove a procedure and are no part of it. */
function bytesIn(folder: string, tree: FileTree): (string | Uint8Array)[] {
  return tree
    .list(folder)
    .flatMap(({ name }) =>
      name.endsWith(".json") && name !== "rule-cases.json"
        ? [name, tree.bytes(join(folder, name))]
        : [],
    );
}
