import type { Json, JsonObject } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import type { Found, Subject } from "../model/case/case-view.js";
import type {
  ComposedDocument,
  DocumentLanguage,
  DocumentSpec,
  RefusedDocument,
} from "../model/procedure/document.js";
import type { CivilDate } from "../model/time/dates.js";
import { type Article, articleFaults, withArticleNumbers } from "./articles.js";
import {
  type ChineseText,
  chineseLetterhead,
  reasonsForChinese,
  textsOnPage,
} from "./chinese-text.js";
import { chineseCaptions } from "./cited-attachments.js";
import type { ComposeInput, Copy } from "./compose-input.js";
import { dayAt } from "./document-day.js";
import {
  auditTypeOf,
  type DocumentSource,
  documentSource,
  findValue,
  type PrintedText,
} from "./document-source.js";
import type { English } from "./english.js";
import { type FieldView, viewFields } from "./field-view.js";
import { documentId, formOf, withForm } from "./forms.js";
import { numberHeadings } from "./heading-numbers.js";
import type { Render } from "./html.js";
import { firstLanguage } from "./labels.js";
import { type MarkView, viewMarks } from "./marks.js";
import { pageStyle } from "./page-style.js";
import { type Draft, pageView } from "./page-view.js";
import { reasonsAgainst } from "./refusals.js";
import { articlesIn } from "./sections.js";
import type { FormWords, TemplateFolder } from "./template-folder.js";

/** A copy to be made, with everything that making it needs. */
export interface Task extends Copy {
  readonly input: ComposeInput;
  readonly templates: TemplateFolder;
  readonly render: Render;
  /** The English of what the case says in Chinese. */
  readonly english: English;
}

/** One document that was taken up, or why it is refused. */
export function composeDocument(task: Task, draft: Draft): ComposedDocument | RefusedDocument {
  const { source, document } = draft;
  const { input, language } = task;
  const { fields, articles } = shownIn(source);
  const { marks, reasons: withoutMark } = viewMarks(source, task.templates.marks);
  const chinese = chineseIn(task, draft, { fields, marks });
  const mayAllow = source.spec.strict !== true;
  const { shownAs, id } = source.view.document;
  const folder = `${shownAs}/${id}`;
  const reasons = [
    ...reasonsAgainst({ source, records: draft.records, ...input }),
    ...fields.reasons,
    ...articleFaults(articles),
    ...withoutMark,
    ...(input.allowChinese && mayAllow ? [] : reasonsForChinese(chinese, { mayAllow, folder })),
    ...(input.lacking ?? []),
  ];
  const isDraft = reasons.length > 0 && input.draft;
  const path = pathOf(source, document, `${markInName(input, isDraft)}${language}`);
  if (reasons.length > 0 && !isDraft) {
    const lacksRecord = draft.records.includes(undefined);
    return { path, document, subject: source.subject.id, language, reasons, lacksRecord };
  }
  return printable(task, draft, { fields, marks, path, isDraft, hasChinese: chinese.length > 0 });
}

type Shown = { readonly fields: FieldView; readonly marks: MarkView["marks"] };

/** What an English document shows in Chinese; its page is made for it only where there is doubt. */
function chineseIn(task: Task, draft: Draft, { fields, marks }: Shown): readonly ChineseText[] {
  const { language, input, templates } = task;
  if (language !== "en") return [];
  const captions = chineseCaptions(fields.cited.all, draft.source, templates.words);
  const texts = [...fields.chinese, ...chineseLetterhead(input.house)];
  if (texts.length === 0) return captions;
  const { house } = input;
  const parts = { fields, marks, house, templates, mark: null, isDraft: false, isTried: true };
  return [...textsOnPage(texts, task.render(pageView(draft, parts), "")), ...captions];
}

/** What the file's name says of it: a draft or a copy never carries the name of the document. */
function markInName({ copy }: ComposeInput, isDraft: boolean): string {
  if (isDraft) return "draft.";
  return copy ? "copy." : "";
}

/** The values of the document; in a contract, with the numbers of articles that they refer to. */
function shownIn(source: DocumentSource): { fields: FieldView; articles: readonly Article[] } {
  const recorded = viewFields(source);
  const articles = articlesIn(source.spec.sections ?? [], { ...source, ...recorded });
  return { fields: withArticleNumbers(recorded, articles), articles };
}

/**
 * Takes up a document: null as long as there is nothing to make it of, or the procedure has no such
 * form.
 */
export function takeUp(task: Task): Draft | null {
  const { spec, variant, alias, language, input, english } = task;
  const { view, procedure, contents, keptUntil = null } = input;
  // What paths lead to besides the case: what is known of the body, and the other documents.
  const around = { house: input.house.letterhead, ...(contents && volumeOf(contents, keptUntil)) };
  const subject = { ...task.subject, vars: { ...task.subject.vars, ...around } };
  const source = documentSource({ spec, subject, view, procedure, language, english, alias });
  const records = spec.records.map((path) => findValue(source, path));
  // The document's own record is the first; as long as it is not there, there is no document to
  // speak of.
  if (!records[0] || standsElsewhere(subject, records[0])) return null;
  if (spec.when && !applies(spec.when, findValue(source, spec.when.path)?.value)) return null;
  const document = documentId(spec, variant);
  const form = formOf(procedure, spec, document, {
    auditType: auditTypeOf(subject),
    valueAt: (path) => findValue(source, path)?.value,
  });
  if (!form) return null;
  const { code, version = "" } = { code: form.code ?? "", ...input.house.forms[document] };
  const whole = { ...source, spec: withForm(spec, form) };
  return {
    source: whole,
    form,
    document,
    variant,
    records,
    number: numberOf(whole),
    code,
    version,
  };
}

