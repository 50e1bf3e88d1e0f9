import type { ComposedDocument } from "../../src/model/procedure/document.js";
import type { FieldSource } from "../../src/model/procedure/field-source.js";
import { templates } from "./collection.js";

/** What can be read on a document's pages, an element a line. */
export function linesOnPage({ html }: Pick<ComposedDocument, "html">): string[] {
  return html
    .slice(html.indexOf("<body"))
    .replace(/<[^>]*>/g, "\n")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** All dates of a text, `2026年6月18日` or `2026-06-18`, as civil dates. */
export function datesIn(text: string): string[] {
  return [...text.matchAll(/(\d{4})(?:年|-)(\d{1,2})(?:月|-)(\d{1,2})/g)].map(([, y, m, d]) =>
    [y, m?.padStart(2, "0"), d?.padStart(2, "0")].join("-"),
  );
}

/** The dates on a document's pages after its own day that are not declared as lying ahead. */
export function datesAfter(document: ComposedDocument): string[] {
  const day = dayOf(document);
  const ahead = new Set(declared(document, (f) => f.ahead === true));
  return linesOnPage(document)
    .filter((line) => ![...ahead].some((value) => line.includes(value)) && !line.includes("计划于"))
    .flatMap((line) =>
      datesIn(line)
        .filter((date) => date > day)
        .map((date) => `${date}: ${line}`),
    )
    .map((line) => `${document.path} (${day}) ${line}`);
}

/** The last of its signatures and of its own date, or of what its form names as making it whole. */
function dayOf(document: ComposedDocument): string {
  const { asOf = [] } = specOf(document);
  const whole = declared(document, (f) => asOf.includes(f.from));
  const signed = document.view.signatures.map((s) => JSON.stringify(s["date"]));
  const own = asOf.length === 0 ? [document.date] : [];
  return [...whole, ...signed, ...own].flatMap(datesIn).sort().at(-1) ?? document.date;
}

function specOf({ view }: ComposedDocument) {
  const spec = templates.documents.find((d) => d.id === view["kind"]);
  if (!spec) throw new Error(`no document ${String(view["kind"])}`);
  return spec;
}

/**
 * The printed values of the fields that are declared so, those in lists among them, which are known
 * by the path through their list (`payments.*.paidOn`).
 */
function declared(document: ComposedDocument, which: (field: FieldSource) => boolean): string[] {
  const values = (fields: Fields, shown: ComposedDocument["view"]["f"], list = ""): string[] =>
    Object.entries(fields).flatMap(([name, field]) => {
      const said = typeof field === "string" ? { from: field } : field;
      const source =
        list === "" ? said : { ...said, from: said.from.replace(/^x\./, `${list}.*.`) };
      const { value, rows = [] } = shown[name] ?? {};
      return [
        ...(which(source) && value ? [value] : []),
        ...rows.flatMap((row) => values(source.fields ?? {}, row, source.from)),
      ];
    });
  return values(specOf(document).fields, document.view.f);
}
type Fields = Readonly<Record<string, FieldSource | string>>;
