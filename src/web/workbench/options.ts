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
  /** For an office, behind a proxy; left out on one's own machine. */
  readonly team?: TeamOptions;
}
export interface TeamOptions {
  /** Where people reach the workbench: without a path. */
  readonly publicUrl: URL;
  /** Address to listen on. */
  readonly listen: string;
  /** Whether an address is the proxy's: whom `X-Forwarded-…` is believed from. */
  isProxy(address: string): boolean;
  /** By which the OpenID provider knows us. */
  readonly secret: string;
}
