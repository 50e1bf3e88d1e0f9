import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isObject, type Json } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import { recordsOf } from "../../model/case/records.js";
import type { Evidence, MatrixRow } from "../../model/outcome/assessment.js";
import type { Outcome, OutcomeKind } from "../../model/outcome/finding.js";
import type { ClauseRow } from "../../model/procedure/clause-register.js";
import type { ComposedDocument } from "../../model/procedure/document.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { answersWith } from "../../model/procedure/standard.js";
import { inspectPdf, type PdfInspection, unreadTexts } from "../../seal/pdf-inspection.js";
import type { Workspace } from "../../workspace/workspace.js";
import { registerOf } from "../procedures/procedures.js";
import { words } from "./matrix.words.js";
import type { PeopleEvidence } from "./people-evidence.js";
import { recordTitles } from "./record-titles.js";

/** Where documents of a case show the lines of its records. */
export interface PagesOfLines {
  at(file: string, line: number): PageOfDocument | null;
}

interface PageOfDocument {
  readonly document: string;
  readonly documentTitle: Bilingual;
  readonly page: number;
}

/** Reads the printed documents: on which page each value of a record stands. */
export async function pagesOfLines(
  folder: string,
  caseId: string,
  documents: readonly ComposedDocument[],
): Promise<PagesOfLines> {
  const byLine = new Map<string, PageOfDocument>();
  const byRecord = new Map<string, PageOfDocument>();
  for (const composed of documents) {
    const bytes = await readFile(join(folder, `${composed.path}.pdf`)).catch(() => null);
    if (!bytes || composed.language === "en") continue;
    const document = `${composed.path.slice(caseId.length + 1)}.pdf`;
    const file = composed.source?.file;
    const shown = { document, documentTitle: composed.titles };
    if (file && !byRecord.has(file)) byRecord.set(file, { ...shown, page: 1 });
    for (const [line, page] of pagesByLine(composed, await inspectPdf(bytes))) {
      if (!byLine.has(line)) byLine.set(line, { ...shown, page });
    }
  }
  return { at: (file, line) => byLine.get(`${file}:${line}`) ?? byRecord.get(file) ?? null };
}

/**
 * By `file:line`: the page of a document on which the first value of the line that is found stands.
 */
function pagesByLine({ texts }: ComposedDocument, seen: PdfInspection): Map<string, number> {
  const pages = new Map<string, number>();
  for (const { text, at } of texts) {
    if (!at || pages.has(`${at.file}:${at.line}`)) continue;
    const page = pageOf(text, seen);
    if (page !== null) pages.set(`${at.file}:${at.line}`, page);
  }
  return pages;
}

function pageOf(text: string, seen: PdfInspection): number | null {
  if (seen.texts.length === 1) return 1;
  const page = seen.texts.findIndex(
    (t) => unreadTexts([text], { ...seen, texts: [t] }).length === 0,
  );
  return page === -1 ? null : page + 1;
}

const rank: Readonly<Record<OutcomeKind, number>> = {
  error: 0,
  fail: 1,
  cannotJudge: 2,
  due: 3,
  waived: 4,
  pass: 5,
  notApplicable: 6,
};
/** More would not be read. */
const mostEvidence = 6;

/** A case, or a body's own folder, with what became of it and where its documents show it. */
export interface Shown {
  readonly document: CaseDocument;
  readonly outcomes: readonly Outcome[];
  readonly pages: PagesOfLines;
  /** The application was refused: what nothing shows is not asked of the case. */
  readonly isRefused: boolean;
  /** What a person is called. */
  name(person: string): string;
  readonly people: PeopleEvidence;
}
type ByKind = ReadonlyMap<string, readonly RecordFile[]>;

/** What somebody has stated about a clause, and where. */
interface Stated {
  readonly clause: string;
  readonly by: string;
  readonly on: string;
  readonly text: string;
  readonly record: RecordFile;
  readonly pointer: string;
}
/** What a row is shown by: the case, the names of its records, statements about the row. */
interface Known extends Shown {
  readonly titles: ReadonlyMap<string, Bilingual>;
  readonly statements: readonly Stated[];
}

function statementsIn(records: readonly RecordFile[]): Stated[] {
  return recordsOf(records, "statements").flatMap(({ record, value }) =>
    (value.statements ?? []).flatMap(({ clause, text = "", ...entry }, i): Stated[] =>
      clause === undefined
        ? []
        : [
            {
              clause,
              by: entry.by ?? value.by ?? "",
              on: entry.on ?? value.on ?? "",
              text,
              record,
              pointer: `/statements/${i}`,
            },
          ],
    ),
  );
}

/** Who stated what, on which day and on what ground. */
function groundOf({ by, on, text }: Stated, { name }: Shown): Bilingual {
  return words.stated({ by: name(by), on, text });
}

