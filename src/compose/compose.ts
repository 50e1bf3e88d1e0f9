import { camel, type CaseView, namedKind, type Subject } from "../model/case-view.js";
import { isCivilDate } from "../model/dates.js";
import type { ComposedDocument, DocumentLanguage, DocumentSpec, RefusedDocument } from "../model/document.js";
import type { Outcome } from "../model/finding.js";
import type { JsonObject } from "../model/json.js";
import type { Procedure } from "../model/procedure.js";
import type { Bilingual } from "../model/text.js";
import { print } from "./format.js";
import { compileTemplate, type Render } from "./html.js";
import type { TemplateFolder } from "./template-folder.js";
import { draftWords, pageStyle } from "./page-style.js";
import { bothOf, viewFields } from "./view.js";

/** The CB's own data that every document carries. */
export interface House {
  readonly letterhead: { readonly address?: { readonly zh: string; readonly en?: string }; readonly phone?: string; readonly website?: string };
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
}

export type Composer = (input: ComposeInput) => { documents: ComposedDocument[]; refused: RefusedDocument[] };

/** Turns cases into HTML documents; templates are compiled once. */
export function composer(templates: TemplateFolder): Composer {
  const renderers = new Map(templates.documents.map((d) => [d.id, compileTemplate({
    name: d.id, layout: templates.layout, document: d.template, style: `${templates.style}\n${d.style}`, partials: templates.partials,
    declared: { f: new Set(Object.keys(d.fields)), t: new Set(Object.keys(d.texts)), printed: new Set(d.printed) },
  })]));
  return (input) => {
    const documents: ComposedDocument[] = [];
    const refused: RefusedDocument[] = [];
    for (const spec of templates.documents.filter((d) => input.only.length === 0 || input.only.includes(d.id)))
      for (const subject of input.view.subjects(spec.per, spec.audits))
        for (const [variant, { alias }] of Object.entries(spec.variants ?? { "": { alias: {} } }))
          for (const language of input.languages.length > 0 ? input.languages : spec.languages) {
            const made = compose({ spec, subject, variant, alias, language, input, render: renderers.get(spec.id) as Render });
            if (made && "html" in made) documents.push(made);
            else if (made) refused.push(made);
          }
    refused.push(...unreadable(templates.documents.filter((d) => input.only.length === 0 || input.only.includes(d.id)), input));
    return { documents, refused };
  };
}

interface Task {
  spec: DocumentSpec; subject: Subject; variant: string; alias: Readonly<Record<string, string>>; language: DocumentLanguage; input: ComposeInput; render: Render;
}

function compose({ spec, subject, variant, alias, language, input, render }: Task): ComposedDocument | RefusedDocument | null {
  const { view, procedure, house } = input;
  const full = (path: string) => { const [root = "", ...rest] = path.split("."); return [alias[root] ?? root, ...rest].join("."); };
  const present = spec.records.map((path) => view.find(subject.vars, full(path)));
  // The document's own record is the first; as long as it is not there, there is no document to speak of.
  if (!present[0]) return null;
  const document = documentId(spec, variant);
  const form = procedure.data.forms.find((f) => f.document === document);
  // A procedure that names no such form has no such document.
  if (!form) return null;
  const path = pathOf(view, subject, spec, document, language);
  const fields = viewFields(spec, alias, subject, view, procedure, language);
  const reasons = [...missing(spec, present, full), ...faulty(present, input.outcomes), ...fields.reasons, ...withoutHouse(spec, house), ...strict(spec, subject, input.outcomes)];
  if (reasons.length > 0 && !input.draft) return { path, document, subject: subject.id, language, reasons };
  const { title } = form;
  const dated = view.find(subject.vars, full(spec.date))?.value;
  // Only a draft can lack its own date; then it is of the day of the judgement.
  const date = isCivilDate(dated) ? dated : String(subject.vars["asOf"]);
  const words = (text: Bilingual) => bothOf(text, language);
  const own = house.forms[document] ?? {};
  const first = language === "en" ? "en" : "zh";
  const number = spec.number ? print(view.find(subject.vars, full(spec.number))?.value, undefined, language, { people: view.people, compact: true }).value : "";
  const margins = pageStyle({ language: first, body: procedure.data.body.name, title, left: [own.code ?? form.code ?? "", own.version ?? "", number || (view.document.id.split("/").pop() ?? "")].filter(Boolean).join(" · "), draft: input.draft && reasons.length > 0 });
  const page: JsonObject = {
    lang: language === "en" ? "en" : "zh-CN", language, bilingual: language === "zh-en", draft: input.draft && reasons.length > 0, draftMark: draftWords[first], kind: spec.id, variant,
    title: words(title), number,
    numberLabel: words({ zh: "编号：", en: "No. " }),
    formCode: own.code ?? form.code ?? "", formVersion: own.version ?? "", procedure: `${procedure.data.procedure} ${procedure.data.version}`,
    body: words(procedure.data.body.name), letterhead: letterhead(house, language), scheme: procedure.data.scheme,
    t: Object.fromEntries(Object.entries(spec.texts).map(([k, v]) => [k, words(v)])), printed: Object.fromEntries(spec.printed.map((k) => [k, words(procedure.data.printed[k] ?? { zh: k, en: k })])),
    f: fields.fields, signatures: fields.signatures,
  };
  const texts = [
    ...fields.texts.map((t) => ({ text: t.text, at: t.found?.place ? { file: t.found.place.record.file, ...t.found.place.record.position(t.found.place.pointer) } : null })),
    { text: JSON.stringify([page["title"], page["body"], page["letterhead"], page["t"], page["printed"], page["f"]]), at: null },
  ];
  return { path, document, title: language === "en" ? title.en : title.zh, language, subject: subject.id, date, html: render(page, margins), texts, view: page };
}

