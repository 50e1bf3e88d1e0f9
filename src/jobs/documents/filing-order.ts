import type { Bilingual } from "../../model/base/text.js";
import { byCodeUnit } from "../../model/base/text.js";
import type { AuditView, CaseView } from "../../model/case/case-view.js";
import type { RecordFile } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import { asRecord } from "../../model/case/records.js";
import { type ComposedDocument, documentLanguages } from "../../model/procedure/document.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { words } from "./filing-order.words.js";

/** A part of the file: the way to the contract, an audit, or what became of the certificate. */
export interface Stage {
  readonly rank: number;
  readonly label: Bilingual;
}
/** A document of a case with the record that it renders. */
export interface RecordedDocument {
  readonly document: ComposedDocument;
  readonly record: RecordFile | null;
}

/**
 * The order in which a case grows: stage by stage, day by day, within a day as the procedure's
 * sequence has it. Names of files play no part in it.
 */
export class FilingOrder {
  readonly #view: CaseView;
  readonly #procedure: Procedure;
  /** The day on which the first audit begins to leave papers. */
  readonly #auditsFrom: string;

  constructor(view: CaseView, procedure: Procedure, all: readonly RecordedDocument[]) {
    this.#view = view;
    this.#procedure = procedure;
    const [first] = all
      .filter(({ record }) => record && this.#auditOf(record))
      .map(({ document }) => document.date)
      .sort();
    this.#auditsFrom = first ?? "9999-12-31";
  }

  /** Where a record belongs; what rests on an audit, as a certificate does, belongs to it. */
  stageOf(record: RecordFile | null, day: string): Stage {
    const audit = record && (this.#auditOf(record) ?? this.#basisOf(record));
    if (audit) return { rank: 1 + this.#view.audits.indexOf(audit), label: audit.title };
    return this.#isBeforeAudits(record, day)
      ? { rank: 0, label: words.untilContract() }
      : { rank: Number.MAX_SAFE_INTEGER, label: words.afterwards() };
  }

  /** Which of two documents of a stage stands first. */
  compare(a: RecordedDocument, b: RecordedDocument): number {
    const [first, second] = [a.document, b.document];
    return (
      byCodeUnit(first.date, second.date) ||
      this.#rankOf(a) - this.#rankOf(b) ||
      this.#instanceOf(a) - this.#instanceOf(b) ||
      this.#formOf(first) - this.#formOf(second) ||
      byCodeUnit(a.record?.instance ?? "", b.record?.instance ?? "") ||
      documentLanguages.indexOf(first.language) - documentLanguages.indexOf(second.language) ||
      byCodeUnit(first.document, second.document)
    );
  }

  #auditOf(record: RecordFile): AuditView | undefined {
    const folder = this.#view.document.audits.find((a) => a.records.includes(record));
    return this.#view.audits.find((a) => a.id === folder?.id);
  }

  #basisOf({ kind, value }: RecordFile): AuditView | undefined {
    const basis = kind === "certificate" ? asRecord(kind, value)?.basis : undefined;
    return this.#view.audits.find((a) => a.name === basis);
  }

  /** By the sequence; what that does not name, by its day. */
  #isBeforeAudits(record: RecordFile | null, day: string): boolean {
    const { sequence } = this.#procedure.data;
    const firstOfAudit = sequence.findIndex((kind) => this.#levelOf(kind) === "audit");
    const own = record ? this.#inSequence(record) : -1;
    return own === -1 ? day < this.#auditsFrom : own < firstOfAudit;
  }

  #levelOf(kind: string): string | undefined {
    const { records } = this.#procedure;
    return (records.get(kind) ?? records.get(kind.slice(0, kind.lastIndexOf("-"))))?.level;
  }

  #inSequence(record: RecordFile): number {
    const { sequence } = this.#procedure.data;
    const named = sequence.indexOf(namedKind(record));
    return named === -1 ? sequence.indexOf(record.kind) : named;
  }

  #rankOf({ document, record }: RecordedDocument): number {
    const { sequence } = this.#procedure.data;
    const next = document.before === null ? -1 : sequence.indexOf(document.before);
    if (next !== -1) return next - 0.5;
    const own = record ? this.#inSequence(record) : -1;
    return own === -1 ? sequence.length : own;
  }

  /** Of a kind that comes in instances, opening before closing. */
  #instanceOf({ record }: RecordedDocument): number {
    const { instances = [] } = (record && this.#procedure.records.get(record.kind)) ?? {};
    return instances.indexOf(record?.instance ?? "");
  }

  /** Forms are listed by a procedure as it comes to speak of them. */
  #formOf({ document }: ComposedDocument): number {
    const { forms } = this.#procedure.data;
    const at = forms.findIndex((form) => form.document === document);
    return at === -1 ? forms.length : at;
  }
}