/** What is known of the file once everything in it is known. */
function volumeOf(contents: readonly JsonObject[], keptUntil: CivilDate | null): object {
  const pages = contents.reduce((sum, item) => sum + Number(item["pages"]), 0);
  const days = contents.filter((item) => item["ahead"] !== true).map(({ date }) => String(date));
  const until = days.sort().at(-1);
  const known = { ...(until && { until }), ...(keptUntil && { keptUntil }) };
  return { contents, volume: { items: contents.length, pages, ...known } };
}

interface Printable extends Shown {
  readonly path: string;
  readonly isDraft: boolean;
  readonly hasChinese: boolean;
}

function printable(
  task: Task,
  draft: Draft,
  { fields, marks, path, isDraft, hasChinese }: Printable,
): ComposedDocument {
  const { input, templates, language } = task;
  const { source, form, document } = draft;
  const { spec, subject } = source;
  const mark = markOf(input, templates.words, isDraft);
  const margins = pageStyle({
    language: firstLanguage(language),
    body: input.procedure.data.body.name,
    title: form.title,
    left: [draft.code, draft.version, draft.number || lastPart(input.view.document.id)]
      .filter(Boolean)
      .join(" · "),
    page: templates.words.page,
    marks: [mark, hasChinese ? templates.words.chineseText : null].filter((m) => m !== null),
  });
  const view = pageView(draft, { fields, marks, house: input.house, templates, mark, isDraft });
  const html = input.unrendered ? "" : task.render(view, margins);
  const record = draft.records[0]?.place?.record;
  return {
    path,
    document,
    title: form.title[firstLanguage(language)],
    titles: form.title,
    listedAs: listedAs(form.title, language, templates.words),
    number: draft.number,
    ownNumber: ownNumberOf(draft),
    language,
    subject: subject.id,
    date: dateOf(source),
    html: spec.numbered ? numberHeadings(html, language) : html,
    texts: [...fields.texts.map(withPlace), { text: textOfPage(view), at: null }],
    view,
    source: record ? { file: record.file, sha256: record.sha256 } : null,
    author: spec.author ?? "body",
    before: spec.before ?? null,
    listed: spec.listed !== false,
    bound: spec.bound ?? false,
    cited: fields.cited.all.map(({ path: cited, number }) => ({ path: cited, number })),
    languages: spec.languages,
  };
}

/** What every page says of itself: that it is no finished document, or a copy of one. */
function markOf(input: ComposeInput, words: FormWords, isDraft: boolean): Bilingual | null {
  if (isDraft) return words.draft;
  return input.copy ? words.copy : null;
}

/** The document's own date; only a draft can lack it, and is then of the day of the judgement. */
function dateOf(source: DocumentSource): string {
  return dayAt(source, source.spec.date) ?? String(source.subject.vars["asOf"]);
}

function numberOf(source: DocumentSource): string {
  const found = source.spec.number ? findValue(source, source.spec.number)?.value : undefined;
  return typeof found === "string" ? found : "";
}

/** The document's number where it is its own record's, and not that of what it is about. */
function ownNumberOf({ source, records, number }: Draft): string {
  const { number: path = "" } = source.spec;
  const place = findValue(source, path)?.place;
  const isOwn = place?.pointer.endsWith("/number") && place.record === records[0]?.place?.record;
  return isOwn ? number : "";
}

function withPlace({ text, found }: PrintedText): ComposedDocument["texts"][number] {
  if (!found?.place) return { text, at: null };
  const { record, pointer } = found.place;
  return { text, at: { file: record.file, ...record.position(pointer) } };
}

/** All that a page says of its own, for the look into the font. */
function textOfPage(view: JsonObject): string {
  const said = ["title", "body", "letterhead", "t", "printed", "f", "sections"];
  return JSON.stringify(said.map((name) => view[name]));
}

/** A document in several languages stands in the list of contents once for each. */
function listedAs(title: Bilingual, language: DocumentLanguage, words: FormWords): Bilingual {
  if (language === "zh") return { zh: title.zh, en: title.en };
  const mark = language === "en" ? words.inEnglish : words.inBoth;
  return { zh: `${title.zh}${mark.zh}`, en: `${title.en}${mark.en}` };
}

function applies({ in: values }: NonNullable<DocumentSpec["when"]>, value: unknown): boolean {
  const isThere =
    value !== undefined &&
    value !== null &&
    value !== "" &&
    (!Array.isArray(value) || value.length > 0);
  return isThere && (!values || values.includes(value as Json));
}

/** Planning records of both stages stand with stage 1, and are printed there. */
function standsElsewhere({ id }: Subject, { place }: Found): boolean {
  return (
    id.startsWith("audits/") &&
    place !== null &&
    !place.record.file.includes(`/audits/${id.split("/")[1] ?? ""}/`)
  );
}

function pathOf({ view, subject }: DocumentSource, document: string, ending: string): string {
  const parts = subject.id === "." ? [] : subject.id.split("/").filter((p) => p !== "audits");
  // A document about a numbered record carries the record's number; one about an audit stands in
  // the audit's folder.
  const own = subject.id.startsWith("audits/") && parts.length === 1 ? "" : (parts.pop() ?? "");
  const number = /-(\d+)$/.exec(own)?.[0] ?? "";
  return [view.document.id, ...parts, `${document}${number}.${ending}`].join("/");
}

function lastPart(id: string): string {
  return id.split("/").pop() ?? "";
}
