import { isBodyFolder } from "../../model/case/body-folder.js";
import { type ComparedOutcomes, compareFindings } from "../../model/outcome/compared-outcomes.js";
import { cachedJudge } from "../check/cached-judge.js";
import { checkContext } from "../check/check-context.js";
import { casesNaming } from "../check/concerned-cases.js";
import type { EditDesk } from "./edit-desk.js";
import type { RecordEdit } from "./editing.js";
import { peopleFolder } from "./folders.js";
import { savedResult, unsaved } from "./judge-edit.js";

/** What an unsaved change would mean for one case. */
export interface CaseEffects extends ComparedOutcomes {
  readonly id: string;
}
/** What the unsaved record of a person would mean where that person is named. */
export interface EffectsInCases {
  /** How many cases name the person. */
  readonly naming: number;
  /** How many of them were judged: the first, where there are very many. */
  readonly judged: number;
  /** Those in which something would be found, or no longer. */
  readonly cases: readonly CaseEffects[];
}

/** Judged while somebody waits. */
const casesAtMost = 40;

/**
 * Judges the cases that name a person with the person's record as it would be, and compares them
 * with what is found as everything is saved.
 */
export async function judgeInCases(desk: EditDesk, edit: RecordEdit): Promise<EffectsInCases> {
  const { tree } = unsaved(desk, peopleFolder, [edit]);
  const workspace = { ...desk.workspace, tree };
  const named = casesNaming(desk.workspace, edit.path.replace(/\.json$/, ""));
  const ids = named.filter((id) => !isBodyFolder(id));
  const judged = ids.slice(0, casesAtMost);
  const cases: CaseEffects[] = [];
  for (const id of judged) {
    const [procedure = "", name = ""] = id.split("/");
    const address = { procedure, name };
    const options = { asOf: desk.asOf, all: false, inUse: [procedure], lazy: true };
    const { outcomes: before } = await savedResult(desk, address);
    const { result } = await cachedJudge(checkContext(workspace, options), false)(address);
    const found = compareFindings(before, result.outcomes);
    if (found.appeared.length + found.vanished.length > 0) cases.push({ id, ...found });
  }
  return { naming: ids.length, judged: judged.length, cases };
}
