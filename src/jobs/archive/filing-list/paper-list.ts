import { join, sep } from "node:path";
import { Naming } from "../../../check/reasons/naming.js";
import { type Bilingual, byCodeUnit } from "../../../model/base/text.js";
import type { CaseView } from "../../../model/case/case-view.js";
import type { RecordFile } from "../../../model/case/case.js";
import { namedKind } from "../../../model/case/record-names.js";
import { type RecordOf, signaturesIn } from "../../../model/case/records.js";
import type {
  Paper,
  PaperPrint,
  PaperSignature,
  PaperState,
} from "../../../model/outcome/filing-list.js";
import { blocking, type ReadinessItem } from "../../../model/outcome/readiness.js";
import type { ComposedDocument } from "../../../model/procedure/document.js";
import type { Procedure } from "../../../model/procedure/procedure.js";
import { valueLabel } from "../../../model/procedure/schema.js";
import type { CivilDate } from "../../../model/time/dates.js";
import type { CaseAttachment } from "../../documents/case-attachments.js";
import { FilingOrder } from "../../documents/filing-order.js";
import type { Entries } from "../../documents/manifest.js";
import type { DemandedPapers } from "./demanded-papers.js";
import { attached, happened, nowhere, pagesOf } from "./paper-parts.js";
import type { LastSeen } from "./removed-papers.js";

/** What the papers of a case are told from. */
interface CaseFile {
  readonly view: CaseView;
  readonly procedure: Procedure;
  readonly demanded: DemandedPapers;
  /** What was found in the case. */
  readonly items: readonly ReadinessItem[];
  readonly documents: readonly ComposedDocument[];
  readonly attachments: readonly CaseAttachment[];
  /** What has been printed. */
  readonly entries: Entries;
  readonly archive: RecordOf<"archive">;
  readonly removed: ReadonlyMap<string, LastSeen>;
  readonly asOf: CivilDate;
}

/** A paper with its place in the file. */
interface Placed {
  readonly paper: Paper;
  readonly stage: number;
  readonly step: number;
}

/** The papers of a case, in the order of the work: what is there and what should be. */
export function papersOf(file: CaseFile): Paper[] {
  return new PaperList(file).all();
}

class PaperList {
  readonly #file: CaseFile;
  readonly #order: FilingOrder;
  readonly #naming: Naming;
  readonly #items: ReadonlyMap<string, readonly ReadinessItem[]>;
  readonly #documents: ReadonlyMap<string, readonly ComposedDocument[]>;

  constructor(file: CaseFile) {
    this.#file = file;
    this.#naming = Naming.of(file.procedure);
    this.#items = Map.groupBy(file.items, ({ outcome }) => outcome.at?.file ?? "");
    this.#documents = Map.groupBy(file.documents, (d) => d.source?.file ?? "");
    const records = new Map(this.#records().map(({ record }) => [record.file, record]));
    this.#order = new FilingOrder(
      file.view,
      file.procedure,
      file.documents.map((document) => ({
        document,
        record: records.get(document.source?.file ?? "") ?? null,
      })),
    );
  }

  all(): Paper[] {
    return [
      ...this.#records().map(({ subject, record }) => this.#there(subject, record)),
      ...this.#missing(),
      ...this.#unwritten(),
      ...this.#removed(),
    ]
      .sort(
        (a, b) =>
          a.stage - b.stage ||
          a.step - b.step ||
          byCodeUnit(a.paper.date, b.paper.date) ||
          byCodeUnit(a.paper.file, b.paper.file),
      )
      .map(({ paper }) => paper);
  }

  #records(): { readonly subject: string; readonly record: RecordFile }[] {
    const { records, audits } = this.#file.view.document;
    return [
      ...records.map((record) => ({ subject: ".", record })),
      ...audits.flatMap((a) => a.records.map((record) => ({ subject: a.id, record }))),
    ].filter(({ record }) => this.#isPaper(record.kind));
  }

