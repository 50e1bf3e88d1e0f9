import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./sample.js";

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a user does. */
export function dossier(
  args: readonly string[],
  cwd: string,
  environment: Record<string, string> = {},
): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "dist", "dossier.js"), ...args], {
      cwd,
      env: { ...process.env, NO_COLOR: "1", ...environment },
    });
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
