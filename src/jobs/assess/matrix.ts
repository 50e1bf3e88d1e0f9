import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isObject, type Json } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import type { Evidence, MatrixRow } from "../../model/outcome/assessment.js";
import type { Outcome, OutcomeKind } from "../../model/outcome/finding.js";
import type { ComposedDocument } from "../../model/procedure/document.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { inspectPdf, type PdfInspection, unreadTexts } from "../../seal/pdf-inspection.js";
import type { Workspace } from "../../workspace/workspace.js";
import { type RegisterRow, registerOf } from "../procedures/procedures.js";

/** Where documents of a case show the lines of its records. */
export interface PagesOfLines {
  at(file: string, line: number): { readonly document: string; readonly page: number } | null;
}

/** Reads the printed documents: on which page each value of a record stands. */
export async function pagesOfLines(
  folder: string,
  caseId: string,
  documents: readonly ComposedDocument[],
): Promise<PagesOfLines> {
  const byLine = new Map<string, { document: string; page: number }>();
  const byRecord = new Map<string, { document: string; page: number }>();
  for (const d of documents) {
    const bytes = await readFile(join(folder, `${d.path}.pdf`)).catch(() => null);
    if (!bytes || d.language === "en") continue;
    const document = `${d.path.slice(caseId.length + 1)}.pdf`;
    if (d.source && !byRecord.has(d.source.file)) {
      byRecord.set(d.source.file, { document, page: 1 });
    }
    const seen = await inspectPdf(bytes);
    for (const { text, at } of d.texts) {
      if (at && !byLine.has(`${at.file}:${at.line}`)) {
        const page = pageOf(text, seen);
        if (page !== null) byLine.set(`${at.file}:${at.line}`, { document, page });
      }
    }
  }
  return { at: (file, line) => byLine.get(`${file}:${line}`) ?? byRecord.get(file) ?? null };
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

/** Clause by clause: what was required, what shows it, what became of it. */
export function matrixOf(
  workspace: Workspace,
  procedure: Procedure,
  document: CaseDocument,
  outcomes: readonly Outcome[],
  pages: PagesOfLines,
): MatrixRow[] {
  const byClause = new Map<string, Outcome[]>();
  for (const o of outcomes) {
    for (const c of o.clauses) byClause.set(c, [...(byClause.get(c) ?? []), o]);
  }
  const records = [...document.records, ...document.audits.flatMap((a) => a.records)];
  const byKind = new Map<string, RecordFile[]>();
  for (const r of records) {
    for (const k of new Set([r.kind, namedKind(r)])) byKind.set(k, [...(byKind.get(k) ?? []), r]);
  }
  const evidenceAt = (file: string, line: number): Evidence => {
    const shown = pages.at(file, line);
    return {
      record: below(file, document),
      line,
      document: shown?.document ?? null,
      page: shown?.page ?? null,
    };
  };
  return registerOf(workspace, procedure)
    .filter((row) => row.clause.level !== "body")
    .map((row) => {
      const own = byClause.get(row.clause.id) ?? [];
      const judged = [...own].sort((a, b) => rank[a.outcome] - rank[b.outcome]);
      const fromRules = judged.flatMap((o) =>
        o.at && o.outcome !== "notApplicable" && o.at.file.includes(`/${document.id}/`)
          ? [evidenceAt(o.at.file, o.at.line)]
          : [],
      );
      const fromFields = fieldEvidence(row, byKind).map(({ record, pointer }) =>
        evidenceAt(record.file, record.position(pointer).line),
      );
      const fromDocuments =
        row.documents.length > 0 && fromFields.length + fromRules.length === 0
          ? kindsEvidence(row, byKind).map((r) => evidenceAt(r.file, 1))
          : [];
      const evidence = distinct([
        ...fromRules,
        ...fromFields,
        ...fromDocuments,
        ...(fromRules.length + fromFields.length + fromDocuments.length === 0
          ? kindsEvidence(row, byKind).map((r) => evidenceAt(r.file, 1))
          : []),
      ]);
      const [gravest] = judged;
      return {
        clause: row.clause.id,
        answers: row.clause.answers ?? {},
        demand: row.demand,
        evidence: evidence.slice(0, mostEvidence),
        outcome: gravest?.outcome ?? withoutRule(row, evidence.length > 0),
        remarks: [
          ...(row.reason && !gravest ? [row.reason] : []),
          ...distinctWords(
            judged
              .filter((o) => o.outcome !== "pass" && o.outcome !== "notApplicable")
              .map((o) => o.message),
          ),
        ],
      };
    });
}

/** A row that no rule judges is shown by a record, or by none. */
function withoutRule({ clause }: RegisterRow, isShown: boolean): MatrixRow["outcome"] {
  if (clause.enforcement.every((e) => e === "narrative")) return "narrative";
  return isShown ? "shown" : "notShown";
}

/** The values of the fields that a clause demands, `contract /fee`, wherever the case has them. */
function fieldEvidence(
  { fields }: RegisterRow,
  byKind: ReadonlyMap<string, readonly RecordFile[]>,
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

function kindsEvidence(
  { clause }: RegisterRow,
  byKind: ReadonlyMap<string, readonly RecordFile[]>,
): RecordFile[] {
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