  #isPaper(kind: string): boolean {
    return this.#file.procedure.records.get(kind)?.schema["paper"] !== false;
  }

  #there(subject: string, record: RecordFile): Placed {
    const { demanded, view, archive, attachments } = this.#file;
    const documents = this.#documents.get(record.file) ?? [];
    const prints = documents.map((d) => this.#print(d));
    const own = attachments.filter((a) => a.place.record === record);
    const date = documents.map((d) => d.date).sort()[0] ?? happened(record, this.#file.procedure);
    const stage = this.#order.stageOf(record, date);
    const inCase = record.file.slice(`${view.document.shownAs}/${view.document.id}/`.length);
    const kept = archive.papers?.find((paper) => paper.path === inCase);
    return {
      stage: stage.rank,
      step: this.#stepOf(record),
      paper: {
        stage: stage.label,
        title: this.#titleOf(record),
        file: inCase,
        state: date > this.#file.asOf ? "ahead" : this.#stateOf(record),
        clauses: demanded.clausesOf(subject, record),
        items: demanded.numbersOf(record),
        number: documents.find((d) => d.ownNumber !== "")?.ownNumber ?? "",
        date,
        signatures: this.#signaturesOf(record),
        original: kept?.location ?? archive.location ?? null,
        scan: kept?.scan?.path ?? null,
        prints,
        attachments: own.map(attached),
        pages: pagesOf(prints, own),
        lastSeen: null,
      },
    };
  }

  /** Of several languages the Chinese one, or the only one, is the paper that is counted. */
  #print({ path, titles, language }: ComposedDocument): PaperPrint {
    const { pages } = this.#file.entries[`${path}.pdf`] ?? { pages: 0 };
    return { title: titles, language, pages: pages > 0 ? pages : null };
  }

  #missing(): Placed[] {
    const { demanded, removed } = this.#file;
    const lacking = demanded.papers.filter((p) => !p.isThere);
    const papers = Map.groupBy(lacking, ({ subject, kind }) => `${subject} ${kind}`);
    return [...papers.values()].flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const { subject, kind } = first;
      const file = `${subject === "." ? "" : `${subject}/`}${kind}.json`;
      const clauses = [...new Set(same.flatMap((p) => p.clauses))];
      const lastSeen = removed.get(join(this.#file.view.document.folder, file)) ?? null;
      return this.#absent(subject, { kind, instance: "" }, { file, clauses, lastSeen });
    });
  }

  /** Those of which another paper gives the number. */
  #unwritten(): Placed[] {
    const { demanded } = this.#file;
    return demanded.unwritten.map(({ subject, kind, number }) => {
      const record = { kind, instance: "" };
      const clauses = demanded.clausesOf(subject, record);
      const placed = this.#absent(subject, record, {
        file: `${subject}/${kind}`,
        clauses,
        lastSeen: null,
      });
      return { ...placed, paper: { ...placed.paper, number, state: "missing" } };
    });
  }

  /** Those that nothing demands any more, and git still knows. */
  #removed(): Placed[] {
    const { view, archive, removed, demanded } = this.#file;
    const { folder } = view.document;
    const explained = new Set(
      (archive.papers ?? []).flatMap((p) => (p.removed === undefined ? [] : [p.path])),
    );
    const missing = new Set(this.#missing().map(({ paper }) => paper.file));
    return [...removed].flatMap(([path, lastSeen]) => {
      if (!path.startsWith(folder + sep)) return [];
      const file = path
        .slice(folder.length + 1)
        .split(sep)
        .join("/");
      const named = /^(?:(audits\/[^/]+)\/)?([a-z0-9-]+?)(?:-(\d+))?\.json$/.exec(file);
      const [, subject = ".", kind = "", instance = ""] = named ?? [];
      const isKnown = this.#kindNamed(kind) !== undefined && this.#isPaper(kind);
      if (!isKnown || explained.has(file) || missing.has(file)) return [];
      const record = { kind, instance };
      const clauses = demanded.clausesOf(subject, record);
      return this.#absent(subject, record, { file, clauses, lastSeen });
    });
  }

  #kindNamed(named: string): string | undefined {
    const { records } = this.#file.procedure;
    const found = [...records.values()].find(
      (r) => r.kind === named || r.instances?.some((i) => `${r.kind}-${i}` === named),
    );
    return found?.kind;
  }

  #absent(
    subject: string,
    record: Pick<RecordFile, "kind" | "instance">,
    about: Pick<Paper, "file" | "clauses" | "lastSeen">,
  ): Placed {
    const { view, demanded } = this.#file;
    const at = view.audits.findIndex((a) => a.id === subject);
    const audit = view.audits[at];
    const stage = audit
      ? { rank: 1 + at, label: audit.title }
      : this.#order.stageOf({ ...nowhere, ...record }, "");
    return {
      stage: stage.rank,
      step: this.#stepOf(record),
      paper: {
        stage: stage.label,
        title: this.#titleOf(record),
        state: about.lastSeen && about.clauses.length === 0 ? "removed" : "missing",
        items: demanded.numbersOf(record),
        number: "",
        date: "",
        signatures: [],
        original: null,
        scan: null,
        prints: [],
        attachments: [],
        pages: 0,
        ...about,
      },
    };
  }

  #titleOf(record: Pick<RecordFile, "kind" | "instance">): Bilingual {
    const like = this.#kindLike(record.kind);
    if (like !== record.kind) {
      const { zh, en } = this.#naming.recordLabel(like);
      return { zh: `${zh} ${namedKind(record)}`, en: `${en} ${namedKind(record)}` };
    }
    const { zh, en } = this.#naming.recordLabel(namedKind(record));
    const n = /^\d/.test(record.instance) ? ` ${record.instance}` : "";
    return { zh: `${zh}${n}`, en: `${en}${n}` };
  }

  #stepOf(record: Pick<RecordFile, "kind" | "instance">): number {
    const { sequence } = this.#file.procedure.data;
    const named = sequence.indexOf(namedKind(record));
    const step = named === -1 ? sequence.indexOf(record.kind) : named;
    return step === -1 ? sequence.length : step;
  }

  /** A kind, or the one that the name of another version of it begins with. */
  #kindLike(kind: string): string {
    const { records } = this.#file.procedure;
    if (this.#kindNamed(kind) !== undefined) return kind;
    const like = [...records.keys()].filter((known) => kind.includes(known));
    return like.toSorted((a, b) => b.length - a.length)[0] ?? kind;
  }

  #stateOf({ file, value }: RecordFile): PaperState {
    if (value === undefined) return "unreadable";
    const states = new Set((this.#items.get(file) ?? []).map((i) => i.state));
    if (states.has("unsigned") || states.has("stale")) return "unsigned";
    if ([...states].some((s) => blocking.has(s))) return "faulty";
    return states.has("doubtful") || states.has("late") ? "doubtful" : "here";
  }

  #signaturesOf({ kind, value }: RecordFile): PaperSignature[] {
    const schema = this.#file.procedure.records.get(this.#kindLike(kind))?.schema;
    return signaturesIn(value).map(({ role = "", name = "", date = "", method = "" }) => ({
      role: valueLabel(schema, ["signatures", "0", "role"], role),
      name,
      date,
      method: valueLabel(schema, ["signatures", "0", "method"], method),
      isAhead: date > this.#file.asOf,
    }));
  }
}
