import { execFileSync } from "node:child_process";
import { messageOf, UserError } from "../model/base/errors.js";
import { words } from "./git.words.js";

const atMost = 256 * 1024 * 1024;

/**
 * Runs git in a folder and gives what it prints; a fault is the environment's or the user's, with
 * git's own words.
 */
export function git(cwd: string, args: readonly string[]): string {
  return gitBytes(cwd, args).toString("utf8");
}

/** The same as bytes, with an input. */
export function gitBytes(cwd: string, args: readonly string[], input?: string): Buffer {
  try {
    return execFileSync("git", ["-c", "core.quotepath=off", ...args], {
      cwd,
      maxBuffer: atMost,
      stdio: ["pipe", "pipe", "pipe"],
      ...(input !== undefined && { input }),
    });
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: Buffer };
    if (code === "ENOENT") {
      throw new UserError("environment", words.noGit(), words.installGit(), { cause: error });
    }
    throw new UserError(
      "usage",
      `git ${args[0] ?? ""}: ${(stderr?.toString("utf8") ?? messageOf(error)).trim()}`,
      words.runInRepository(),
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
