import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../model/base/errors.js";
import type { JsonObject } from "../model/base/json.js";
import { type Bilingual, byCodeUnit, isBilingual } from "../model/base/text.js";
import type { DocumentSpec, Section } from "../model/procedure/document.js";
import { type Glossary, isPattern } from "./english.js";
import { withFormerNames } from "./former-partials.js";
import type { Partials, SharedSource } from "./html.js";
import { type Picture, pictureEndings, readPicture } from "./picture.js";
import { sectionFaults } from "./section-faults.js";
import { readSmallText } from "./small-file.js";
import { words } from "./template-folder.words.js";

/** All documents that can be made, and what they share. */
export interface TemplateFolder {
  readonly documents: readonly DocumentSpec[];
  readonly shared: SharedSource;
  readonly logo: Picture | null;
  /** Marks of the body, and of those that accredit it, by the names of their files in `marks/`. */
  readonly marks: ReadonlyMap<string, Picture>;
  /** The few words that every form needs around its own: `shared/words.json`. */
  readonly words: FormWords;
  /** The English of what bodies say alike: `shared/english.json`. */
  readonly glossary: Glossary;
}

const wordNames = [
  "number",
  "procedure",
  "item",
  "content",
  "done",
  "notApplicable",
  "yes",
  "no",
  "seal",
  "sealed",
  "representative",
  "date",
  "byHand",
  "dateByHand",
  "colon",
  "opening",
  "closing",
  "page",
  "draft",
  "copy",
  "chineseText",
  "marked",
  "attachment",
  "notShown",
  "inEnglish",
  "inBoth",
] as const;
export type FormWords = Readonly<Record<(typeof wordNames)[number], Bilingual>>;

/** Judges the form of a document.json; throws where it is wrong. */
export type CheckDocument = (value: JsonObject, file: string) => void;

/**
 * Reads `templates/`, and over it the folder of a body's own look, file by file: partials and
 * layout of its own take the place of ours, its styles come after ours. `check` judges each
 * document.json (the caller hands in the schema's judgement).
 */
export function readTemplates(
  folder: string,
  look: string | null,
  check: CheckDocument,
): TemplateFolder {
  const layers = look && existsSync(look) ? [folder, look] : [folder];
  return {
    documents: namesIn(layers, ".")
      .filter((id) => topmost(layers, join(id, "document.json")))
      .map((id) => readDocument(layers, id, check)),
    shared: {
      partials: readPartials(layers),
      style: allOf(layers, join("shared", "base.css")),
      layout: read(topmost(layers, join("shared", "layout.hbs")) ?? "layout.hbs"),
      fileOf: (name) => topmost(layers, name) ?? join(folder, name),
    },
    logo: look ? readPicture(look, "logo") : null,
    marks: look ? readMarks(join(look, "marks")) : new Map(),
    words: readWords(layers),
    glossary: readGlossary(layers),
  };
}

/**
 * Folders that lie over each other, the product's own first: a file of a later one hides those
 * below it.
 */
type Layers = readonly string[];

function topmost(layers: Layers, name: string): string | undefined {
  return layers.map((folder) => join(folder, name)).findLast((file) => existsSync(file));
}

/** The texts of a file in all layers, one after another. */
function allOf(layers: Layers, name: string): string {
  return layers
    .map((folder) => join(folder, name))
    .filter((file) => existsSync(file))
    .map(read)
    .join("\n");
}

function namesIn(layers: Layers, inside: string): string[] {
  const names = layers.flatMap((folder) =>
    existsSync(join(folder, inside)) ? readdirSync(join(folder, inside)) : [],
  );
  return [...new Set(names)].sort(byCodeUnit);
}

/** The partials of ours with those of the look over them. */
function readPartials([own = "", ...looks]: Layers): Partials {
  return withFormerNames(
    partialsIn(join(own, "shared")),
    Object.assign({}, ...looks.map((look) => partialsIn(join(look, "shared")))) as Partials,
  );
}

/**
 * Partials by their path below the folder: `letterhead`, `field/value`. The end of the last line is
 * none of theirs.
 */
