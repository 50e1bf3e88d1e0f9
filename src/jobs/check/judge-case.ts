import { type CaseInput, judgeCase } from "../../check/engine.js";
import { translationOutcomes } from "../../check/record/translations.js";
import { checks } from "../../check/registry.js";
import { applyWaivers, waiversOf } from "../../check/waivers.js";
import { contentDigest } from "../../model/base/content-digest.js";
import { isObject, type Json, type JsonObject } from "../../model/base/json.js";
import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import type { CaseDocument, FileProblem, RecordFile } from "../../model/case/case.js";
import type { Spot } from "../../model/case/facts.js";
import type { Personnel } from "../../model/case/personnel.js";
import { recordName } from "../../model/case/record-names.js";
import {
  type CaseResult,
  countOutcomes,
  needsAttention,
  type Outcome,
  outcomeKinds,
} from "../../model/outcome/finding.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import type { Level } from "../../model/procedure/procedure.js";

/** A case as read and judged. */
export interface CheckedCase {
  readonly document: CaseDocument;
  readonly procedure: CompiledProcedure["procedure"];
  readonly personnel: Personnel;
  readonly result: CaseResult;
}

/** Judges a case that has been read: its files, the shape of its records, then the rules. */
export function checkDocument(
  document: CaseDocument,
  compiled: CompiledProcedure,
  given: Omit<CaseInput, "document" | "faulty">,
): CheckedCase {
  const shownAs = document.shownAs;
  const shape = [
    ...document.strays.map((s) => problemOutcome(s, s.file, ".", [])),
    ...document.records.flatMap((r) => recordOutcomes(r, ".", given.level ?? "case", compiled)),
    ...document.audits.flatMap((a) =>
      a.records.flatMap((r) => recordOutcomes(r, a.id, "audit", compiled)),
    ),
    ...(given.level === "body" ? [] : missingCaseRecord(document, shownAs)),
  ];
  const input: CaseInput = { ...given, document, faulty: places(shape) };
  const judged = judgeCase(input, compiled.procedure, checks);
  const sum = countOutcomes(shape);
  for (const kind of outcomeKinds) sum[kind] += judged.totals[kind];
  const stale = staleSignatures(document, compiled, judged.outcomes);
  const translations = translationOutcomes(document, compiled);
  sum.fail += stale.length + translations.length;
  const listed = [
    ...(given.all ? shape : shape.filter(needsAttention)),
    ...judged.outcomes,
    ...stale,
    ...translations,
  ].sort(inReadingOrder);
  // Rules about all cases together are waived where all cases are known.
  const waivers = waiversOf(document).filter(
    (w) => !compiled.procedure.rules.some((r) => r.id === w.rule && r.per === "repository"),
  );
  const { totals, outcomes } = applyWaivers({ totals: sum, outcomes: listed }, waivers, {
    asOf: given.asOf,
    people: given.personnel.people,
    procedure: compiled.procedure,
    locate: locatorIn(document),
  });
  return {
    document,
    procedure: compiled.procedure,
    personnel: given.personnel,
    result: { case: document.id, procedure: document.procedure, totals, outcomes },
  };
}

/** Signatures that no rule asks for can go stale, too: those that the rules have not told of. */
function staleSignatures(
  { records, audits }: CaseDocument,
  { procedure }: CompiledProcedure,
  told: readonly Outcome[],
): Outcome[] {
  const known = new Set(
    told
      .filter((o) => o.signedSha256 !== undefined)
      .map((o) => `${o.at?.file ?? ""}#${o.at?.pointer ?? ""}`),
  );
  return [{ id: ".", records }, ...audits].flatMap(({ id, records: own }) =>
    own.flatMap((r) => {
      const list = isObject(r.value) ? r.value["signatures"] : undefined;
      if (!isObject(r.value) || !Array.isArray(list)) return [];
      const { value } = r;
      const schema = procedure.records.get(r.kind);
      return (list as readonly Json[]).flatMap((s, i): Outcome[] => {
        const pointer = `/signatures/${i}`;
        const signed = isObject(s) ? s["contentSha256"] : undefined;
        if (
          typeof signed !== "string" ||
          known.has(`${r.file}#${pointer}`) ||
          signed === contentDigest(value)
        ) {
          return [];
        }
        return [
          {
            rule: "stale-signature",
            clauses: schema?.clauses ?? [],
            outcome: "fail",
            severity: "error",
            subject: id === "." ? recordName(r) : `${id}/${recordName(r)}`,
            due: null,
            daysLeft: null,
            open: false,
            consequence: false,
            signedSha256: signed,
            message: {
              zh: `${schema?.label.zh ?? r.kind}上 ${String((s as JsonObject)["name"])} 的签署之后，内容已改动，签署已失效`,
              en: `${schema?.label.en ?? r.kind}: the content has changed since ${String((s as JsonObject)["name"])} signed it; the signature is stale`,
            },
            remedy: {
              zh: "改回内容，或重新签署（dossier sign … --again）",
              en: "Restore the content or sign again (dossier sign … --again)",
            },
            at: { file: r.file, pointer, ...r.position(pointer) },
          },
        ];
      });
    }),
  );
}

/** Where a spot stands, by the files of the case. */
function locatorIn({ records, audits }: CaseDocument): (spot: Spot) => Outcome["at"] {
  return ({ file, pointer }) => {
    const record = [...records, ...audits.flatMap((a) => a.records)].find((r) => r.file === file);
    return record ? { file, pointer, ...record.position(pointer) } : null;
  };
}

export function places(outcomes: readonly Outcome[]): CaseInput["faulty"] {
  return outcomes.flatMap((o) =>
    o.outcome === "fail" && o.at ? [{ file: o.at.file, pointer: o.at.pointer }] : [],
  );
}

