import { isObject, type JsonObject, type Unchecked } from "../model/base/json.js";
import type { Bilingual, Language } from "../model/base/text.js";
import type { Found } from "../model/case/case-view.js";
import type {
  DocumentLanguage,
  DocumentSpec,
  PageView,
  ShownFields,
} from "../model/procedure/document.js";
import type { Form } from "../model/procedure/procedure.js";
import type { Localized } from "../model/records/definitions.js";
import { picturesOf } from "./cited-attachments.js";
import type { House } from "./compose-input.js";
import { type DocumentSource, findValue } from "./document-source.js";
import type { FieldView } from "./field-view.js";
import { firstLanguage, type Label, labelIn } from "./labels.js";
import type { MarkView } from "./marks.js";
import { certificateCode } from "./query-code.js";
import { viewSections } from "./sections.js";
import type { TemplateFolder } from "./template-folder.js";

/** A document whose record is there: its form, its number, and where its values come from. */
export interface Draft {
  readonly source: DocumentSource;
  readonly form: Form;
  /** Name of the document, with that of its variant. */
  readonly document: string;
  readonly variant: string;
  /** The records that it is made of, as they were found: its own first. */
  readonly records: readonly (Found | undefined)[];
  /** The document's own number; empty where it has none. */
  readonly number: string;
  /** Code and version of the body's form; empty where it has none. */
  readonly code: string;
  readonly version: string;
}

/** What a page shows besides the values of the records. */
export interface PageParts {
  readonly fields: FieldView;
  readonly marks: MarkView["marks"];
  readonly house: House;
  readonly templates: TemplateFolder;
  readonly mark: Bilingual | null;
  readonly isDraft: boolean;
  /** That only its words are looked at: it needs no pictures. */
  readonly isTried?: boolean;
}

/**
 * Everything that a template sees, as plain data. The names are a contract: templates of a body's
 * own use them.
 */
export function pageView(draft: Draft, parts: PageParts): PageView {
  const { source, form, number, code, version, variant } = draft;
  const { fields, marks, house, templates, mark, isDraft } = parts;
  const { spec, procedure, language } = source;
  const { data } = procedure;
  const first = firstLanguage(language);
  const label = (text: Bilingual) => labelIn(text, language);
  return {
    lang: first === "en" ? "en" : "zh-CN",
    language,
    bilingual: language === "zh-en",
    mark: mark?.[first] ?? "",
    draft: isDraft,
    kind: spec.id,
    variant,
    title: label(form.title),
    name: nameOf(draft, parts),
    number,
    numberLabel: label(templates.words.number),
    formCode: code,
    formVersion: version,
    procedure: `${data.procedure} ${data.versionTitle?.[first] ?? data.version}`,
    body: label(data.body.name),
    letterhead: letterhead(house, language),
    logo: templates.logo && { ...templates.logo },
    marks: { ...marks },
    scheme: data.scheme,
    t: mapValues(spec.texts, label),
    printed: Object.fromEntries(
      spec.printed.map((name) => [name, label(data.printed[name] ?? { zh: name, en: name })]),
    ),
    f: fields.fields,
    signatures: fields.signatures,
    density: densityOf(spec, fields.fields, language),
    code: number ? certificateCode(house.letterhead.certificateQuery, number) : null,
    words: mapValues(templates.words, label),
    pictures: parts.isTried
      ? []
      : picturesOf(fields.cited.all, source.view.document, { ...source, words: templates.words }),
    colon: templates.words.colon[first],
    sections: viewSections(spec.sections ?? [], {
      fields: fields.fields,
      signatures: fields.signatures,
      procedure,
      language,
    }),
  };
}

/**
 * What the document is called where it is not seen: form, number, client, and where there could be
 * others of the same name its language, draft or copy.
 */
function nameOf({ source, form, number }: Draft, { templates, mark }: PageParts): string {
  const { language } = source;
  const first = firstLanguage(language);
  const client = clientOf(source, first);
  const both = language === "zh-en" ? templates.words.inBoth[first] : "";
  const marked = mark ? templates.words.marked[first].replace("{mark}", mark[first]) : "";
  const named = number || String(findValue(source, "c.case.number")?.value ?? "");
  return `${[form.title[first], named, client].filter(Boolean).join(" ")}${both}${marked}`;
}

function clientOf(source: DocumentSource, language: Language): string {
  const name = findValue(source, "c.case.client.name")?.value;
  if (!isObject(name)) return typeof name === "string" ? name : "";
  const { zh, [language]: own = zh }: Unchecked<Localized> = name;
  return typeof own === "string" ? own : "";
}

function mapValues(
  texts: Readonly<Record<string, Bilingual>>,
  label: (text: Bilingual) => Label,
): JsonObject {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, label(text)]));
}

/** How full a page of fixed size gets. */
function densityOf(
  { density }: DocumentSpec,
  fields: ShownFields,
  language: DocumentLanguage,
): JsonObject {
  const size = (density?.fields ?? [])
    .map((name) => {
      const { value = "", alt } = fields[name] ?? {};
      return `${value}${alt ?? ""}`;
    })
    .join("")
    .replace(/[ -\u02ff]{2}/g, "x").length;
  const full = density !== undefined && size > density.full[language];
  const { sites } = fields;
  return {
    dense: density?.dense !== undefined && size > density.dense[language],
    full,
    annex: full || sites?.there === true,
  };
}

function letterhead({ letterhead: own }: House, language: DocumentLanguage): JsonObject {
  const address = own.address
    ? labelIn({ zh: own.address.zh, en: own.address.en ?? own.address.zh }, language)
    : { label: "", labelAlt: null };
  return { address, phone: own.phone ?? "", website: own.website ?? "" };
}