function partialsIn(folder: string): Partials {
  if (!existsSync(folder)) return {};
  const files = (readdirSync(folder, { recursive: true }) as string[])
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".hbs") && file !== "layout.hbs")
    .sort(byCodeUnit);
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -4), read(join(folder, file)).replace(/\n$/, "")]),
  );
}

function readMarks(folder: string): ReadonlyMap<string, Picture> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder)
    .filter((file) => pictureEndings.some((ending) => file.endsWith(ending)))
    .map((file) => file.slice(0, -4));
  return new Map(
    names.flatMap((name) => {
      const picture = readPicture(folder, name);
      // A name may lie on disk in another Unicode form than in the record.
      return picture ? [[name.normalize(), picture] as const] : [];
    }),
  );
}

function readDocument(layers: Layers, id: string, check: CheckDocument): DocumentSpec {
  const file = topmost(layers, join(id, "document.json")) ?? "";
  const value = parse(file);
  check(value, file);
  const articles = topmost(layers, join(id, "articles.json"));
  const sections = articles ? readArticles(articles, value, check) : [];
  const template = topmost(layers, join(id, "document.hbs"));
  const spec = {
    signatures: [],
    printed: [],
    ...value,
    ...(articles && {
      sections: (value["sections"] as readonly Section[]).flatMap((s) =>
        s.articles ? sections : [s],
      ),
      hasOwnArticles: articles !== join(layers[0] ?? "", id, "articles.json"),
    }),
    id,
    template: read(template ?? join(layers[0] ?? "", id, "document.hbs")),
    style: allOf(layers, join(id, "style.css")),
  } as unknown as DocumentSpec;
  const faults = sectionFaults(spec);
  if (faults.length > 0) {
    throw new UserError(
      "usage",
      faults.map((f) => `${file}: ${f}`).join("\n"),
      words.mendDocument(),
    );
  }
  return spec;
}

/** Articles of a contract are sections in a file of their own, so that a look can bring its own. */
function readArticles(file: string, document: JsonObject, check: CheckDocument): Section[] {
  const { sections = [] } = parse(file);
  check({ ...document, sections }, file);
  return sections as unknown as Section[];
}

/** The words of all layers, a later one's first; every word is there in both languages. */
function readWords(layers: Layers): FormWords {
  const files = layers.map((f) => join(f, "shared", "words.json")).filter((f) => existsSync(f));
  const formWords: JsonObject = Object.assign({}, ...files.map(parse)) as JsonObject;
  const faulty = wordNames.filter((name) => {
    return !isBilingual(formWords[name]);
  });
  if (faulty.length > 0) {
    throw new UserError(
      "usage",
      `${files.at(-1) ?? join(layers[0] ?? "", "shared", "words.json")}: ${faulty.join(", ")}`,
      words.bothLanguages(),
    );
  }
  return formWords as unknown as FormWords;
}

/** The glossary of all layers, a later one's entries first. */
function readGlossary(layers: Layers): Glossary {
  const parts = layers
    .map((folder) => join(folder, "shared", "english.json"))
    .filter((file) => existsSync(file))
    .map((file) => {
      const { terms = [], patterns = [], place } = parse(file);
      if (!isGlossary(terms) || !isGlossary(patterns)) {
        throw new UserError("usage", `${file}: terms, patterns`, words.bothLanguages());
      }
      const long = patterns.find((pattern) => !isPattern(pattern));
      if (long) throw new UserError("usage", `${file}: ${long.zh}`, words.fewPlaceholders());
      return { terms, patterns, place };
    })
    .reverse();
  return {
    terms: parts.flatMap((part) => part.terms),
    patterns: parts.flatMap((part) => part.patterns),
    // What provinces and cities look like does not change with the look.
    place: String(parts.at(-1)?.place),
  };
}

function isGlossary(value: unknown): value is readonly Bilingual[] {
  return Array.isArray(value) && value.every(isBilingual);
}

function read(path: string): string {
  try {
    return readSmallText(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError("usage", words.unreadable({ file: path }), words.restore(), {
      cause: error,
    });
  }
}

function parse(file: string): JsonObject {
  try {
    return JSON.parse(read(file)) as JsonObject;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError("usage", `${file}: ${(error as Error).message}`, words.mendJson(), {
      cause: error,
    });
  }
}
