import Handlebars from "handlebars";
import { messageOf, UserError } from "../model/base/errors.js";
import type { JsonObject } from "../model/base/json.js";
import { inTime, OutOfTime } from "../model/base/time-limit.js";
import { words } from "./html.words.js";

/** Makes the page of a view; `pageStyle` is CSS of our own making, never text of a record. */
export type Render = (view: JsonObject, pageStyle: string) => string;
/** Sources of the partials that all templates share, by name. */
export type Partials = Readonly<Record<string, string>>;

// Nothing that a template could do by mistake may reach the page unescaped, load something or run.
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/\{\{\{|\{\{&/, "prints unescaped text ({{{…}}} or {{&…}})"],
  [
    /<\s*(script|iframe|object|embed|link|base|form|video|audio)\b/i,
    "holds an element that can load or run something",
  ],
  [/\bon[a-z]+\s*=/i, "holds an event handler"],
  [
    /(?:src|href|url)\s*[=(]\s*["']?\s*(?!data:|#)[^"')\s]/i,
    "refers to something outside the document",
  ],
];
const styleForbidden: readonly (readonly [RegExp, string])[] = [
  [/@import|url\(\s*["']?(?!data:)/i, "loads something"],
  [/<\//, "holds markup"],
];

/** What all documents of one look share. */
export interface SharedSource {
  readonly layout: string;
  readonly partials: Partials;
  readonly style: string;
  /** The file of a template such as `certificate/document.hbs`: that of a look, perhaps. */
  readonly fileOf?: (name: string) => string;
}
/** What one kind of document is printed with. */
export interface TemplateSource {
  readonly name: string;
  readonly document: string;
  readonly style: string;
  readonly declared: Declared;
}
/**
 * The names that a document declares, by where a template finds them: `f.` fields, `t.` texts,
 * `printed.` sentences.
 */
export type Declared = Readonly<Record<"f" | "t" | "printed", ReadonlySet<string>>>;

const options = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { if: true, unless: true, each: true, with: true },
  noEscape: false,
  preventIndent: true,
} as const;

/**
 * Compiles templates in an instance of its own: escaping on, strict, known helpers only; a linted
 * fault names its line.
 */
export function templateEngine({
  layout,
  partials,
  style,
  fileOf = (name) => `templates/${name}`,
}: SharedSource): (source: TemplateSource) => Render {
  lint(fileOf("shared/layout.hbs"), layout, forbidden);
  lint(fileOf("shared/base.css"), style, styleForbidden);
  const handlebars = Handlebars.create();
  for (const [partial, text] of Object.entries(partials)) {
    lint(fileOf(`shared/${partial}.hbs`), text, forbidden);
    handlebars.registerPartial(partial, handlebars.compile(text, options));
  }
  const partialFile = (partial: string) => fileOf(`shared/${partial}.hbs`);
  for (const partial in partials) refuseCycle(partial, partials, partialFile);
  const page = handlebars.compile<JsonObject>(layout, options);
  return (source) => {
    const file = fileOf(`${source.name}/document.hbs`);
    lint(file, source.document, forbidden);
    lint(fileOf(`${source.name}/style.css`), source.style, styleForbidden);
    refuseUndeclared(file, source.document, source.declared);
    refuseCycle("document", { ...partials, document: source.document }, () => file);
    const document = handlebars.compile(source.document, options);
    return (view, pageStyle) => {
      try {
        // Through JSON: strict mode stops at a missing field but would print an explicit
        // `undefined` as nothing.
        const values = JSON.parse(JSON.stringify(view)) as JsonObject;
        const html = inTime(secondsAtMost, () => page(values, { partials: { document } }));
        // CSS is no HTML text: escaping would break it, so it takes the place of the head's marker
        // afterwards.
        return html.replace("/*style*/", () => `${style}\n${source.style}\n${pageStyle}`);
      } catch (error) {
        throw unprintable(file, error);
      }
    };
  };
}

/** A page is made in a hundredth of a second; loops in loops of a template take for ever. */
const secondsAtMost = 10;

function unprintable(file: string, error: unknown): UserError {
  if (error instanceof OutOfTime) {
    return new UserError("usage", words.slow({ file, seconds: error.seconds }), words.simplify());
  }
  if (error instanceof RangeError) {
    return new UserError("usage", words.deep({ file }), words.simplify(), { cause: error });
  }
  const fault = `${file}: ${messageOf(error)}`;
  return new UserError("usage", fault, words.mendTemplate({ file }), { cause: error });
}

/**
 * Strict mode does not look inside `{{#if}}`: so every path is looked up before anything is
 * printed.
 */
function refuseUndeclared(file: string, source: string, declared: Declared): void {
  const visitor = new Handlebars.Visitor();
  visitor.PathExpression = (path) => {
    const [root = "", field = ""] = path.parts as string[];
    const isDeclared = !Object.hasOwn(declared, root) || path.depth > 0;
    if (isDeclared || declared[root as keyof Declared].has(field)) return;
    throw new UserError(
      "usage",
      words.undeclared({
        place: `${file}:${path.loc.start.line}:${path.loc.start.column + 1}`,
        path: `${root}.${field}`,
      }),
      words.declare(),
    );
  };
  walk(file, source, visitor);
}

/** Refuses a partial that includes itself, by way of others perhaps. */
function refuseCycle(start: string, partials: Partials, fileOf: (partial: string) => string): void {
  const ways = new Map([[start, start]]);
  // What is added while it is gone through is gone through, too.
  for (const [partial, way] of ways) {
    for (const next of includedIn(fileOf(partial), partials[partial] ?? "")) {
      if (next === start) {
        const cycle = { file: fileOf(start), ways: `${way} → ${start}` };
        throw new UserError("usage", words.cycle(cycle), words.breakCycle());
      }
      if (Object.hasOwn(partials, next) && !ways.has(next)) ways.set(next, `${way} → ${next}`);
    }
  }
}

const included = new Map<string, readonly string[]>();

/** The partials that a text names. */
function includedIn(file: string, source: string): readonly string[] {
  const known = included.get(source);
  if (known) return known;
  const found = new Set<string>();
  const visitor = new Handlebars.Visitor();
  const note = (statement: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement) => {
    if ("original" in statement.name) found.add(String(statement.name.original));
  };
  visitor.PartialStatement = note;
  visitor.PartialBlockStatement = note;
  walk(file, source, visitor);
  included.set(source, [...found]);
  return [...found];
}

/** Looks at every part of a template; what cannot be read, or is nested too deep, is refused. */
function walk(file: string, source: string, visitor: Handlebars.Visitor): void {
  try {
    inTime(secondsAtMost, () => {
      visitor.accept(Handlebars.parse(source));
    });
  } catch (error) {
    throw error instanceof UserError ? error : unprintable(file, error);
  }
}

function lint(file: string, source: string, rules: typeof forbidden): void {
  for (const [pattern, what] of rules) {
    const hit = pattern.exec(source);
    if (!hit) continue;
    const line = source.slice(0, hit.index).split("\n").length;
    throw new UserError("usage", `${file}:${line} ${what}: ${hit[0]}`, words.takeOut());
  }
}
