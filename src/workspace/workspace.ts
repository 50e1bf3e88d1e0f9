import { join } from "node:path";
import type { JsonObject } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import type { Standard } from "../model/procedure/standard.js";
import { type WorkingDayCalendar, workingDayCalendar } from "../model/time/working-days.js";
import type { CaseSource } from "../read/case-source.js";
import { readDataFile } from "../read/data-file.js";
import { disk, type FileTree } from "../read/file-tree.js";
import { type Config, loadConfig } from "./config.js";
import { packageRoot } from "./package-root.js";
import { type ProcedureLibrary, procedureLibrary } from "./procedure-library.js";
import { refuseOlderFormat } from "./record-format.js";
import { narrativeReasons, standards } from "./reference-data.js";

/**
 * Everything a run needs besides the records: the CB's configuration, the procedures, the calendar.
 */
export interface Workspace {
  readonly config: Config;
  readonly procedures: ProcedureLibrary;
  readonly calendar: WorkingDayCalendar;
  /** Schema of one of our own data files. */
  meta(name: string): JsonObject;
  /** Why a narrative clause has nothing to check, by key. */
  readonly narrativeReasons: Readonly<Record<string, Bilingual>>;
  /** The accreditation standards that registers refer to, with what their clauses are about. */
  readonly standards: readonly Standard[];
  readonly environment: NodeJS.ProcessEnv;
  /**
   * Where configuration, own procedures and records are read from: the disk, or what stands in for
   * it.
   */
  readonly tree: FileTree;
}
/** The records of a workspace; those of an older format are refused. */
export function sourceOf({ config, tree }: Pick<Workspace, "config" | "tree">): CaseSource {
  refuseOlderFormat(config, tree);
  return { tree, folder: config.records, shownAs: config.recordsShownAs };
}

function meta(name: string): JsonObject {
  return readDataFile(join(packageRoot, "schemas", "meta", `${name}.schema.json`));
}

/** Opens the workspace that a folder belongs to. */
export function openWorkspace(
  cwd: string,
  environment: NodeJS.ProcessEnv = process.env,
  tree: FileTree = disk,
): Workspace {
  const config = loadConfig(cwd, environment, tree);
  return {
    tree,
    config,
    meta,
    environment,
    calendar: workingDayCalendar(config.calendar),
    procedures: procedureLibrary({ config, meta, environment, tree }),
    get narrativeReasons() {
      return narrativeReasons();
    },
    get standards() {
      return standards();
    },
  };
}
