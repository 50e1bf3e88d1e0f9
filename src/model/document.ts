import type { JsonObject } from "./json.js";
import type { Bilingual } from "./text.js";

export const documentLanguages = ["zh", "en", "zh-en"] as const;
/** Chinese, English, or both side by side. */
export type DocumentLanguage = (typeof documentLanguages)[number];

/** Where one printed value comes from. */
export interface FieldSource {
  /** Path in the case, as rules use it; inside a list's `fields`, `x` is the item. */
  readonly from: string;
  /** Without it there is no document. */
  readonly required?: boolean;
  /** Replaces the schema's label. */
  readonly label?: Bilingual;
  /** For a value that stands in no record: kind and path of a field with the same label and words, `audit-programme.activities.type`. */
  readonly as?: string;
  /** Path of a date: a later one had not happened when the document was made, and is not printed on it. */
  readonly notAfter?: string;
  /** The value is a key: shows the property of the item that has it, from the first of the lists that knows it. A list may belong to audits of some types alone. */
  readonly lookup?: { readonly in: readonly (string | { readonly list: string; readonly audits: readonly string[] })[]; readonly by: string; readonly show: string };
  /** For a list of objects. */
  readonly fields?: Readonly<Record<string, FieldSource | string>>;
}

/** One kind of document: `templates/<document>/document.json`. Nothing that is not declared here can be printed. */
export interface DocumentSpec {
  /** Folder name. */
  readonly id: string;
  readonly per: "audit" | "nonconformity" | "certificate";
  readonly audits?: readonly string[];
  /** Several documents of one template: each gives the alias paths that its fields use. */
  readonly variants?: Readonly<Record<string, { readonly alias: Readonly<Record<string, string>> }>>;
  /** Paths of the records it is made of. */
  readonly records: readonly string[];
  /** Path of the document's own number. */
  readonly number?: string;
  /** Path of the date that the PDF carries as its own. */
  readonly date: string;
  /** Languages made when none is asked for. */
  readonly languages: readonly DocumentLanguage[];
  /** Data of the body's own (`letterhead` of the configuration) without which there is no document. */
  readonly letterhead?: readonly ("address" | "website" | "phone")[];
  /** Refused while a rule of severity error about the subject fails or cannot be judged for a missing or faulty record. */
  readonly strict?: boolean;
  readonly fields: Readonly<Record<string, FieldSource | string>>;
  readonly signatures: readonly { readonly from: string; readonly role: string; readonly record: string; readonly label?: Bilingual; /** Signed at the end, apart from the others. */ readonly closing?: boolean }[];
  /** Names of the procedure's `printed` sentences that the template shows. */
  readonly printed: readonly string[];
  readonly texts: Readonly<Record<string, Bilingual>>;
  /** Source of the template and its style. */
  readonly template: string;
  readonly style: string;
}

/** A document about one subject in one language, ready to be printed or refused. */
export interface ComposedDocument {
  /** Path below the output folder, without `.pdf`: `tb/…/02-stage2/audit-report.zh`. */
  readonly path: string;
  readonly document: string;
  readonly title: string;
  readonly language: DocumentLanguage;
  readonly subject: string;
  /** Civil date of the document; dates inside the PDF come from it. */
  readonly date: string;
  readonly html: string;
  /** Every text that the page shows, with the place it comes from. */
  readonly texts: readonly { readonly text: string; readonly at: { readonly file: string; readonly line: number; readonly column: number } | null }[];
  readonly view: JsonObject;
}
export interface RefusedDocument {
  readonly path: string;
  readonly document: string;
  readonly subject: string;
  readonly language: DocumentLanguage;
  readonly reasons: readonly Bilingual[];
}
