// Writes what is made from other files: record types, editor settings, docs/reference, SECURITY.md.
// With --check it only compares.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { globSync } from "glob";
import { editorSettings } from "../src/jobs/setup/editor-settings.js";
import { readSharedSource } from "../src/read/procedure-folder.js";
import { loadTemplates } from "../src/workspace/templates.js";
import { openWorkspace } from "../src/workspace/workspace.js";
import { lintConfig } from "./lint-config.js";
import { livesPages, peopleOfLives } from "./lives-page.js";
import { readLives } from "./lives.js";
import { recordTypes } from "./record-types.js";
import { referencePages } from "./reference.js";
import { securityPage } from "./security-page.js";

const workspace = openWorkspace(process.cwd());
const schemas = readSharedSource("schemas");
const people = globSync("records/personnel/*.json", { posix: true });
const files: Record<string, string> = {
  ...(await recordTypes(schemas)),
  ".oxlintrc.json": lintConfig(),
  ".vscode/settings.json": `${JSON.stringify(editorSettings("schemas"), null, 2)}\n`,
  ...livesPages(workspace, readLives(process.cwd())),
  ...peopleOfLives(Object.fromEntries(people.map((file) => [file, readFileSync(file, "utf8")]))),
  ...securityPage(),
  ...(await referencePages(workspace, loadTemplates(workspace), schemas)),
};
const checkOnly = process.argv.includes("--check");
const made = globSync("{src/model/records,docs/reference,examples/lives/records/personnel}/**", {
  nodir: true,
  posix: true,
});
const leftOver = made
  .filter((file) => !(file in files))
  .map((file): [string, null] => [file, null]);
const stale = [
  ...Object.entries(files).filter(([file, content]) => read(file) !== content),
  ...leftOver,
];
if (checkOnly && stale.length > 0) {
  console.error(
    `stale: ${stale.map(([f]) => f).join(", ")}\nrun "npm run generate" and commit the result`,
  );
  process.exitCode = 1;
} else if (!checkOnly) {
  for (const [file, content] of stale) {
    if (content === null) {
      rmSync(file);
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
console.log(
  `${Object.keys(files).length} generated files, ${stale.length} ${checkOnly ? "stale" : "written"}`,
);

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null; // not there yet
  }
}
