// An older state of the repository, built in a folder of its own.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface OlderBuild {
  /** The tree with its `dist/` and samples. */
  readonly tree: string;
  remove(): void;
}

/**
 * Builds a commit, branch or tag in a temporary worktree; a folder with a build is taken as it is.
 */
export function olderBuild(ref: string): OlderBuild {
  if (existsSync(join(ref, "dist", "dossier.js"))) {
    return { tree: resolve(ref), remove: () => undefined };
  }
  const tree = join(mkdtempSync(join(tmpdir(), "dossier-older-")), "tree");
  git("worktree", "add", "--detach", "--quiet", tree, ref);
  const remove = () => {
    git("worktree", "remove", "--force", tree);
    rmSync(resolve(tree, ".."), { recursive: true, force: true });
  };
  try {
    bringPackages(tree);
    run(tree, process.execPath, "scripts/build.mjs");
    return { tree, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The packages installed here, where they are those of the older state; else its own. */
function bringPackages(tree: string): void {
  if (lockIn(tree) === lockIn(".")) {
    symlinkSync(resolve("node_modules"), join(tree, "node_modules"));
  } else {
    run(tree, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
  }
}

function lockIn(folder: string): string {
  return readFileSync(join(folder, "package-lock.json"), "utf8");
}

function git(...args: readonly string[]): void {
  run(".", "git", ...args);
}

function run(cwd: string, command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
}
