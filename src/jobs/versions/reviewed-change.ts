import { relative, sep } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { joinedHalves } from "../../model/base/text.js";
import { personIn } from "../../model/case/personnel.js";
import { type ComparedOutcomes, compareFindings } from "../../model/outcome/compared-outcomes.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import { caseFolder } from "../../read/case-source.js";
import { commitsBetween, remoteOf } from "../../workspace/git-branches.js";
import { committedTree } from "../../workspace/git-index.js";
import { treeChanges, treeWith } from "../../workspace/git-merge.js";
import { asItLies, folderInRepository, names, tryGit } from "../../workspace/git.js";
import { openWorkspace, sourceOf, type Workspace } from "../../workspace/workspace.js";
import { cachedJudge } from "../check/cached-judge.js";
import { checkContext } from "../check/check-context.js";
import type { Saver } from "../edit/committing.js";
import type { EditDesk } from "../edit/edit-desk.js";
import { caseAt, changedCases, recordsInRepository } from "./changed-cases.js";
import { mergeRequestLink } from "./merge-request-link.js";
import { mergeOf } from "./merging.js";
import { whyNotAccept } from "./review-steps.js";
import { faults } from "./review-steps.words.js";
import { reviewsOf, targetCommit } from "./reviews.js";
import type { ReviewedCase, ReviewedChange, ReviewEntry } from "./versions.js";

const commitsAtMost = 100;
/** Judged for one change; a change of a person may concern thousands. */
const casesAtMost = 40;

/**
 * A change as its reviewer sees it: what is found in each case before and after, what changed field
 * by field. Both are judged from git's store; no file is touched.
 */
export async function reviewedChange(
  desk: EditDesk,
  { branch, ...saver }: { readonly branch: string } & Saver,
): Promise<ReviewedChange> {
  const { root } = desk.workspace.config;
  const entry = reviewsOf(root, saver).find((r) => r.branch === branch);
  if (!entry) throw new UserError("usage", faults.noReview({ branch }), faults.lookAtList());
  const remote = remoteOf(root, branch);
  const before = targetCommit({ root, remote: remote?.name ?? null }, entry.target);
  if (before === null) {
    throw new UserError("usage", faults.noTarget({ target: entry.target }), faults.lookAtList());
  }
  const { tree, clashes } = afterIt(root, before, entry);
  const refusal = whyNotAccept(desk, entry, saver);
  return {
    entry,
    commits: commitsBetween(root, { from: before, to: entry.commit, most: commitsAtMost }),
    cases: await reviewedCases(desk, before, tree),
    clashes,
    refusal: refusal && {
      message: joinedHalves(refusal.message),
      remedy: joinedHalves(refusal.remedy),
    },
    link: remote && mergeRequestLink(desk, remote, entry),
  };
}

/** What would come of accepting it; where somebody has to decide first, the change as it is. */
function afterIt(
  root: string,
  before: string,
  { commit }: ReviewEntry,
): { readonly tree: string; readonly clashes: number } {
  const merge = mergeOf(root, { ours: before, theirs: commit }, []);
  const undecided = merge.undecided.map(({ path, theirs }) => ({ path, to: theirs }));
  const tree = treeWith(root, before, [...merge.files, ...undecided]);
  return { tree, clashes: undecided.length };
}

async function reviewedCases(
  desk: EditDesk,
  from: string,
  to: string,
): Promise<readonly ReviewedCase[]> {
  const changed = changedCases(desk, { from, to });
  const ids = changed.flatMap(({ case: id }) => (id === null ? [] : [id]));
  const concerned = concernedByPeople(desk, from, to).filter((id) => !ids.includes(id));
  const all = [...ids, ...concerned].slice(0, casesAtMost);
  const judges = [from, to].map((commit) => judgeAt(desk, { from, to, commit }, all));
  const told: ReviewedCase[] = [];
  for (const id of all) {
    const [before = null, after = null] = await Promise.all(judges.map((judge) => judge(id)));
    const found = { ...between(before, after), before: totalsOf(before), after: totalsOf(after) };
    const own = changed.find((c) => c.case === id);
    if (own) told.push({ ...own, ...found });
    else if (found.appeared.length + found.vanished.length > 0) {
      told.push({ case: id, files: [], more: 0, ...found });
    }
  }
  const rest = changed.filter((c) => c.case === null || !all.includes(c.case));
  return [
    ...told,
    ...rest.map((c) => ({ ...c, ...between(null, null), before: null, after: null })),
  ];
}

function totalsOf(result: CaseResult | null): CaseResult["totals"] | null {
  return result?.totals ?? null;
}

function between(before: CaseResult | null, after: CaseResult | null): ComparedOutcomes {
  return compareFindings(before?.outcomes ?? [], after?.outcomes ?? []);
}

/** Cases that name a person whose record changed. */
function concernedByPeople(desk: EditDesk, from: string, to: string): string[] {
  const { root } = desk.workspace.config;
  const below = recordsInRepository(desk);
  const people = treeChanges(root, { from, to })
    .filter(({ path }) => path.startsWith(`${below}personnel/`))
    .map(({ path }) => personIn(path.slice(`${below}personnel/`.length)));
  const cases = people.flatMap((person) => {
    const args = ["grep", "-l", "-z", "-F", "--full-name", "-e", `"${person}"`, to];
    // Git ends with 1 where it finds nothing.
    const found = names(tryGit(root, [...asItLies, ...args]) ?? "");
    return found.map((name) => caseAt(desk, below, name.slice(to.length + 1)));
  });
  return [...new Set(cases.filter((id) => id !== null))];
}

/** Judges cases as a tree of the history has them, by the rules that stand there. */
function judgeAt(
  desk: EditDesk,
  { from, to, commit }: { readonly from: string; readonly to: string; readonly commit: string },
  cases: readonly string[],
): (id: string) => Promise<CaseResult | null> {
  const below = recordsInRepository(desk);
  const workspace = workspaceAt(desk, { from, to, commit }, [
    ...cases.map((id) => `${below}${id}`),
    `${below}personnel`,
  ]);
  const source = sourceOf(workspace);
  return async (id) => {
    const [procedure = "", name = ""] = id.split("/");
    if (!workspace.tree.isFolder(caseFolder(source, { procedure, name }))) return null;
    const options = { asOf: desk.asOf, all: false, inUse: [procedure], lazy: true };
    const { result } = await cachedJudge(
      checkContext(workspace, options),
      false,
    )({
      procedure,
      name,
    });
    return result;
  };
}

/** Rules are read from the history only where the change is about them, too. */
function workspaceAt(
  { workspace }: EditDesk,
  { from, to, commit }: { readonly from: string; readonly to: string; readonly commit: string },
  paths: readonly string[],
): Workspace {
  const { root, procedures } = workspace.config;
  const above = folderInRepository(root);
  const rules = [
    `${above}dossier.config.json`,
    `${above}${relative(root, procedures).split(sep).join("/")}`,
  ];
  const isAboutRules = treeChanges(root, { from, to }).some(({ path }) =>
    rules.some((rule) => path === rule || path.startsWith(`${rule}/`)),
  );
  const tree = committedTree(root, commit, isAboutRules ? [...paths, ...rules] : paths);
  return isAboutRules ? openWorkspace(root, workspace.environment, tree) : { ...workspace, tree };
}
