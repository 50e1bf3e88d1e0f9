import { type CaseResult, countOutcomes, type Outcome } from "../../model/outcome/finding.js";
import type { CaseAddress } from "../../read/case-source.js";
import type { FileTree } from "../../read/file-tree.js";
import { cachedJudge } from "../check/cached-judge.js";
import { judgeBody } from "../check/check-bodies.js";
import { checkContext } from "../check/check-context.js";
import type { EditDesk } from "./edit-desk.js";
import { folderId, folderKind, proceduresOf } from "./folders.js";

/** Judges a folder of records as `check` does, over a tree in which some files may be others. */
export async function judgeFolder(
  desk: EditDesk,
  address: CaseAddress,
  tree: FileTree = desk.tree,
): Promise<CaseResult> {
  switch (folderKind(address)) {
    case "people":
      return resultOf(address, peopleOutcomes(desk, tree));
    case "body":
      return resultOf(address, await bodyOutcomes(desk, address, tree));
    default: {
      const { result } = await cachedJudge(desk.contextFor(address, tree), false)(address);
      return result;
    }
  }
}

function resultOf(address: CaseAddress, outcomes: readonly Outcome[]): CaseResult {
  return {
    case: folderId(address),
    procedure: "",
    totals: countOutcomes(outcomes),
    outcomes,
    hints: [],
  };
}

/** The people's records belong to no procedure: one that any takes is right. */
function peopleOutcomes(desk: EditDesk, tree: FileTree): Outcome[] {
  const workspace = { ...desk.workspace, tree };
  const inUse = proceduresOf(workspace, { procedure: "personnel", name: "" });
  const options = {
    asOf: desk.asOf,
    all: false,
    inUse: inUse.map(({ procedure }) => procedure.id),
    lazy: false,
  };
  return checkContext(workspace, options).personnelOutcomes();
}

/** What several procedures of the body say alike is one finding, by the clauses of all. */
async function bodyOutcomes(
  desk: EditDesk,
  address: CaseAddress,
  tree: FileTree,
): Promise<Outcome[]> {
  const found = new Map<string, Outcome>();
  for (const compiled of proceduresOf(desk.workspace, address)) {
    const context = desk.contextFor({ procedure: compiled.procedure.id, name: "" }, tree);
    const result = await judgeBody(context, compiled);
    for (const outcome of result?.outcomes ?? []) {
      const { rule, subject, message, at } = outcome;
      const key = JSON.stringify([rule, outcome.outcome, subject, message, at]);
      const known = found.get(key);
      const clauses = [...new Set([...(known?.clauses ?? []), ...outcome.clauses])];
      found.set(key, { ...outcome, clauses });
    }
  }
  return [...found.values()];
}
