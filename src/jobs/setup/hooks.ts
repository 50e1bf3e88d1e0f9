import { existsSync, readFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { findConfig } from "../../workspace/find-config.js";
import { folderInRepository, hookFile } from "../../workspace/git.js";
import { faults, words } from "./hooks.words.js";

const mark = "# certdossier: checks what is staged";
/** The installed program itself: npx would ask the registry for one of this name where none is. */
const program = "node_modules/.bin/dossier";
const check = "check --staged";

/**
 * Puts a pre-commit hook into the repository, for the folder of the configuration; one that is not
 * ours is left alone. Returns its path.
 */
export async function installHook(cwd: string): Promise<string> {
  const file = resolve(cwd, hookFile(cwd, "pre-commit"));
  const config = findConfig(cwd);
  const configured = config === null ? cwd : dirname(config);
  if (existsSync(file) && !readFileSync(file, "utf8").includes(mark)) {
    const command = `./${program} ${check}`;
    throw new UserError("usage", faults.foreignHook({ file }), faults.addLine({ command }));
  }
  await writeAtomically(file, script(folderInRepository(configured)));
  await chmod(file, 0o755);
  return file;
}

/**
 * Git runs a hook at the top of the repository, and in one of several work trees tells where its
 * files are, but not where the tree begins. Where the program is installed neither in the folder
 * nor at the top, the commit stops with what to do: nothing is fetched, and nothing passes
 * unchecked without a word.
 */
function script(folder: string): string {
  return `#!/bin/sh
${mark}, before each commit. A finding of level "error" stops the commit (git commit --no-verify passes over it).
top=$PWD
if [ -n "\${GIT_DIR-}" ]; then
  case $GIT_DIR in /* | ?:*) ;; *) GIT_DIR=$top/$GIT_DIR ;; esac
  GIT_WORK_TREE=\${GIT_WORK_TREE:-$top}
  export GIT_DIR GIT_WORK_TREE
fi
cd -- ${quoted(`./${folder}`)} || exit 1
for program in ./${program} "$top/${program}"; do
  if [ -x "$program" ]; then exec "$program" ${check}; fi
done
if command -v dossier >/dev/null 2>&1; then exec dossier ${check}; fi
printf '%s\\n' ${quoted(words.notInstalled({ folder: `./${folder}` }))} ${quoted(words.install())} >&2
exit 1
`;
}

/** As one word of a shell, whatever stands in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
