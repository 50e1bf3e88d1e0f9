import { join } from "node:path";
import { readTemplates, type TemplateFolder } from "../compose/template-folder.js";
import { assertValid, newAjv } from "../validate/dialect.js";
import { packageRoot } from "./package-root.js";
import type { Workspace } from "./workspace.js";

/** The templates with a body's own look over them, each document.json checked against its schema. */
export function loadTemplates(workspace: Pick<Workspace, "meta">, look: string | null = null): TemplateFolder {
  const ajv = newAjv();
  const schema = workspace.meta("document");
  return readTemplates(join(packageRoot, "templates"), look, (value, file) => { assertValid(ajv, schema, value, file); });
}
