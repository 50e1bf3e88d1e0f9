import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { pretty } from "../../model/base/json.js";
import { currentFormat } from "../../model/base/record-format.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { packageRoot } from "../../workspace/package-root.js";
import { editorSettings } from "./editor-settings.js";

/**
 * Makes a folder a records repository of a CB's own: configuration, editor settings, line endings,
 * an empty records folder.
 */
export async function newRepository(folder: string): Promise<string[]> {
  const schemas = relative(folder, join(packageRoot, "schemas")).split(sep).join("/");
  const files: Record<string, string> = {
    "dossier.config.json": pretty({
      $schema: `./${schemas}/meta/config.schema.json`,
      format: currentFormat,
      lang: "zh",
      records: "records",
      out: "out",
      due: { within: 60 },
      letterhead: {},
    }),
    ".vscode/settings.json": pretty(editorSettings(schemas)),
    ".gitattributes": "records/** -text\n",
    ".gitignore": "node_modules/\nout/\n",
    "records/personnel/.gitkeep": "",
  };
  const made: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    if (existsSync(file)) continue;
    await writeAtomically(file, content);
    made.push(file);
  }
  return made;
}
