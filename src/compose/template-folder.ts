import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../model/base/errors.js";
import { isObject, type JsonObject } from "../model/base/json.js";
import { type Bilingual, byCodeUnit } from "../model/base/text.js";
import type { DocumentSpec } from "../model/procedure/document.js";
import type { SharedSource } from "./html.js";
import { type Logo, readLogo } from "./logo.js";
import { sectionFaults } from "./section-faults.js";

export interface TemplateFolder {
  readonly documents: readonly DocumentSpec[];
  readonly shared: SharedSource;
  readonly logo: Logo | null;
  /** The few words that every form needs around its own: `shared/words.json`. */
  readonly words: FormWords;
}

const wordNames = [
  "number",
  "item",
  "content",
  "done",
  "yes",
  "no",
  "seal",
  "byHand",
  "colon",
  "page",
  "draft",
  "copy",
  "inEnglish",
  "inBoth",
] as const;
export type FormWords = Readonly<Record<(typeof wordNames)[number], Bilingual>>;

/**
 * Reads `templates/`, and over it the folder of a body's own look, file by file: partials and layout of its own take the
 * place of ours, its styles come after ours. `check` judges each document.json (the caller hands in the schema's judgement).
 */
export function readTemplates(
  folder: string,
  look: string | null,
  check: (value: JsonObject, file: string) => void,
): TemplateFolder {
  const folders = look && existsSync(look) ? [folder, look] : [folder];
  const last = (name: string) => folders.map((f) => join(f, name)).findLast((f) => existsSync(f));
  const all = (name: string) =>
    folders
      .map((f) => join(f, name))
      .filter((f) => existsSync(f))
      .map(read)
      .join("\n");
  const names = (inside: string) =>
    [
      ...new Set(
        folders.flatMap((f) => (existsSync(join(f, inside)) ? readdirSync(join(f, inside)) : [])),
      ),
    ].sort(byCodeUnit);
  const partials = Object.fromEntries(
    names("shared")
      .filter((n) => n.endsWith(".hbs") && n !== "layout.hbs")
      .map((n) => [n.slice(0, -4), read(last(join("shared", n)) ?? n)]),
  );
  const documents = names(".")
    .filter((id) => last(join(id, "document.json")))
    .map((id): DocumentSpec => {
      const file = last(join(id, "document.json")) ?? "";
      const value = parse(file);
      check(value, file);
      const spec = {
        signatures: [],
        printed: [],
        ...value,
        id,
        template: read(last(join(id, "document.hbs")) ?? join(folder, id, "document.hbs")),
        style: all(join(id, "style.css")),
      } as unknown as DocumentSpec;
      const faults = sectionFaults(spec);
      if (faults.length > 0) {
        throw new UserError(
          "usage",
          faults.map((f) => `${file}: ${f}`).join("\n"),
          "改正 document.json · mend it",
        );
      }
      return spec;
    });
  return {
    documents,
    shared: {
      partials,
      style: all(join("shared", "base.css")),
      layout: read(last(join("shared", "layout.hbs")) ?? "layout.hbs"),
    },
    logo: look ? readLogo(look) : null,
    words: readWords(folders),
  };
}

/** The words of all folders, a later one's first; every word is there in both languages. */
function readWords(folders: readonly string[]): FormWords {
  const files = folders.map((f) => join(f, "shared", "words.json")).filter((f) => existsSync(f));
  const words: JsonObject = Object.assign({}, ...files.map(parse)) as JsonObject;
  const faulty = wordNames.filter((name) => {
    const w = words[name];
    return !isObject(w) || typeof w["zh"] !== "string" || typeof w["en"] !== "string";
  });
  if (faulty.length > 0) {
    throw new UserError(
      "usage",
      `${files.at(-1) ?? join(folders[0] ?? "", "shared", "words.json")}: ${faulty.join(", ")}`,
      "每个词写 zh 和 en · give each word zh and en",
    );
  }
  return words as unknown as FormWords;
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UserError(
      "usage",
      `无法读取 ${path} · cannot be read`,
      "恢复模板 · restore the template",
      { cause: error },
    );
  }
}

function parse(file: string): JsonObject {
  try {
    return JSON.parse(read(file)) as JsonObject;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      "usage",
      `${file}: ${(error as Error).message}`,
      "改正 JSON · mend the JSON",
      { cause: error },
    );
  }
}
