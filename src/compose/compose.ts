import { isObject, type JsonObject } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import type { CaseView, Found, Subject } from "../model/case/case-view.js";
import type { Outcome } from "../model/outcome/finding.js";
import type {
  ComposedDocument,
  DocumentLanguage,
  DocumentSpec,
  RefusedDocument,
} from "../model/procedure/document.js";
import type { Procedure } from "../model/procedure/procedure.js";
import { isCivilDate } from "../model/time/dates.js";
import { documentId, formOf, withForm } from "./forms.js";
import { type Render, templateEngine } from "./html.js";
import { pageStyle } from "./page-style.js";
import { certificateCode } from "./query-code.js";
import { reasonsAgainst, unreadable } from "./refusals.js";
import { viewSections } from "./sections.js";
import type { FormWords, TemplateFolder } from "./template-folder.js";
import { bothOf, viewFields } from "./view.js";

/** The CB's own data that every document carries. */
export interface House {
  readonly letterhead: {
    readonly address?: { readonly zh: string; readonly en?: string };
    readonly phone?: string;
    readonly website?: string;
    readonly certificateQuery?: string;
  };
  readonly forms: Readonly<Record<string, { readonly code?: string; readonly version?: string }>>;
}
export interface ComposeInput {
  readonly view: CaseView;
  readonly procedure: Procedure;
  readonly outcomes: readonly Outcome[];
  readonly house: House;
  /** Empty: the languages that each document makes of itself. */
  readonly languages: readonly DocumentLanguage[];
  /** Document ids; empty means all. */
  readonly only: readonly string[];
  /** Prints what is there, marked as a draft on every page, instead of refusing. */
  readonly draft: boolean;
  /** Marks each page as a copy; the file says so in its name. */
  readonly copy?: boolean;
  /** The documents made before, for those that list them; left out while they are being made. */
  readonly contents?: readonly JsonObject[];
}

export interface Composed {
  readonly documents: ComposedDocument[];
  readonly refused: RefusedDocument[];
}
export type Composer = (input: ComposeInput) => Composed;

/** Turns cases into HTML documents; each template is compiled once, when it is first wanted. */
export function composer(templates: TemplateFolder): Composer {
  const engine = templateEngine(templates.shared);
  const renderers = new Map<string, Render>();
  const rendererOf = (d: DocumentSpec): Render => {
    let made = renderers.get(d.id);
    if (!made) {
      renderers.set(
        d.id,
        (made = engine({
          name: d.id,
          document: d.template,
          style: d.style,
          declared: {
            f: new Set(Object.keys(d.fields)),
            t: new Set(Object.keys(d.texts)),
            printed: new Set(d.printed),
          },
        })),
      );
    }
    return made;
  };
  return (input) => {
    const documents: ComposedDocument[] = [];
    const refused: RefusedDocument[] = [];
    const wanted = templates.documents.filter(
      (d) =>
        (input.only.length === 0 || input.only.includes(d.id)) &&
        (d.bound === true) === (input.contents !== undefined),
    );
    for (const spec of wanted) {
      for (const [variant, { alias, per = spec.per }] of Object.entries(
        spec.variants ?? { "": { alias: {} } },
      )) {
        for (const subject of input.view.subjects(per, spec.audits)) {
          for (const language of input.languages.length > 0 ? input.languages : spec.languages) {
            const made = compose({
              spec,
              subject,
              variant,
              alias,
              language,
              input,
              templates,
              render: rendererOf(spec),
            });
            if (made && "html" in made) documents.push(made);
            else if (made) refused.push(made);
          }
        }
      }
    }
    refused.push(...unreadable(wanted, input));
    return { documents, refused };
  };
}

interface Task {
  spec: DocumentSpec;
  subject: Subject;
  variant: string;
  alias: Readonly<Record<string, string>>;
  language: DocumentLanguage;
  input: ComposeInput;
  templates: TemplateFolder;
  render: Render;
}