function inReadingOrder(a: Outcome, b: Outcome): number {
  return (
    byCodeUnit(a.subject, b.subject) ||
    byCodeUnit(a.at?.file ?? "", b.at?.file ?? "") ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    byCodeUnit(a.rule, b.rule) ||
    byCodeUnit(a.clauses.join(), b.clauses.join())
  );
}

/** A record that stands in the wrong place is not also judged by its shape: moved or renamed, it may be another kind. */
function recordOutcomes(
  record: RecordFile,
  folder: string,
  level: Place,
  compiled: CompiledProcedure,
): Outcome[] {
  const misplaced = placement(record, folder, level, compiled);
  return misplaced.length > 0
    ? misplaced
    : shapeOutcomes(
        record,
        folder === "." ? recordName(record) : `${folder}/${recordName(record)}`,
        compiled,
      );
}

/** What reading a file found, and the shape of its record: one `record-shape` pass when there is nothing. */
export function shapeOutcomes(
  record: RecordFile,
  subject: string,
  compiled: CompiledProcedure | undefined,
): Outcome[] {
  const clauses = compiled?.procedure.records.get(record.kind)?.clauses ?? [];
  const problems = record.problems.map((p) => problemOutcome(p, record.file, subject, clauses));
  if (record.value === undefined) return problems;
  const faults = compiled?.shape(record.kind, record.value) ?? [];
  const found = faults.map((f): Outcome => ({
    rule: f.rule,
    clauses: f.clauses.length > 0 ? f.clauses : clauses,
    outcome: "fail",
    severity: "error",
    subject,
    message: f.message,
    remedy: f.remedy,
    due: null,
    daysLeft: null,
    open: false,
    consequence: false,
    at: { file: record.file, pointer: f.pointer, ...record.position(f.pointer) },
  }));
  if (found.length > 0 || problems.length > 0) return [...problems, ...found];
  return [
    {
      rule: "record-shape",
      clauses,
      outcome: "pass",
      severity: "error",
      subject,
      message: { zh: "记录的结构正确", en: "The record has the right shape" },
      remedy: null,
      due: null,
      daysLeft: null,
      open: false,
      consequence: false,
      at: null,
    },
  ];
}

export function problemOutcome(
  p: FileProblem,
  file: string,
  subject: string,
  clauses: readonly string[],
): Outcome {
  return {
    rule: p.code,
    clauses,
    outcome: "fail",
    severity: p.code === "not-nfc" ? "warning" : "error",
    subject,
    message: p.message,
    remedy: p.remedy,
    due: null,
    daysLeft: null,
    open: false,
    consequence: false,
    at: { file, line: p.line, column: p.column, pointer: "" },
  };
}

type Place = "case" | "audit" | "body";

const folderWords: Readonly<Record<Level, Bilingual>> = {
  case: { zh: "案卷文件夹", en: "the case folder" },
  audit: { zh: "audits/ 下的审核文件夹", en: "an audit's folder" },
  any: { zh: "案卷文件夹", en: "the case folder" },
  personnel: { zh: "records/personnel/", en: "records/personnel/" },
  body: { zh: "机构文件夹 records/cb/<简称>/", en: "the body's folder records/cb/<short>/" },
};

/** A record of an unknown kind, in the wrong folder, or with a name that its kind does not have. */
function placement(
  record: RecordFile,
  subject: string,
  level: Place,
  { procedure }: CompiledProcedure,
): Outcome[] {
  const schema = procedure.records.get(record.kind);
  const bad = (code: string, zh: string, en: string, remedyZh: string, remedyEn: string) => [
    problemOutcome(
      { code, line: 1, column: 1, message: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } },
      record.file,
      subject,
      [],
    ),
  ];
  const kinds = [...procedure.records.keys()].sort(byCodeUnit).join(" ");
  if (!schema) {
    return bad(
      "unknown-record-kind",
      `不认识的记录种类“${record.kind}”`,
      `Unknown kind of record "${record.kind}"`,
      `改名；可用：${kinds}`,
      `Rename it; known: ${kinds}`,
    );
  }
  if (schema.level !== "any" && schema.level !== level) {
    return bad(
      "misplaced-record",
      `“${schema.label.zh}”不应放在${folderWords[level].zh}`,
      `"${schema.label.en}" does not belong into ${folderWords[level].en}`,
      `移到${folderWords[schema.level].zh}`,
      `Move it into ${folderWords[schema.level].en}`,
    );
  }
  const expected = schema.plural
    ? /^\d{2,3}$/
    : schema.instances
      ? new RegExp(`^(${schema.instances.join("|")})$`)
      : /^$/;
  if (!expected.test(record.instance)) {
    const example = `${record.kind}${schema.plural ? "-01" : schema.instances ? `-${schema.instances[0] ?? ""}` : ""}.json`;
    return bad(
      "misnamed-record",
      `文件名应如 ${example}`,
      `The file should be called like ${example}`,
      "改名",
      "Rename it",
    );
  }
  return [];
}

function missingCaseRecord(document: CaseDocument, shownAs: string): Outcome[] {
  if (document.records.some((r) => r.kind === "case")) return [];
  const file = `${shownAs}/${document.id}/case.json`;
  return [
    problemOutcome(
      {
        code: "missing-case-record",
        line: 1,
        column: 1,
        message: { zh: "案卷没有 case.json", en: "The case has no case.json" },
        remedy: {
          zh: "补上 case.json（`dossier new record case`）",
          en: "Add case.json (`dossier new record case`)",
        },
      },
      file,
      ".",
      [],
    ),
  ];
}