function documentId(spec: DocumentSpec, variant: string): string {
  return variant ? `${spec.id}-${variant}` : spec.id;
}

/** A document whose own record is there but cannot be read is refused: to say nothing of it would look as if there were none. */
function unreadable(specs: readonly DocumentSpec[], { view }: ComposeInput): RefusedDocument[] {
  const folders = [{ id: "", records: view.document.records }, ...view.document.audits];
  const broken = folders.flatMap(({ id, records }) => records.filter((r) => r.value === undefined).map((record) => ({ folder: id.replace(/^audits\//, ""), record })));
  return specs.flatMap((spec) => Object.entries(spec.variants ?? { "": { alias: {} } }).flatMap(([variant, { alias }]) => {
    const own = spec.records[0] ?? "";
    const name = (alias[own] ?? own).split(".").at(-1);
    const kind = name === "nc" ? "nonconformity" : name;
    return broken.filter(({ record }) => camel(namedKind(record)) === kind).map(({ folder, record }): RefusedDocument => ({
      path: [view.document.id, folder, `${documentId(spec, variant)}${/^\d/.test(record.instance) ? `-${record.instance}` : ""}`].filter(Boolean).join("/"),
      document: documentId(spec, variant), subject: folder || ".", language: spec.languages[0] ?? "zh",
      reasons: record.problems.map((p) => ({ zh: `${record.file}:${p.line}:${p.column} ${p.message.zh}`, en: `${record.file}:${p.line}:${p.column} ${p.message.en}` })),
    }));
  }));
}

function letterhead({ letterhead: l }: House, language: DocumentLanguage): JsonObject {
  const address = l.address ? bothOf({ zh: l.address.zh, en: l.address.en ?? l.address.zh }, language) : { label: "", labelAlt: null };
  return { address, phone: l.phone ?? "", website: l.website ?? "" };
}

function pathOf(view: CaseView, subject: Subject, spec: DocumentSpec, document: string, language: DocumentLanguage): string {
  const parts = subject.id === "." ? [] : subject.id.split("/").filter((p) => p !== "audits");
  // A document about a numbered record carries the record's number; one about an audit stands in the audit's folder.
  const own = spec.per === "audit" ? "" : (parts.pop() ?? "");
  const number = /-(\d+)$/.exec(own)?.[0] ?? "";
  return [view.document.id, ...parts, `${document}${number}.${language}`].join("/");
}

function missing(spec: DocumentSpec, present: readonly unknown[], full: (path: string) => string): Bilingual[] {
  return spec.records.filter((_, i) => present[i] === undefined).map((path) => ({ zh: `缺少所需的记录（${full(path)}）`, en: `a record that it is made of is missing (${full(path)})` }));
}

/** A record whose shape is wrong is not printed: a value may be missing or mean something else. */
function faulty(present: readonly ({ place: { record: { file: string } } | null } | undefined)[], outcomes: readonly Outcome[]): Bilingual[] {
  const files = new Set(present.flatMap((p) => (p?.place ? [p.place.record.file] : [])));
  const shape = new Set(["missing-field", "unknown-field", "wrong-value"]);
  const wrong = outcomes.filter((o) => o.outcome === "fail" && o.at && files.has(o.at.file) && shape.has(o.rule));
  return wrong.map((o) => ({ zh: `${o.at?.file ?? ""}:${o.at?.line ?? 1} ${o.message.zh}`, en: `${o.at?.file ?? ""}:${o.at?.line ?? 1} ${o.message.en}` }));
}

function withoutHouse(spec: DocumentSpec, { letterhead: own }: House): Bilingual[] {
  return (spec.letterhead ?? []).filter((k) => !own[k]).map((k) => ({ zh: `dossier.config.json 的 letterhead 没有写 ${k}`, en: `letterhead in dossier.config.json does not give ${k}` }));
}

/** What may not be issued while a rule about it fails or was not judged: a check of ours broke, or a record is missing or faulty. */
function strict(spec: DocumentSpec, subject: Subject, outcomes: readonly Outcome[]): Bilingual[] {
  if (!spec.strict) return [];
  return outcomes.filter((o) => o.subject === subject.id && blocks(o)).map((o) => ({ zh: `${o.rule}：${o.message.zh}`, en: `${o.rule}: ${o.message.en}` }));
}

function blocks(o: Outcome): boolean {
  return o.severity === "error" && (o.outcome === "fail" || o.outcome === "error" || (o.outcome === "cannotJudge" && o.consequence));
}