/** Clause by clause: what was required, what shows it, what became of it. */
export function matrixOf(workspace: Workspace, procedure: Procedure, shown: Shown): MatrixRow[] {
  const { document, outcomes } = shown;
  const byClause = grouped(outcomes, (o) => o.clauses);
  const records = [...document.records, ...document.audits.flatMap((a) => a.records)];
  const byKind = grouped(records, (r) => [...new Set([r.kind, namedKind(r)])]);
  const titles = recordTitles(document, procedure);
  const stated = grouped(statementsIn(records), (s) => [s.clause]);
  return registerOf(workspace, procedure)
    .filter((row) => row.clause.level !== "body")
    .map((row) => {
      const judged = [...(byClause.get(row.clause.id) ?? [])].sort(
        (a, b) => rank[a.outcome] - rank[b.outcome],
      );
      const statements = stated.get(row.clause.id) ?? [];
      const evidence = [
        ...shown.people(row.clause, judged),
        ...evidenceFor(row, judged, byKind, { ...shown, titles, statements }),
      ];
      return {
        clause: row.clause.id,
        answers: answersWith(
          { answers: row.clause.answers ?? {}, rules: row.rules },
          procedure.data.scheme,
          workspace.standards,
        ),
        demand: row.demand,
        evidence: distinct(evidence).slice(0, mostEvidence),
        outcome: judged[0]?.outcome ?? withoutRule(row, evidence.length > 0, shown),
        remarks: [...remarksOn(row, judged), ...statements.map((s) => groundOf(s, shown))],
      };
    });
}

/** By each key that an item has. */
function grouped<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keys(item)) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

/**
 * Where a row is shown: by what its rules looked at and its fields; where there is nothing of
 * these, by its records.
 */
function evidenceFor(
  row: ClauseRow,
  judged: readonly Outcome[],
  byKind: ByKind,
  { document, pages, titles, statements }: Known,
): Evidence[] {
  const places = [
    ...statements.map(({ record, pointer }) => ({
      file: record.file,
      line: record.position(pointer).line,
    })),
    ...judged.flatMap((o) =>
      o.at && o.outcome !== "notApplicable" && o.at.file.includes(`/${document.id}/`) ? [o.at] : [],
    ),
    ...fieldEvidence(row, byKind).map(({ record, pointer }) => ({
      file: record.file,
      line: record.position(pointer).line,
    })),
  ];
  const shown =
    places.length > 0 ? places : kindsEvidence(row, byKind).map(({ file }) => ({ file, line: 1 }));
  return shown.map(({ file, line }) => ({
    record: below(file, document),
    recordTitle: titles.get(file) ?? { zh: below(file, document), en: below(file, document) },
    line,
    ...(pages.at(file, line) ?? { document: null, documentTitle: null, page: null }),
  }));
}

/**
 * What judgement said of a row, where it did not simply hold; why it does not apply to the case, or
 * why nothing judges it.
 */
function remarksOn({ reason }: ClauseRow, judged: readonly Outcome[]): Bilingual[] {
  const said = judged
    .filter((o) => o.outcome !== "pass" && o.outcome !== "notApplicable")
    .map((o) => o.message);
  const applies = judged.some((o) => o.outcome !== "notApplicable");
  const why = applies
    ? []
    : judged.flatMap((o) => o.reason ?? []).map(({ zh, en }) => ({ zh, en }));
  return [...(reason && judged.length === 0 ? [reason] : []), ...distinctWords([...said, ...why])];
}

/** A row that no rule judges is shown by a record, or by none. */
function withoutRule(
  { clause }: ClauseRow,
  isShown: boolean,
  { isRefused }: Shown,
): MatrixRow["outcome"] {
  if (clause.enforcement.every((e) => e === "narrative")) return "narrative";
  if (isShown) return "shown";
  return isRefused ? "notApplicable" : "notShown";
}

/** The values of the fields that a clause demands, `contract /fee`, wherever the case has them. */
function fieldEvidence(
  { fields }: ClauseRow,
  byKind: ByKind,
): { record: RecordFile; pointer: string }[] {
  return fields.flatMap((f) => {
    const [kind = "", pointer = ""] = f.split(" ");
    return (byKind.get(kind) ?? []).flatMap((record) =>
      pointers(record.value, pointer.split("/").slice(1))
        .slice(0, 1)
        .map((p) => ({ record, pointer: p })),
    );
  });
}

function pointers(value: Json | undefined, segments: readonly string[], above = ""): string[] {
  const [first, ...rest] = segments;
  if (value === undefined || value === null) return [];
  if (first === undefined) return [above];
  if (first === "*") {
    return Array.isArray(value)
      ? (value as Json[]).flatMap((v, i) => pointers(v, rest, `${above}/${i}`))
      : [];
  }
  return isObject(value) && Object.hasOwn(value, first)
    ? pointers(value[first], rest, `${above}/${first}`)
    : [];
}

function kindsEvidence({ clause }: ClauseRow, byKind: ByKind): RecordFile[] {
  return clause.records.flatMap((k) => byKind.get(k) ?? []).slice(0, 3);
}

function below(file: string, { id, shownAs }: CaseDocument): string {
  return file.startsWith(`${shownAs}/${id}/`) ? file.slice(shownAs.length + id.length + 2) : file;
}

function distinct(list: readonly Evidence[]): Evidence[] {
  return [...new Map(list.map((e) => [`${e.record}:${e.line}`, e])).values()];
}

function distinctWords(list: readonly Bilingual[]): Bilingual[] {
  return [...new Map(list.map((b) => [b.zh, b])).values()];
}
