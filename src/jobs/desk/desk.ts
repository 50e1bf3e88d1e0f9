import type { CivilDate } from "../../model/time/dates.js";
import { openWorkspace, type Workspace } from "../../workspace/workspace.js";
import { checkContext, type CheckContext } from "../check/check-context.js";

/** What a desk is set up for. */
export interface DeskOptions {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly asOf: CivilDate;
}

/**
 * A place to work on one case after another: the workspace stays open and what was compiled stays
 * compiled, until something on disk has changed.
 */
export class Desk {
  readonly asOf: CivilDate;
  #workspace: Workspace | undefined;
  #context: CheckContext | undefined;

  constructor(private readonly options: DeskOptions) {
    this.asOf = options.asOf;
  }

  get workspace(): Workspace {
    return (this.#workspace ??= openWorkspace(this.options.cwd, this.options.environment));
  }

  /** What cases are judged with here; everything that is found is listed. */
  get context(): CheckContext {
    const inUse = this.workspace.procedures.ids;
    this.#context ??= checkContext(this.workspace, {
      asOf: this.asOf,
      all: true,
      inUse,
      lazy: true,
    });
    return this.#context;
  }

  /** Whatever lies on disk may be another: people, the configuration, procedures of one's own. */
  forget(): void {
    this.#workspace = undefined;
    this.#context = undefined;
  }
}
