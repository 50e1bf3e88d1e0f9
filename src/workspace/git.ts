import { execFileSync } from "node:child_process";
import { messageOf, UserError } from "../model/base/errors.js";

const atMost = 256 * 1024 * 1024;

/** Runs git in a folder and gives what it prints; a fault is the environment's or the user's, with git's own words. */
export function git(cwd: string, args: readonly string[], input?: string): string {
  try {
    return execFileSync("git", ["-c", "core.quotepath=off", ...args], {
      cwd,
      encoding: "utf8",
      maxBuffer: atMost,
      stdio: ["pipe", "pipe", "pipe"],
      ...(input !== undefined && { input }),
    });
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: string };
    if (code === "ENOENT") {
      throw new UserError(
        "environment",
        "没有找到 git · git was not found",
        "安装 git · install git",
        { cause: error },
      );
    }
    throw new UserError(
      "usage",
      `git ${args[0] ?? ""}: ${(stderr ?? messageOf(error)).trim()}`,
      "在 git 仓库里运行，并核对引用名 · run it inside a git repository and check the name of the reference",
      { cause: error },
    );
  }
}

/** The same, or null where git refuses: outside a repository, say. */
export function tryGit(cwd: string, args: readonly string[]): string | null {
  try {
    return git(cwd, args);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** The names that a command with `-z` prints. */
export function names(output: string): string[] {
  return output.split("\0").filter((n) => n !== "");
}
