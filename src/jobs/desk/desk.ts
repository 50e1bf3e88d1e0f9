import type { CaseDocument } from "../../model/case/case.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import type { CivilDate } from "../../model/time/dates.js";
import { type CaseAddress, caseFolder, readCase } from "../../read/case-source.js";
import { openWorkspace, sourceOf, type Workspace } from "../../workspace/workspace.js";
import { cachedJudge, type JudgedCase } from "../check/cached-judge.js";
import { checkContext } from "../check/check-context.js";
import { explainStale } from "../check/stale-signatures.js";
import { Summary } from "./survey.js";

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
  readonly environment: NodeJS.ProcessEnv;
  #workspace: Workspace | undefined;
  #judge: ReturnType<typeof cachedJudge> | undefined;
  #summary: Summary | undefined;

  constructor(private readonly options: DeskOptions) {
    this.asOf = options.asOf;
    this.environment = options.environment;
  }

  get workspace(): Workspace {
    return (this.#workspace ??= openWorkspace(this.options.cwd, this.options.environment));
  }

  get summary(): Summary {
    return (this.#summary ??= new Summary(this.workspace, this.asOf));
  }

  procedure(id: string): CompiledProcedure {
    const compiled = this.workspace.procedures.get(id);
    if (!compiled) throw new Error(`no procedure ${id}`);
    return compiled;
  }

  has(address: CaseAddress): boolean {
    return this.workspace.tree.isFolder(caseFolder(sourceOf(this.workspace), address));
  }

  /** A case as it lies on disk. */
  read(address: CaseAddress): CaseDocument {
    return readCase(sourceOf(this.workspace), address);
  }

  /** The same verdict as the command line's, and from its cache. */
  async judge(address: CaseAddress): Promise<JudgedCase> {
    const { workspace, asOf } = this;
    this.#judge ??= cachedJudge(
      checkContext(workspace, { asOf, all: false, inUse: workspace.procedures.ids, lazy: true }),
      true,
    );
    const judged = await this.#judge(address);
    const [result = judged.result] = explainStale(workspace, [judged.result]);
    return { ...judged, result };
  }

  /** Records of people are others; with `all` the configuration or a procedure, too. */
  forget({ all }: { readonly all: boolean }): void {
    this.#judge = undefined;
    if (!all) return;
    this.#workspace = undefined;
    this.#summary = undefined;
  }
}
