import type { Language } from "../../model/base/text.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { Workspace } from "../../workspace/workspace.js";
import type { User } from "./api.js";
import type { CaseAddress } from "./case-address.js";
import type { Gathered } from "./gathered.js";
import type { JobRegister } from "./long/job-register.js";
import type { RunTask } from "./threads.js";

/** What the routes of the workbench work with. */
export interface WorkbenchContext {
  /** As it is configured now: asked for anew with every request. */
  readonly workspace: Workspace;
  readonly asOf: CivilDate;
  readonly language: Language;
  /** Who works, as git names them. */
  readonly user: User;
  /**
   * The case that an address of the API names, from the list of those that are there: no name leads
   * anywhere else. Refuses what is not there.
   */
  caseOf(params: unknown): CaseAddress;
  /** Runs a task in its thread (tasks.ts). */
  readonly run: RunTask;
  /** What takes long: printing, archiving, verifying … */
  readonly jobs: JobRegister;
  /** All cases as they were last judged. */
  readonly gathered: Gathered;
  /** Files of cases have changed: judged again, and the pages are told. */
  changed(cases: readonly string[]): void;
  /** Tells every open page something; `event` is the name that pages listen for. */
  tell(event: string, data: object): void;
}
