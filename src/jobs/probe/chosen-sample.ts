import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import type { CivilDate } from "../../model/time/dates.js";
import { selectCases } from "../../read/records-folder.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { readRuleCases, type RuleCases } from "../procedures/rule-cases.js";
import { ProbedCase } from "./probed-case.js";

/** Which case is wanted, and judged on which day. */
export interface Wanted {
  readonly procedure: string;
  readonly case?: string | undefined;
  readonly asOf?: CivilDate | undefined;
  readonly cwd: string;
  /** When neither anybody says a day nor the rule cases have one. */
  readonly today: CivilDate;
}

/**
 * The case that is probed: the one that was named, else the one that the rule cases start from,
 * else the procedure's first; on the day on which the rule cases judge it.
 */
export function chosenSample(workspace: Workspace, wanted: Wanted): ProbedCase {
  const { procedure: id } = wanted;
  const suite = suiteOf(workspace, id);
  const named = wanted.case ?? baseThatIsThere(workspace, id, suite);
  const paths = named === undefined ? [] : [named];
  const [address] = selectCases(sourceOf(workspace), [id], paths, wanted.cwd);
  const name = address?.name ?? "";
  const asOf = wanted.asOf ?? dayOf(name, suite) ?? wanted.today;
  return new ProbedCase(workspace, workspace.procedures.get(id) as CompiledProcedure, name, asOf);
}

function suiteOf(workspace: Workspace, id: string): RuleCases | null {
  return existsSync(join(workspace.procedures.folderOf(id), "rule-cases.json"))
    ? readRuleCases(workspace, id)
    : null;
}

function baseThatIsThere(
  { config, tree }: Workspace,
  id: string,
  suite: RuleCases | null,
): string | undefined {
  return suite && tree.isFolder(join(config.records, id, suite.base)) ? suite.base : undefined;
}

/** The day on which most rule cases judge a case. */
function dayOf(name: string, suite: RuleCases | null): CivilDate | undefined {
  const days = new Map<CivilDate, number>();
  for (const { base = suite?.base, asOf = suite?.asOf } of suite?.cases ?? []) {
    if (base === name && asOf !== undefined) days.set(asOf, (days.get(asOf) ?? 0) + 1);
  }
  const [most] = [...days].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? (name === suite?.base ? suite.asOf : undefined);
}
