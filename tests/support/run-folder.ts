import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** What the test files of one run share; it is gone after the run. */
    readonly runFolder: string;
  }
}

/** Makes the folder before the first test file, and removes it after the last. */
export default function setUp(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "dossier-run-"));
  project.provide("runFolder", folder);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
