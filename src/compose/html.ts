import Handlebars from "handlebars";
import { UserError } from "../model/errors.js";
import type { JsonObject } from "../model/json.js";

/** Makes the page of a view; `pageStyle` is CSS of our own making, never text of a record. */
export type Render = (view: JsonObject, pageStyle: string) => string;
/** Sources of the partials that all templates share, by name. */
export type Partials = Readonly<Record<string, string>>;

// Nothing that a template could do by mistake may reach the page unescaped, load something or run.
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/\{\{\{|\{\{&/, "prints unescaped text ({{{…}}} or {{&…}})"],
  [/<\s*(script|iframe|object|embed|link|base|form|video|audio)\b/i, "holds an element that can load or run something"],
  [/\bon[a-z]+\s*=/i, "holds an event handler"],
  [/(?:src|href|url)\s*[=(]\s*["']?\s*(?!data:|#)[^"')\s]/i, "refers to something outside the document"],
];
const styleForbidden: readonly (readonly [RegExp, string])[] = [[/@import|url\(\s*["']?(?!data:)/i, "loads something"], [/<\//, "holds markup"]];

/** Compiles a template in an instance of its own: escaping on, strict, known helpers only; a linted fault names its line. */
export function compileTemplate(name: string, source: string, style: string, partials: Partials): Render {
  lint(`${name}.hbs`, source, forbidden);
  lint(`${name}.css`, style, styleForbidden);
  const handlebars = Handlebars.create();
  for (const [partial, text] of Object.entries(partials)) {
    lint(`shared/${partial}.hbs`, text, forbidden);
    handlebars.registerPartial(partial, text);
  }
  const template = handlebars.compile<JsonObject>(source, { strict: true, knownHelpersOnly: true, knownHelpers: { if: true, unless: true, each: true, with: true }, noEscape: false, preventIndent: true });
  return (view, pageStyle) => {
    try {
      // Through JSON: strict mode stops at a missing field but would print an explicit `undefined` as nothing.
      const html = template(JSON.parse(JSON.stringify(view)) as JsonObject);
      // CSS is no HTML text: escaping would break it, so it takes the place of the head's marker afterwards.
      return html.replace("/*style*/", () => `${style}\n${pageStyle}`);
    } catch (error) {
      throw new UserError("usage", `template ${name}: ${(error as Error).message}`, `改正 templates/${name}/：模板用了 document.json 没有声明的字段 · the template names a field that document.json does not declare`, { cause: error });
    }
  };
}

function lint(file: string, source: string, rules: typeof forbidden): void {
  for (const [pattern, what] of rules) {
    const hit = pattern.exec(source);
    if (!hit) continue;
    const line = source.slice(0, hit.index).split("\n").length;
    throw new UserError("usage", `templates/${file}:${line} ${what}: ${hit[0]}`, "删除它；模板只能显示 document.json 声明的文字 · take it out; templates show text that document.json declares, and nothing else");
  }
}
