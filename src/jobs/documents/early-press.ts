import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { selectCases } from "../../read/records-folder.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { Looks } from "./looks.js";
import { Press } from "./press.js";
import { stateFile } from "./render-state.js";

/** Documents printed at the same time; one more is being composed or finished meanwhile. */
export const tabs = 2;
const timeoutMs = 60_000;

/** A press of a run over the workspace; nothing of it is started yet. */
export function runPress(environment: NodeJS.ProcessEnv): Press {
  return new Press(environment, { tabs, timeoutMs });
}

/**
 * The press of a run, started before its cases are even read where they are sure to be printed:
 * nothing was printed yet, or a record of the few cases asked for is newer than the last run.
 */
export async function earlyPress(
  workspace: Workspace,
  asked: readonly string[],
  cwd: string,
): Promise<Press> {
  const press = runPress(workspace.environment);
  if (willPrint(workspace, asked, cwd)) {
    const started = processStarted();
    const warm = press.warm(new Looks(workspace).folders.map((folder) => join(folder, "fonts")));
    // Judging keeps this thread busy: only a browser whose process is there starts meanwhile.
    await Promise.race([started, warm]);
  }
  return press;
}

/** Resolves when the next process of ours has been started. */
function processStarted(): Promise<void> {
  return new Promise((resolve) => {
    const told = () => {
      unsubscribe("child_process", told);
      resolve();
    };
    subscribe("child_process", told);
  });
}

/** More cases than these are not looked through for what is new: reading them takes longer. */
const few = 8;

function willPrint(workspace: Workspace, asked: readonly string[], cwd: string): boolean {
  const { config, procedures } = workspace;
  const state = stateFile(config.out);
  if (!existsSync(state)) return true;
  if (asked.length === 0 || asked.length > few) return false;
  const printed = statSync(state).mtimeMs;
  return selectCases(sourceOf(workspace), procedures.ids, asked, cwd).some(({ procedure, name }) =>
    isNewer(join(config.records, procedure, name), printed),
  );
}

/** Whether a file of a folder was written after a moment (milliseconds). */
function isNewer(folder: string, moment: number): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (entry) =>
      entry.isFile() &&
      (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.mtimeMs ?? 0) >
        moment,
  );
}
