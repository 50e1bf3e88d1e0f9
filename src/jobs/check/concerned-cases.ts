import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { bodiesFolder } from "../../model/case/body-folder.js";
import { personIn } from "../../model/case/personnel.js";
import { indexTree } from "../../workspace/git-index.js";
import { git, names, tryGit } from "../../workspace/git.js";
import { openWorkspace, type Workspace } from "../../workspace/workspace.js";
import { words } from "./concerned-cases.words.js";

/** What a change touches: paths for `checkCases`, or everything. */
export interface Concerned {
  /** Empty when nothing is concerned; null when all cases are. */
  readonly paths: readonly string[] | null;
}

/**
 * The cases whose files differ between the index and the last commit, or between the working tree
 * and a reference.
 */
export function concernedCases(
  workspace: Workspace,
  since: { readonly staged: true } | { readonly ref: string },
): Concerned {
  const { root, records } = workspace.config;
  if ("ref" in since) refuseReference(root, since.ref);
  const changed =
    "staged" in since
      ? names(git(root, ["diff", "--cached", "--name-only", "--no-renames", "-z", "--relative"]))
      : [
          ...names(
            git(root, [
              "diff",
              "--name-only",
              "--no-renames",
              "-z",
              "--relative",
              "--merge-base",
              since.ref,
              "--",
            ]),
          ),
          ...names(git(root, ["ls-files", "--others", "--exclude-standard", "-z"])),
        ];
  const own = relative(root, workspace.config.procedures).split(sep).join("/");
  if (changed.some((f) => f === "dossier.config.json" || f.startsWith(`${own}/`))) {
    return { paths: null };
  }
  const below = relative(root, records).split(sep).join("/");
  const parts = changed
    .filter((f) => f.startsWith(`${below}/`))
    .map((f) => f.slice(below.length + 1).split("/"));
  const paths = new Set<string>();
  for (const [first = "", second = ""] of parts) {
    if (first === "personnel") {
      for (const path of mentioning(personIn(second), { root, below, staged: "staged" in since })) {
        paths.add(path);
      }
    } else if (second !== "") paths.add(`${first}/${second}`);
  }
  // What is staged may be gone from the folder, and the other way round.
  const isThere = (path: string) =>
    "staged" in since
      ? names(git(root, ["ls-files", "-z", "--", `${below}/${path}`])).length > 0
      : existsSync(join(records, path));
  return { paths: [...paths].filter((p) => isThere(p) && isKnown(workspace, p)).sort() };
}

/** git's own sentences are for those who know git. */
function refuseReference(root: string, ref: string): void {
  if (tryGit(root, ["rev-parse", "--git-dir"]) === null) {
    throw new UserError("usage", words.noRepository({ root }), words.startRepository());
  }
  const commit = ref.startsWith("-")
    ? null
    : tryGit(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (commit === null) throw new UserError("usage", words.noCommit({ ref }), words.nameCommit());
  if (tryGit(root, ["merge-base", commit.trim(), "HEAD"]) === null) {
    throw new UserError("usage", words.nothingCommon({ ref }), words.fetchMore());
  }
}

/** The cases, and folders of bodies, with records in the working tree that name a person. */
export function casesNaming(workspace: Workspace, person: string): string[] {
  const { root, records } = workspace.config;
  const below = relative(root, records).split(sep).join("/");
  const found = mentioning(person, { root, below, staged: false });
  return found.filter((path) => isKnown(workspace, path)).sort();
}

/** What a case is judged with may lie outside it: who is named there concerns it. */
function mentioning(
  person: string,
  {
    root,
    below,
    staged,
  }: { readonly root: string; readonly below: string; readonly staged: boolean },
): string[] {
  const found =
    tryGit(root, [
      "grep",
      "-l",
      "-z",
      "-F",
      ...(staged ? ["--cached"] : ["--untracked"]),
      "-e",
      `"${person}"`,
      "--",
      below || ".",
    ]) ?? ""; // git ends with 1 when it finds nothing
  const records = names(found).filter((f) => f.endsWith(".json"));
  return [
    ...new Set(
      records.map((f) =>
        f
          .slice(below.length + 1)
          .split("/")
          .slice(0, 2)
          .join("/"),
      ),
    ),
  ].filter((p) => !p.startsWith("personnel/"));
}

function isKnown({ procedures }: Workspace, path: string): boolean {
  const [first = ""] = path.split("/");
  return first === bodiesFolder || procedures.ids.includes(first);
}

/**
 * The workspace as it is staged: the working tree itself where it does not differ in the cases
 * concerned, else the files of the index in its place.
 */
export function stagedWorkspace(workspace: Workspace, paths: readonly string[] | null): Workspace {
  const { root, records, procedures } = workspace.config;
  const below = relative(root, records).split(sep).join("/");
  const concerned =
    paths === null ? ["."] : [...paths.map((p) => `${below}/${p}`), `${below}/personnel`];
  const changed = git(root, ["diff", "--name-only", "-z", "--", ...concerned]);
  const added = git(root, ["ls-files", "--others", "--exclude-standard", "-z", "--", ...concerned]);
  if (names(changed).length === 0 && names(added).length === 0) return workspace;
  const own = relative(root, procedures);
  const wanted = paths === null ? ["."] : [...concerned, `${below}/cb`, "dossier.config.json", own];
  const tree = indexTree(
    root,
    wanted.filter((path) => path !== ""),
  );
  return openWorkspace(root, workspace.environment, tree);
}
