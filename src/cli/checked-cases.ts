import { checkCases, type CheckRun } from "../jobs/check/check-cases.js";
import type { CaseFacts } from "../model/case/facts.js";
import type { Context } from "./context.js";
import { checkProgress } from "./render-progress.js";

/**
 * The cases of the paths, judged for a list or a document, and what each case means beyond itself.
 */
export async function checkedCases(
  context: Context,
  paths: readonly string[],
): Promise<CheckRun & { readonly facts: readonly CaseFacts[] }> {
  const { workspace, io, asOf } = context;
  const facts: CaseFacts[] = [];
  const run = await checkCases(workspace, paths, io.cwd, {
    asOf,
    cache: true,
    signal: io.signal,
    progress: checkProgress(context, paths),
    onFacts: (f) => {
      facts.push(f);
    },
  });
  return { ...run, facts };
}

/** What a client is called, by its case. */
export function clientNames(facts: readonly CaseFacts[]): (id: string) => string {
  const names = new Map(facts.map((f) => [f.case, f.client?.name ?? ""]));
  return (id) => names.get(id) ?? "";
}
