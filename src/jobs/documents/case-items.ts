import type { JsonObject } from "../../model/base/json.js";
import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import type { CaseView } from "../../model/case/case-view.js";
import type { RecordFile } from "../../model/case/case.js";
import { localizedIn, recordOf } from "../../model/case/records.js";
import type { ComposedDocument } from "../../model/procedure/document.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CaseAttachment } from "./case-attachments.js";
import { words } from "./case-items.words.js";
import { FilingOrder, type RecordedDocument, type Stage } from "./filing-order.js";

/** One thing that a file holds: a printed document, or an attachment. */
export interface CaseItem {
  readonly stage: Stage;
  /** The document's own number; empty where it has none. */
  readonly number: string;
  readonly author: Bilingual;
  readonly title: Bilingual;
  /** Empty where nothing says of which day it is. */
  readonly date: string;
  readonly pages: number;
  readonly remark: Bilingual | null;
  readonly document: ComposedDocument | null;
  readonly attachment: CaseAttachment | null;
}
/** What the file of a case is made of. */
export interface CaseFile {
  readonly view: CaseView;
  readonly procedure: Procedure;
  /** Those that are listed and printed. */
  readonly documents: readonly ComposedDocument[];
  pagesOf(document: ComposedDocument): number;
  readonly attachments: readonly CaseAttachment[];
}

/** Everything that a file holds, in the order of the work: each attachment after its document. */
export function caseItems(file: CaseFile): CaseItem[] {
  const { view, documents, attachments } = file;
  const files = new Map(
    [view.document, ...view.document.audits]
      .flatMap(({ records }) => records)
      .map((record) => [record.file, record]),
  );
  const recorded = documents.map((document): RecordedDocument => {
    const record = files.get(document.source?.file ?? "") ?? null;
    return { document, record };
  });
  const order = new FilingOrder(view, file.procedure, recorded);
  const stageOf = ({ document, record }: RecordedDocument) => order.stageOf(record, document.date);
  const sorted = recorded.toSorted(
    (a, b) => stageOf(a).rank - stageOf(b).rank || order.compare(a, b),
  );
  const hosts = Map.groupBy(attachments, (a) => hostOf(a, sorted));
  const items = sorted.flatMap((entry): CaseItem[] => {
    const item = documentItem(entry, stageOf(entry), file);
    const attached = hosts.get(entry) ?? [];
    return [item, ...attached.map((a) => attachmentItem(a, item, numberOn(entry, a, attached)))];
  });
  const alone = Map.groupBy(hosts.get(null) ?? [], (a) => a.place.record);
  return withOthers(items, [...alone], order, file);
}

/** The document that an attachment stands behind: one that names it, or the last of its record. */
function hostOf(
  { path, place }: CaseAttachment,
  sorted: readonly RecordedDocument[],
): RecordedDocument | null {
  const ofRecord = sorted.filter((entry) => entry.record === place.record);
  return ofRecord.find((entry) => citedOn(entry, path) !== null) ?? ofRecord.at(-1) ?? null;
}

function citedOn({ document }: RecordedDocument, path: string): number | null {
  return document.cited.find((c) => c.path === path)?.number ?? null;
}

/** The number that its document gives an attachment; those it does not name are counted after. */
function numberOn(
  host: RecordedDocument,
  attachment: CaseAttachment,
  attached: readonly CaseAttachment[],
): number {
  const others = attached.filter((a) => citedOn(host, a.path) === null);
  const named = citedOn(host, attachment.path);
  return named ?? host.document.cited.length + 1 + others.indexOf(attachment);
}

/** Attachments of records of which nothing is printed stand among the items of their days. */
function withOthers(
  items: readonly CaseItem[],
  others: readonly (readonly [RecordFile, readonly CaseAttachment[]])[],
  order: FilingOrder,
  file: CaseFile,
): CaseItem[] {
  const all = [...items];
  const dated = others.map(([record, attachments]) => {
    const day = attachments.find((a) => a.date !== null)?.date;
    return { record, attachments, date: day ?? dayOfRecord(record, file) };
  });
  const byDay = dated.toSorted((a, b) => byCodeUnit(a.date, b.date));
  for (const { record, attachments, date } of byDay) {
    const about = { stage: order.stageOf(record, date), date, author: authorNames(file).body };
    const next = all.findIndex(
      (i) =>
        i.stage.rank > about.stage.rank ||
        (i.stage.rank === about.stage.rank && i.document !== null && byCodeUnit(i.date, date) > 0),
    );
    const own = attachments.map((a, i) => attachmentItem(a, about, i + 1));
    all.splice(next === -1 ? all.length : next, 0, ...own);
  }
  return all;
}

function dayOfRecord({ kind, value }: RecordFile, { procedure }: CaseFile): string {
  const day = procedure.records.get(kind)?.schema["happensOn"];
  const found = typeof day === "string" ? (value as JsonObject)[day] : undefined;
  return typeof found === "string" ? found.slice(0, "2026-07-27".length) : "";
}

function documentItem({ document }: RecordedDocument, stage: Stage, file: CaseFile): CaseItem {
  return {
    stage,
    number: document.ownNumber,
    author: authorNames(file)[document.author],
    title: document.listedAs,
    date: document.date,
    pages: file.pagesOf(document),
    remark: null,
    document,
    attachment: null,
  };
}

function attachmentItem(
  attachment: CaseAttachment,
  about: Pick<CaseItem, "stage" | "author" | "date">,
  number: number,
): CaseItem {
  return {
    stage: about.stage,
    number: "",
    author: about.author,
    title: attachment.title,
    date: attachment.date ?? about.date,
    pages: attachment.pages,
    remark: words[attachment.kind]({ n: number }),
    document: null,
    attachment,
  };
}

/** Body, client, and both, in both languages. */
function authorNames({ view, procedure }: CaseFile): Record<ComposedDocument["author"], Bilingual> {
  const { zh, en } = procedure.data.body.name;
  const body = { zh, en };
  const name = localizedIn(recordOf(view.document.records, "case")?.value.client?.name);
  const client = { zh: name.zh ?? "", en: name.en ?? name.zh ?? "" };
  return { body, client, both: words.both({ body, client }) };
}
