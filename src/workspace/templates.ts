import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTemplates, type TemplateFolder } from "../compose/template-folder.js";
import { readDataFile } from "../read/data-file.js";
import { locate } from "../read/data-place.js";
import { newAjv, validatorCode } from "../validate/dialect.js";
import { refuseFaults } from "../validate/faults/file.js";
import { validatorFrom } from "../validate/validator.js";
import { compiledFrom, sourceKey } from "./compiled-store.js";
import { packageRoot } from "./package-root.js";

/**
 * The templates with a body's own look over them, each document.json checked against its schema.
 */
export function loadTemplates(
  { environment }: { readonly environment: NodeJS.ProcessEnv },
  look: string | null = null,
): TemplateFolder {
  const file = join(packageRoot, "schemas", "meta", "document.schema.json");
  const validate = validatorFrom(
    compiledFrom(sourceKey(["document", readFileSync(file)]), environment, () => ({
      data: "",
      validators: { document: validatorCode(newAjv(), readDataFile(file)) },
    })).validator("document"),
  );
  return readTemplates(join(packageRoot, "templates"), look, (value, at) => {
    if (!validate(value)) refuseFaults({ file: at, value, locate }, readDataFile(file));
  });
}
