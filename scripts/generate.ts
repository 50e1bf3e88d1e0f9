// Writes what is made from other files: record types, editor settings, docs/reference. With --check it only compares.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { referencePages } from "./reference.js";
import { recordTypes } from "./record-types.js";
import { editorSettings } from "../src/pipeline/new-files.js";
import { loadTemplates } from "../src/pipeline/templates.js";
import { openWorkspace } from "../src/pipeline/workspace.js";

const workspace = openWorkspace(process.cwd());
const files: Record<string, string> = {
  "src/model/records.ts": await recordTypes(workspace),
  ".vscode/settings.json": `${JSON.stringify(editorSettings("schemas"), null, 2)}\n`,
  ...referencePages(workspace, loadTemplates(workspace)),
};
const checkOnly = process.argv.includes("--check");
const stale = Object.entries(files).filter(([file, content]) => read(file) !== content);
if (checkOnly && stale.length > 0) {
  console.error(`stale: ${stale.map(([f]) => f).join(", ")}\nrun "npm run generate" and commit the result`);
  process.exitCode = 1;
} else if (!checkOnly) {
  for (const [file, content] of stale) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
console.log(`${Object.keys(files).length} generated files, ${stale.length} ${checkOnly ? "stale" : "written"}`);

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null; // not there yet
  }
}