function compose({
  spec: own,
  subject: about,
  variant,
  alias,
  language,
  input,
  templates,
  render,
}: Task): ComposedDocument | RefusedDocument | null {
  const { view, procedure, house, contents } = input;
  const subject = contents ? { ...about, vars: { ...about.vars, contents } } : about;
  const full = (path: string) => {
    const [root = "", ...rest] = path.split(".");
    return [alias[root] ?? root, ...rest].join(".");
  };
  const find = (path: string) => view.find(subject.vars, full(path));
  const present = own.records.map(find);
  // The document's own record is the first; as long as it is not there, there is no document to speak of.
  if (!present[0] || standsElsewhere(subject, present[0])) return null;
  if (own.when && !applies(own.when, find(own.when.path)?.value)) return null;
  const document = documentId(own, variant);
  const form = formOf(procedure, own, document, typeOf(subject));
  // A procedure that names no such form has no such document.
  if (!form) return null;
  const spec = withForm(own, form);
  const path = pathOf(view, subject, document, `${input.copy ? "copy." : ""}${language}`);
  const fields = viewFields(spec, alias, subject, view, procedure, language);
  const reasons = [
    ...reasonsAgainst({ spec, present, full, outcomes: input.outcomes, house, procedure, subject }),
    ...fields.reasons,
  ];
  if (reasons.length > 0 && !input.draft) {
    return { path, document, subject: subject.id, language, reasons };
  }
  const { title } = form;
  // A moment's day is the one it was written with.
  const dated = String(find(spec.date)?.value ?? "").slice(0, 10);
  // Only a draft can lack its own date; then it is of the day of the judgement.
  const date = isCivilDate(dated) ? dated : String(subject.vars["asOf"]);
  const words = (text: Bilingual) => bothOf(text, language);
  const { code, version = "" } = { code: form.code ?? "", ...house.forms[document] };
  const first = language === "en" ? "en" : "zh";
  const numbered = spec.number ? find(spec.number)?.value : undefined;
  const number = typeof numbered === "string" ? numbered : "";
  const draft = input.draft && reasons.length > 0;
  const mark = draft ? templates.words.draft : input.copy ? templates.words.copy : null;
  const margins = pageStyle({
    language: first,
    body: procedure.data.body.name,
    title,
    left: [code, version, number || (view.document.id.split("/").pop() ?? "")]
      .filter(Boolean)
      .join(" · "),
    page: templates.words.page,
    mark,
  });
  const page: JsonObject = {
    lang: language === "en" ? "en" : "zh-CN",
    language,
    bilingual: language === "zh-en",
    mark: mark?.[first] ?? "",
    draft,
    kind: spec.id,
    variant,
    title: words(title),
    number,
    numberLabel: words(templates.words.number),
    formCode: code,
    formVersion: version,
    procedure: `${procedure.data.procedure} ${procedure.data.version}`,
    body: words(procedure.data.body.name),
    letterhead: letterhead(house, language),
    logo: templates.logo as JsonObject | null,
    scheme: procedure.data.scheme,
    t: Object.fromEntries(Object.entries(spec.texts).map(([k, v]) => [k, words(v)])),
    printed: Object.fromEntries(
      spec.printed.map((k) => [k, words(procedure.data.printed[k] ?? { zh: k, en: k })]),
    ),
    f: fields.fields,
    signatures: fields.signatures,
    density: densityOf(spec, fields.fields, language),
    code: number ? certificateCode(house.letterhead.certificateQuery, number) : null,
    words: Object.fromEntries(Object.entries(templates.words).map(([k, v]) => [k, words(v)])),
    colon: templates.words.colon[first],
    sections: viewSections(spec.sections ?? [], {
      fields: fields.fields,
      signatures: fields.signatures,
      procedure,
      language,
    }),
  };
  const texts = [
    ...fields.texts.map((t) => ({
      text: t.text,
      at: t.found?.place
        ? {
            file: t.found.place.record.file,
            ...t.found.place.record.position(t.found.place.pointer),
          }
        : null,
    })),
    {
      text: JSON.stringify([
        page["title"],
        page["body"],
        page["letterhead"],
        page["t"],
        page["printed"],
        page["f"],
        page["sections"],
      ]),
      at: null,
    },
  ];
  const record = present[0].place?.record;
  return {
    path,
    document,
    title: language === "en" ? title.en : title.zh,
    titles: title,
    listedAs: listedAs(title.zh, language, templates.words),
    number,
    language,
    subject: subject.id,
    date,
    html: render(page, margins),
    texts,
    view: page,
    source: record ? { file: record.file, sha256: record.sha256 } : null,
    author: spec.author ?? "body",
    listed: spec.listed !== false,
    languages: spec.languages,
  };
}

/** How full a page of fixed size gets. */
function densityOf(
  { density }: DocumentSpec,
  fields: JsonObject,
  language: DocumentLanguage,
): JsonObject {
  const size = (density?.fields ?? [])
    .map((name) => {
      const f = isObject(fields[name]) ? fields[name] : {};
      return `${String(f["value"] ?? "")}${String(f["alt"] ?? "")}`;
    })
    .join("")
    .replace(/[ -\u02ff]{2}/g, "x").length;
  const full = density !== undefined && size > density.full[language];
  const sites = isObject(fields["sites"]) && fields["sites"]["there"] === true;
  return {
    dense: density !== undefined && size > density.dense[language],
    full,
    annex: full || sites,
  };
}

/** A document in several languages stands in the list of contents once for each. */
function listedAs(title: string, language: DocumentLanguage, words: FormWords): string {
  return language === "zh"
    ? title
    : `${title}${language === "en" ? words.inEnglish.zh : words.inBoth.zh}`;
}

function applies({ in: values }: NonNullable<DocumentSpec["when"]>, value: unknown): boolean {
  return (
    value !== undefined &&
    value !== null &&
    value !== "" &&
    (!Array.isArray(value) || value.length > 0) &&
    (!values || values.includes(value as never))
  );
}

/** Planning records of both stages stand with stage 1, and are printed there. */
function standsElsewhere({ id }: Subject, { place }: Found): boolean {
  return (
    id.startsWith("audits/") &&
    place !== null &&
    !place.record.file.includes(`/audits/${id.split("/")[1] ?? ""}/`)
  );
}

function typeOf({ vars }: Subject): string {
  return (vars["audit"] as { type?: string } | undefined)?.type ?? "";
}

function letterhead({ letterhead: l }: House, language: DocumentLanguage): JsonObject {
  const address = l.address
    ? bothOf({ zh: l.address.zh, en: l.address.en ?? l.address.zh }, language)
    : { label: "", labelAlt: null };
  return { address, phone: l.phone ?? "", website: l.website ?? "" };
}

function pathOf(view: CaseView, subject: Subject, document: string, ending: string): string {
  const parts = subject.id === "." ? [] : subject.id.split("/").filter((p) => p !== "audits");
  // A document about a numbered record carries the record's number; one about an audit stands in the audit's folder.
  const own = subject.id.startsWith("audits/") && parts.length === 1 ? "" : (parts.pop() ?? "");
  const number = /-(\d+)$/.exec(own)?.[0] ?? "";
  return [view.document.id, ...parts, `${document}${number}.${ending}`].join("/");
}
