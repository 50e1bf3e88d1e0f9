import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "glob";
import { isObject, type JsonObject } from "../model/json.js";
import { byCodeUnit } from "../model/text.js";
import { readDataFile } from "./data-file.js";

/** What `schemas/` holds, as read from disk: nothing compiled, nothing checked. */
export interface SchemaFolder {
  readonly definitions: JsonObject;
  /** Base record schemas by kind. */
  readonly base: ReadonlyMap<string, JsonObject>;
  /** Rules that procedures can switch on, by id. */
  readonly sharedRules: Readonly<Record<string, JsonObject>>;
  readonly procedures: readonly ProcedureFolder[];
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

export function readSchemaFolder(folder: string): SchemaFolder {
  const shared = join(folder, "shared");
  const base = readSchemas(shared);
  const definitions = base.get("definitions") ?? {};
  base.delete("definitions");
  const rules = readDataFile(join(shared, "rules.json"))["rules"];
  return { definitions, base, sharedRules: (isObject(rules) ? rules : {}) as Record<string, JsonObject>, procedures: readProcedures(folder) };
}

/** The procedures in a folder, one folder each; none when there is no such folder. */
export function readProcedures(folder: string): ProcedureFolder[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).sort(byCodeUnit).filter((name) => existsSync(join(folder, name, "procedure.json"))).map((id) => ({
    id, folder: join(folder, id), data: readDataFile(join(folder, id, "procedure.json")),
    clauses: readDataFile(join(folder, id, "clauses.json")), overlays: readSchemas(join(folder, id)),
  }));
}

function readSchemas(folder: string): Map<string, JsonObject> {
  const names = globSync(`*${suffix}`, { cwd: folder }).sort(byCodeUnit);
  return new Map(names.map((n) => [n.slice(0, -suffix.length), readDataFile(join(folder, n))]));
}
