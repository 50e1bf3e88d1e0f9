import {
  branchesOf,
  type Branch,
  commitAt,
  headOf,
  remoteOf,
} from "../../workspace/git-branches.js";
import { asItLies, logged, tryGit } from "../../workspace/git.js";
import type { Saver } from "../edit/committing.js";
import { isSamePerson, type Person, personOf } from "./repository.js";
import { stepIn, type StepTaken } from "./review-step.js";
import type { ReviewEntry, ReviewState } from "./versions.js";

/** Branches below this name are changes that somebody else is to look at. */
export const reviewPrefix = "review/";

/** More commits of one change are not told apart. */
const commitsAtMost = 500;

/** The changes for review that are not yet part of their target, the latest first. */
export function reviewsOf(root: string, saver: Pick<Saver, "author">): ReviewEntry[] {
  const { branch: current } = headOf(root);
  const remote = remoteOf(root, current ?? "")?.name ?? null;
  const all = branchesOf(root, remote);
  const groups = Map.groupBy(
    all.filter(({ name }) => name.startsWith(reviewPrefix)),
    ({ name }) => name,
  );
  const me = personOf(root, saver);
  return [...groups]
    .flatMap(([branch, both]) => {
      const commit = tipOf(root, both);
      const found = entryOf({ root, remote, me }, { branch, commit });
      const isHere = both.some((b) => b.remote === null);
      const isThere = both.some((b) => b.remote !== null);
      return found ? [{ ...found, isHere, isThere, isCurrent: branch === current }] : [];
    })
    .toSorted((a, b) => (a.when < b.when ? 1 : -1));
}

/** The further one of the branch here and there; what was handed in where they have parted. */
function tipOf(root: string, both: readonly Branch[]): string {
  const here = both.find((b) => b.remote === null)?.commit;
  const there = both.find((b) => b.remote !== null)?.commit;
  if (here === undefined || there === undefined) return here ?? there ?? "";
  const isPart = tryGit(root, [...asItLies, "merge-base", "--is-ancestor", there, here]) !== null;
  return isPart ? here : there;
}

interface Looking {
  readonly root: string;
  readonly remote: string | null;
  readonly me: Person;
}
type Found = Omit<ReviewEntry, "isHere" | "isThere" | "isCurrent">;

/** Null where all of it is part of the target already. */
function entryOf(
  looking: Looking,
  { branch, commit }: { readonly branch: string; readonly commit: string },
): Found | null {
  const { root, me } = looking;
  const target = targetOf(looking, commit);
  const against = targetCommit(looking, target);
  const steps = against === null ? [] : stepsOf(root, { from: against, to: commit });
  if (steps.length === 0) return null;
  const last = steps.find(({ step }) => step !== null);
  const { step, author, when } = last ?? (steps[0] as Step);
  const authors = authorsOf(steps);
  return {
    branch,
    subject: steps.findLast((s) => s.step?.kind === "begun")?.step?.subject ?? branch,
    target,
    state: stateOf(looking, branch, steps),
    remark: step?.remark ?? "",
    by: author.name,
    when,
    commit,
    authors: [...new Set(authors.map(({ name }) => name))],
    commits: steps.filter((s) => s.step === null && !s.isMerge).length,
    isMine: authors.some((author_) => isSamePerson(author_, me)),
  };
}

/** What it began from; `main` or `master` where a branch was made by other means. */
function targetOf({ root, remote }: Looking, commit: string): string {
  const bodies = logged(root, ["%B"], ["-200", "--first-parent", commit, "--"]);
  const begun = bodies.map(([body = ""]) => stepIn(body)).find((s) => s?.kind === "begun");
  if (begun && begun.target !== "") return begun.target;
  const usual = ["main", "master"].find((name) => targetCommit({ root, remote }, name) !== null);
  return usual ?? "main";
}

/** Where the target stands, here or as the remote had it; null where there is no such branch. */
export function targetCommit(
  { root, remote }: Pick<Looking, "root" | "remote">,
  target: string,
): string | null {
  const there = remote === null ? null : commitAt(root, `refs/remotes/${remote}/${target}`);
  return commitAt(root, `refs/heads/${target}`) ?? there;
}

interface Step {
  readonly step: StepTaken | null;
  readonly author: Person;
  readonly when: string;
  readonly isMerge: boolean;
  /** It changes no file. */
  readonly isEmpty: boolean;
}

function stepsOf(
  root: string,
  { from, to }: { readonly from: string; readonly to: string },
): Step[] {
  const fields = ["%H", "%an", "%ae", "%aI", "%P", "%T", "%B"];
  const range = ["--topo-order", `-${commitsAtMost}`, `${from}..${to}`, "--"];
  const commits = logged(root, fields, range);
  const trees = new Map(commits.map(([id = "", , , , , tree = ""]) => [id, tree]));
  return commits.map(([, name = "", email = "", when = "", parents = "", tree, body = ""]) => {
    const [first = "", ...more] = parents.split(" ");
    const before = trees.get(first) ?? commitTreeOf(root, first);
    return {
      step: stepIn(body),
      author: { name, email },
      when,
      isMerge: more.length > 0,
      isEmpty: before === tree,
    };
  });
}

function commitTreeOf(root: string, commit: string): string | null {
  if (commit === "") return null;
  const said = tryGit(root, ["rev-parse", "-q", "--verify", `${commit}^{tree}`]);
  return said?.trim() ?? null;
}

/** Whoever changed something; a remark of the reviewer changes nothing. */
function authorsOf(steps: readonly Step[]): Person[] {
  return steps
    .filter(({ step, isEmpty }) => !(isEmpty && step?.kind === "returned"))
    .map(({ author }) => author);
}

/** What was saved after a step is not yet handed in. */
function stateOf({ root, remote }: Looking, branch: string, steps: readonly Step[]): ReviewState {
  const at = steps.findIndex(({ step }) => step !== null);
  const kind = steps[at]?.step?.kind;
  const isThere = remote !== null && commitAt(root, `refs/remotes/${remote}/${branch}`) !== null;
  // Made by other means: what is there waits to be looked at.
  if (kind === undefined) return isThere ? "waiting" : "working";
  const isChanged = steps.slice(0, at).some(({ isEmpty }) => !isEmpty);
  if (kind === "begun" || isChanged) return "working";
  return kind === "handed-in" ? "waiting" : "returned";
}
