import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expressionFault } from "../check/expressions.js";
import { checks } from "../check/registry.js";
import { UserError } from "../model/errors.js";
import type { JsonObject } from "../model/json.js";
import { type WorkingDayCalendar, workingDayCalendar } from "../model/working-days.js";
import type { Bilingual } from "../model/text.js";
import { readDataFile } from "../read/data-file.js";
import { readProcedures, readSchemaFolder } from "../read/procedure-folder.js";
import { type CompiledProcedure, compileProcedure } from "../validate/procedure.js";
import { type Config, loadConfig } from "./config.js";
import { packageRoot } from "./package-root.js";

/** Everything a run needs besides the records: the CB's configuration and the procedures, compiled. */
export interface Workspace {
  readonly config: Config;
  /** The built-in procedures and the body's own, by id. */
  readonly procedures: ReadonlyMap<string, CompiledProcedure>;
  /** Where the data of each procedure lie. */
  readonly folders: ReadonlyMap<string, string>;
  readonly calendar: WorkingDayCalendar;
  /** Why a narrative clause has nothing to check, by key. */
  readonly narrativeReasons: Readonly<Record<string, Bilingual>>;
  /** Schemas of our own data files, by name. */
  readonly meta: ReadonlyMap<string, JsonObject>;
}

export function openWorkspace(cwd: string): Workspace {
  const meta = readMeta();
  const config = loadConfig(cwd, meta.get("config") ?? {});
  const { procedures, ...shared } = readSchemaFolder(join(packageRoot, "schemas"));
  const own = readProcedures(config.procedures);
  const twice = own.find((p) => procedures.some((q) => q.id === p.id));
  if (twice) throw new UserError("usage", `${twice.folder} 与内置规则同名 · has the id of a built-in procedure`, "改名 · rename the folder");
  const all = [...procedures, ...own];
  const kinds = { options: new Map([...checks].map(([id, c]) => [id, c.options])), expressionFault };
  return {
    config, meta, narrativeReasons: readDataFile(join(packageRoot, "schemas", "shared", "narrative-reasons.json"))["reasons"] as unknown as Record<string, Bilingual>, calendar: workingDayCalendar(config.calendar),
    folders: new Map(all.map((p) => [p.id, p.folder])),
    procedures: new Map(all.map((p) => [p.id, compileProcedure({ ...shared, ...p }, meta, kinds)])),
  };
}

function readMeta(): Map<string, JsonObject> {
  const folder = join(packageRoot, "schemas", "meta");
  const names = readdirSync(folder).filter((n) => n.endsWith(".schema.json"));
  return new Map(names.map((n) => [n.slice(0, -".schema.json".length), readDataFile(join(folder, n))]));
}
