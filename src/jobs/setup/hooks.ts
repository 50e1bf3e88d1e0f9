import { existsSync, readFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { resolve } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { folderInRepository, hookFile } from "../../workspace/git.js";
import { faults, words } from "./hooks.words.js";

const mark = "# certdossier: checks what is staged";
/** The installed program itself: npx would ask the registry for one of this name where none is. */
const program = "./node_modules/.bin/dossier";
const check = "check --staged";

/**
 * Puts a pre-commit hook into the repository; one that is not ours is left alone. Returns its path.
 */
export async function installHook(cwd: string): Promise<string> {
  const file = resolve(cwd, hookFile(cwd, "pre-commit"));
  if (existsSync(file) && !readFileSync(file, "utf8").includes(mark)) {
    const command = `${program} ${check}`;
    throw new UserError("usage", faults.foreignHook({ file }), faults.addLine({ command }));
  }
  await writeAtomically(file, script(folderInRepository(cwd)));
  await chmod(file, 0o755);
  return file;
}

/**
 * Git runs a hook at the top of the repository. Where the program is not installed, the commit
 * stops with what to do: nothing is fetched, and nothing passes unchecked without a word.
 */
function script(folder: string): string {
  return `#!/bin/sh
${mark}, before each commit. A finding of level "error" stops the commit (git commit --no-verify passes over it).
cd -- ${quoted(`./${folder}`)} || exit 1
if [ -x ${program} ]; then exec ${program} ${check}; fi
if command -v dossier >/dev/null 2>&1; then exec dossier ${check}; fi
printf '%s\\n' ${quoted(words.notInstalled({ folder: `./${folder}` }))} ${quoted(words.install())} >&2
exit 1
`;
}

/** As one word of a shell, whatever stands in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
