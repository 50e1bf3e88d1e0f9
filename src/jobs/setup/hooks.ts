import { existsSync, readFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { resolve } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { hookFile } from "../../workspace/git.js";
import { faults } from "./hooks.words.js";

const mark = "# certdossier: checks what is staged";
/** The installed program itself: npx would ask the registry for one of this name where none is. */
const command = "./node_modules/.bin/dossier check --staged";

/**
 * Puts a pre-commit hook into the repository; one that is not ours is left alone. Returns its path.
 */
export async function installHook(cwd: string): Promise<string> {
  const file = resolve(cwd, hookFile(cwd, "pre-commit"));
  if (existsSync(file) && !readFileSync(file, "utf8").includes(mark)) {
    throw new UserError("usage", faults.foreignHook({ file }), faults.addLine({ command }));
  }
  await writeAtomically(
    file,
    `#!/bin/sh\n${mark}, before each commit. A finding of level "error" stops the commit (git commit --no-verify passes over it).\nexec ${command}\n`,
  );
  await chmod(file, 0o755);
  return file;
}
