import { join } from "node:path";
import { readTemplates, type TemplateFolder } from "../compose/template-folder.js";
import { assertValid, newAjv } from "../validate/dialect.js";
import { packageRoot } from "./package-root.js";
import type { Workspace } from "./workspace.js";

/** The templates, each document.json checked against its schema. */
export function loadTemplates(workspace: Pick<Workspace, "meta">): TemplateFolder {
  const schema = workspace.meta("document");
  return readTemplates(join(packageRoot, "templates"), (value, file) => { assertValid(newAjv(), schema, value, file); });
}
