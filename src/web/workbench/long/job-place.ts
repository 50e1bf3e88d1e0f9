import type { Bilingual, Language } from "../../../model/base/text.js";
import type { CivilDate } from "../../../model/time/dates.js";
import type { Workspace } from "../../../workspace/workspace.js";

/** Where a long job runs, and how it says how far it is. */
export interface JobPlace {
  readonly workspace: Workspace;
  readonly environment: NodeJS.ProcessEnv;
  readonly asOf: CivilDate;
  readonly language: Language;
  /** A folder of its own, outside of the repository, gone with the job. */
  readonly folder: string;
  readonly signal: AbortSignal;
  progress(done: number, of: number, what: Bilingual): void;
}
