import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { acrossChecks } from "../check/across/registry.js";
import { expressionFault } from "../check/expressions.js";
import { checks } from "../check/registry.js";
import { UserError } from "../model/base/errors.js";
import type { JsonObject } from "../model/base/json.js";
import { byCodeUnit } from "../model/base/text.js";
import type { CompiledProcedure } from "../model/procedure/compiled.js";
import { readProcedureFolder, readSharedSchemas } from "../read/procedure-folder.js";
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
): ProcedureLibrary {
  const folders = new Map(proceduresIn(builtIn));
  for (const [id, folder] of proceduresIn(ownFolder)) {
    if (folders.has(id)) {
      throw new UserError(
        "usage",
        `${folder} 与内置规则同名 · has the id of a built-in procedure`,
        "改名 · rename the folder",
      );
    }
    folders.set(id, folder);
  }
  const loaded = new Map<string, CompiledProcedure>();
  const get = (id: string): CompiledProcedure | undefined => {
    const folder = folders.get(id);
    if (folder === undefined) return undefined;
    let procedure = loaded.get(id);
    if (!procedure) loaded.set(id, (procedure = load(id, folder, meta, environment)));
    return procedure;
  };
  const keyOf = (id: string) => sourceKey(sourcesOf(id, folders.get(id) ?? ""));
  return {
    ids: [...folders.keys()],
    get,
    keyOf,
    all: () => [...folders.keys()].map((id) => get(id) as CompiledProcedure),
    folderOf: (id) => folders.get(id) ?? "",
  };
}

function load(
  id: string,
  folder: string,
  meta: (name: string) => JsonObject,
  environment: NodeJS.ProcessEnv,
): CompiledProcedure {
  const found = compiledFrom(sourcesOf(id, folder), environment, () => compile(folder, meta));
  return loadProcedure(JSON.parse(found.data) as Parameters<typeof loadProcedure>[0], (kind) =>
    found.validator(kind),
  );
}

function sourcesOf(id: string, folder: string): (string | Uint8Array)[] {
  return [
    id,
    ...bytesIn(join(builtIn, "meta")),
    ...bytesIn(join(builtIn, "shared")),
    ...bytesIn(folder),
  ];
}

function compile(folder: string, meta: (name: string) => JsonObject): Compiled {
  const kinds = {
    options: new Map([...checks, ...acrossChecks].map(([id, c]) => [id, c.options])),
    expressionFault,
  };
  const { validators, ...rest } = compileProcedure(
    { ...readSharedSchemas(builtIn), ...readProcedureFolder(folder) },
    meta,
    kinds,
  );
  return { data: JSON.stringify(rest), validators };
}

function proceduresIn(folder: string): [string, string][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort(byCodeUnit)
    .filter((id) => existsSync(join(folder, id, "procedure.json")))
    .map((id) => [id, join(folder, id)]);
}

/** Names and bytes of the data files; rule cases prove a procedure and are no part of it. */
function bytesIn(folder: string): (string | Uint8Array)[] {
  return readdirSync(folder)
    .filter((n) => n.endsWith(".json") && n !== "rule-cases.json")
    .sort(byCodeUnit)
    .flatMap((n) => [n, readFileSync(join(folder, n))]);
}
