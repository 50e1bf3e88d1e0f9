import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentSpec } from "../model/document.js";
import { UserError } from "../model/errors.js";
import type { JsonObject } from "../model/json.js";
import { byCodeUnit } from "../model/text.js";
import type { Partials } from "./html.js";

export interface TemplateFolder {
  readonly documents: readonly DocumentSpec[];
  readonly partials: Partials;
  /** The style that all documents share. */
  readonly style: string;
  readonly layout: string;
}

/** Reads `templates/`; `check` judges each document.json (the caller hands in the schema's judgement). */
export function readTemplates(folder: string, check: (value: JsonObject, file: string) => void): TemplateFolder {
  const shared = join(folder, "shared");
  const partials = Object.fromEntries(readdirSync(shared).filter((n) => n.endsWith(".hbs") && n !== "layout.hbs").sort(byCodeUnit).map((n) => [n.slice(0, -4), read(join(shared, n))]));
  const documents = readdirSync(folder).sort(byCodeUnit).filter((n) => existsSync(join(folder, n, "document.json"))).map((id): DocumentSpec => {
    const file = join(folder, id, "document.json");
    const value = parse(file);
    check(value, file);
    return {
      signatures: [], printed: [], ...value, id, template: read(join(folder, id, "document.hbs")),
      style: existsSync(join(folder, id, "style.css")) ? read(join(folder, id, "style.css")) : "",
    } as unknown as DocumentSpec;
  });
  return { documents, partials, style: read(join(shared, "base.css")), layout: read(join(shared, "layout.hbs")) };
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UserError("usage", `无法读取 ${path} · cannot be read`, "恢复模板 · restore the template", { cause: error });
  }
}

function parse(file: string): JsonObject {
  try {
    return JSON.parse(read(file)) as JsonObject;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError("usage", `${file}: ${(error as Error).message}`, "改正 JSON · mend the JSON", { cause: error });
  }
}
