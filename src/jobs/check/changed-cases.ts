import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve, sep } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { personIn } from "../../model/case/personnel.js";
import { git, names, tryGit } from "../../workspace/git.js";
import { openWorkspace, type Workspace } from "../../workspace/workspace.js";

/** What a change touches: paths for `checkCases`, or everything. */
export interface Concerned {
  /** Empty when nothing is concerned; null when all cases are. */
  readonly paths: readonly string[] | null;
}

/** The cases whose files differ between the index and the last commit, or between the working tree and a reference. */
export function concernedCases(
  workspace: Workspace,
  since: { readonly staged: true } | { readonly ref: string },
): Concerned {
  const { root, records } = workspace.config;
  if ("ref" in since && since.ref.startsWith("-")) {
    throw new UserError(
      "usage",
      `“${since.ref}”不是提交 · is no commit`,
      "写明分支或提交，如 origin/main · name a branch or commit, such as origin/main",
    );
  }
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
      for (const path of mentioning(root, below, personIn(second), "staged" in since)) {
        paths.add(path);
      }
    } else if (second !== "") paths.add(`${first}/${second}`);
  }
  return {
    paths: [...paths].filter((p) => existsSync(join(records, p)) && isKnown(workspace, p)).sort(),
  };
}

/** What a case is judged with may lie outside it: who is named there concerns it. */
function mentioning(root: string, below: string, person: string, staged: boolean): string[] {
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
      `${below}/*.json`,
    ]) ?? ""; // git ends with 1 when it finds nothing
  return [
    ...new Set(
      names(found).map((f) =>
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
  return first === "cb" || procedures.ids.includes(first);
}

/**
 * A workspace that holds what is staged: the working tree itself where it does not differ in the cases concerned, else a copy
 * of the index made for the time of the work.
 */
export async function withStaged<T>(
  workspace: Workspace,
  paths: readonly string[] | null,
  work: (staged: Workspace) => Promise<T>,
): Promise<T> {
  const { root, records } = workspace.config;
  const below = relative(root, records).split(sep).join("/");
  const where =
    paths === null ? ["."] : [...paths.map((p) => `${below}/${p}`), `${below}/personnel`];
  const differs =
    names(git(root, ["diff", "--name-only", "-z", "--", ...where])).length > 0 ||
    names(git(root, ["ls-files", "--others", "--exclude-standard", "-z", "--", ...where])).length >
      0;
  if (!differs) return work(workspace);
  const copy = mkdtempSync(join(tmpdir(), "dossier-staged-"));
  try {
    const wanted =
      paths === null
        ? []
        : [
            ...where,
            `${below}/cb`,
            "dossier.config.json",
            relative(root, workspace.config.procedures),
          ];
    const files = git(root, ["ls-files", "-z", "--", ...wanted.filter((p) => p !== "")]);
    git(root, ["checkout-index", "-z", "--stdin", "--force", `--prefix=${copy}${sep}`], files);
    // Names in the index are relative to the repository's root.
    const prefix = git(root, ["rev-parse", "--show-prefix"]).trim();
    return await work(openWorkspace(resolve(copy, prefix), workspace.environment));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
