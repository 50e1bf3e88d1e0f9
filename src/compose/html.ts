import Handlebars from "handlebars";
import { UserError } from "../model/base/errors.js";
import type { JsonObject } from "../model/base/json.js";
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
}: SharedSource): (source: TemplateSource) => Render {
  lint("shared/layout.hbs", layout, forbidden);
  lint("shared/base.css", style, styleForbidden);
  const handlebars = Handlebars.create();
  for (const [partial, text] of Object.entries(partials)) {
    lint(`shared/${partial}.hbs`, text, forbidden);
    handlebars.registerPartial(partial, handlebars.compile(text, options));
  }
  const page = handlebars.compile<JsonObject>(layout, options);
  return (source) => {
    lint(`${source.name}/document.hbs`, source.document, forbidden);
    lint(`${source.name}/style.css`, source.style, styleForbidden);
    refuseUndeclared(source.name, source.document, source.declared);
    const document = handlebars.compile(source.document, options);
    return (view, pageStyle) => {
      try {
        // Through JSON: strict mode stops at a missing field but would print an explicit
        // `undefined` as nothing.
        const html = page(JSON.parse(JSON.stringify(view)) as JsonObject, {
          partials: { document },
        });
        // CSS is no HTML text: escaping would break it, so it takes the place of the head's marker
        // afterwards.
        return html.replace("/*style*/", () => `${style}\n${source.style}\n${pageStyle}`);
      } catch (error) {
        throw new UserError(
          "usage",
          `template ${source.name}: ${(error as Error).message}`,
          words.mendTemplate({ document: source.name }),
          { cause: error },
        );
      }
    };
  };
}

/**
 * Strict mode does not look inside `{{#if}}`: so every path is looked up before anything is
 * printed.
 */
function refuseUndeclared(name: string, source: string, declared: Declared): void {
  const visitor = new Handlebars.Visitor();
  visitor.PathExpression = (path) => {
    const [root = "", field = ""] = path.parts as string[];
    if (!(root in declared) || path.depth > 0 || declared[root as keyof Declared].has(field)) {
      return;
    }
    throw new UserError(
      "usage",
      words.undeclared({
        place: `templates/${name}/document.hbs:${path.loc.start.line}:${path.loc.start.column + 1}`,
        path: `${root}.${field}`,
      }),
      words.declare(),
    );
  };
  visitor.accept(Handlebars.parse(source));
}

function lint(file: string, source: string, rules: typeof forbidden): void {
  for (const [pattern, what] of rules) {
    const hit = pattern.exec(source);
    if (!hit) continue;
    const line = source.slice(0, hit.index).split("\n").length;
    throw new UserError("usage", `templates/${file}:${line} ${what}: ${hit[0]}`, words.takeOut());
  }
}
