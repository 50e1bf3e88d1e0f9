import type { CaseFacts } from "../../model/case/facts.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import { type CaseAddress, readCase } from "../../read/case-source.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import type { JudgedCase } from "../check/cached-judge.js";
import { checkCases } from "../check/check-cases.js";
import { explainStale } from "../check/stale-signatures.js";
import { briefOf, type CaseBrief } from "./case-brief.js";
import { KeptBriefs } from "./kept-briefs.js";
import { type KnownCase, surveyed, type SearchableCase } from "./surveyed-case.js";

/** What a survey hands over as it goes on. */
export interface SurveyListener {
  /** Some cases more, and how many of all there are. */
  cases(
    some: readonly SearchableCase[],
    progress: { readonly done: number; readonly all: number },
  ): void;
  /** What is wrong outside of single cases: bodies, people, all cases together. */
  others(some: readonly SearchableCase[]): void;
}

/** So many cases are handed over at once, or those of so long. */
const batchSize = 32;
const batchMs = 250;

/**
 * Judges all cases, by the verdicts of the command line and from its cache, and hands each over in
 * the form in which thousands are kept.
 */
export async function survey(
  workspace: Workspace,
  asOf: string,
  listener: SurveyListener,
): Promise<void> {
  const summary = new Summary(workspace, asOf);
  let batch: SearchableCase[] = [];
  let since = performance.now();
  const run = await checkCases(workspace, [], workspace.config.records, {
    asOf,
    cache: true,
    onlyTold: true,
    onJudged(judged) {
      batch.push(summary.of(judged));
    },
    progress(done, all) {
      const isTime = performance.now() - since > batchMs;
      if (batch.length < batchSize && done < all && !isTime) return;
      listener.cases(batch, { done, all });
      batch = [];
      since = performance.now();
    },
  });
  listener.others(run.results.map((result) => summary.ofOther(result)));
}

/** Sums cases up one after another. */
export class Summary {
  readonly #kept: KeptBriefs;

  constructor(
    private readonly workspace: Workspace,
    private readonly asOf: string,
  ) {
    this.#kept = new KeptBriefs(workspace);
  }

  of({ result, facts, seen }: JudgedCase): SearchableCase {
    const [explained = result] = explainStale(this.workspace, [result]);
    return this.#surveyed(explained, { facts, brief: this.#briefOf(facts, seen), seen });
  }

  ofOther(result: CaseResult): SearchableCase {
    return this.#surveyed(result, null);
  }

  #surveyed(result: CaseResult, known: KnownCase | null): SearchableCase {
    const { calendar, config, procedures } = this.workspace;
    return surveyed(result, known, {
      asOf: this.asOf,
      calendar,
      dueWithin: config.dueWithin,
      procedure: procedures.get(result.procedure)?.procedure ?? null,
    });
  }

  #briefOf(facts: CaseFacts, seen: string | null): CaseBrief {
    const { procedure: id } = facts;
    const key = { case: facts.case, procedure: id, seen };
    const kept = this.#kept.find(key, this.asOf);
    if (kept) return kept;
    const { procedure } = this.workspace.procedures.get(id) as CompiledProcedure;
    const document = readCase(sourceOf(this.workspace), addressOf(facts.case));
    const brief = briefOf(document, procedure, facts, this.asOf);
    this.#kept.keep(key, brief);
    return brief;
  }
}

/** `<procedure>/<name>` taken apart. */
export function addressOf(id: string): CaseAddress {
  const end = id.indexOf("/");
  return { procedure: id.slice(0, end), name: id.slice(end + 1) };
}
