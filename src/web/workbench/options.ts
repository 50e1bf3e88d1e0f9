import type { Bilingual, Language } from "../../model/base/text.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { Workspace } from "../../workspace/workspace.js";

/** How a workbench is started. */
export interface WorkbenchOptions {
  readonly cwd: string;
  /** As it is on disk now. */
  workspaceNow(): Workspace;
  readonly asOf: CivilDate;
  readonly language: Language;
  readonly port: number;
  /** What the terminal is told: refusals and our own faults, nothing of what records hold. */
  log(line: Bilingual): void;
  /** The address for another browser, told each time one was used. */
  nextAddress(url: string): void;
}
