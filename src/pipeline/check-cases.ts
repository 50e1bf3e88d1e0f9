import { type CaseInput, judgeCase } from "../check/engine.js";
import { checks } from "../check/registry.js";
import type { CaseDocument, FileProblem, RecordFile } from "../model/case.js";
import { recordName } from "../model/case-view.js";
import type { CivilDate } from "../model/dates.js";
import { type CaseResult, countOutcomes, type Outcome } from "../model/finding.js";
import { isObject } from "../model/json.js";
import type { Level } from "../model/procedure.js";
import { type Bilingual, byCodeUnit } from "../model/text.js";
import { readBodyFolder, readCaseFolder, readPersonnel } from "../read/case-folder.js";
import { asksForBody, type CaseAddress, hasCases, selectCases, unknownFolders } from "../read/records-folder.js";
import type { CompiledProcedure } from "../validate/procedure.js";
import type { Workspace } from "./workspace.js";

/** A case as read and judged: what `render` and the reports go on with. */
export interface CheckedCase {
  readonly document: CaseDocument;
  readonly procedure: CompiledProcedure["procedure"];
  readonly personnel: readonly RecordFile[];
  readonly result: CaseResult;
}
export interface CheckRun {
  readonly asOf: CivilDate;
  readonly cases: readonly CheckedCase[];
  /** All results, in the order they are reported: the cases, then what is wrong outside them. */
  readonly results: readonly CaseResult[];
}

/** Reads and judges the cases that the paths select. A fault in one never stops the others. */
export function checkCases(workspace: Workspace, paths: readonly string[], cwd: string, asOf: CivilDate): CheckRun {
  const { config, procedures } = workspace;
  const addresses = selectCases(config.records, [...procedures.keys()], paths, cwd);
  const { records: personnel, strays } = readPersonnel(config.records, config.recordsShownAs);
  const personnelOutcomes = [
    ...strays.map((s) => problemOutcome(s, s.file, ".", [])),
    ...personnel.flatMap((r) => [...personShape(r, [...procedures.values()]), ...personName(r)]),
  ];
  const faultyPeople = places(personnelOutcomes);
  const bodies = checkBodies(workspace, paths, cwd, { personnel, faulty: faultyPeople, asOf, calendar: workspace.calendar });
  const cases = addresses.map((address) => checkCase(workspace, address, personnel, faultyPeople, asOf));
  const outside = paths.length === 0 ? unknownFolders(config.records, [...procedures.keys()], config.recordsShownAs) : [];
  const extra: CaseResult[] = personnelOutcomes.some((o) => o.outcome === "fail") ? [{ case: "personnel", procedure: "", totals: countOutcomes(personnelOutcomes), outcomes: personnelOutcomes }] : [];
  if (outside.length > 0) {
    const outcomes = outside.map((s) => problemOutcome(s, s.file, ".", []));
    extra.push({ case: config.recordsShownAs, procedure: "", totals: countOutcomes(outcomes), outcomes });
  }
  return { asOf, cases, results: [...cases.map((c) => c.result), ...bodies, ...extra] };
}

/** Judges the folder of each body once by each of its procedures that a case is kept under. */
function checkBodies(workspace: Workspace, paths: readonly string[], cwd: string, given: Omit<CaseInput, "document">): CaseResult[] {
  const { records, recordsShownAs } = workspace.config;
  return [...workspace.procedures.values()].flatMap((compiled): CaseResult[] => {
    const { short } = compiled.procedure.data.body;
    if (!hasCases(records, compiled.procedure.id) || !asksForBody(records, short, paths, cwd)) return [];
    const document = readBodyFolder(records, short, recordsShownAs);
    if (document) return [{ ...checkDocument(document, compiled, { ...given, level: "body" }).result, procedure: compiled.procedure.id }];
    const unanswered = [...compiled.procedure.clauses.values()].filter((c) => c.level === "body").map((c) => c.id);
    if (unanswered.length === 0) return [];
    const outcomes: Outcome[] = [{
      rule: "missing-body-folder", clauses: unanswered, outcome: "cannotJudge", severity: "warning", subject: ".", due: null, daysLeft: null, open: false, consequence: false, at: null,
      message: { zh: `没有 ${recordsShownAs}/cb/${short}/，关于本机构自身的 ${unanswered.length} 个条款无法判断`, en: `There is no ${recordsShownAs}/cb/${short}/: ${unanswered.length} clauses about the body itself cannot be judged` },
      remedy: { zh: `建立该文件夹，写入 statements.json 等记录（dossier new record statements cb/${short}）`, en: `Make the folder and keep statements.json and the other records in it (dossier new record statements cb/${short})` },
    }];
    return [{ case: `cb/${short}`, procedure: compiled.procedure.id, totals: countOutcomes(outcomes), outcomes }];
  });
}

function checkCase(workspace: Workspace, { procedure: id, name }: CaseAddress, personnel: readonly RecordFile[], faultyPeople: CaseInput["faulty"], asOf: CivilDate): CheckedCase {
  const document = readCaseFolder(workspace.config.records, id, name, workspace.config.recordsShownAs);
  return checkDocument(document, workspace.procedures.get(id) as CompiledProcedure, { personnel, faulty: faultyPeople, asOf, calendar: workspace.calendar });
}

/** Judges a case that has been read: its files, the shape of its records, then the rules. */
export function checkDocument(document: CaseDocument, compiled: CompiledProcedure, given: Omit<CaseInput, "document">): CheckedCase {
  const shownAs = document.shownAs;
  const shape = [
    ...document.strays.map((s) => problemOutcome(s, s.file, ".", [])),
    ...document.records.flatMap((r) => recordOutcomes(r, ".", given.level ?? "case", compiled)),
    ...document.audits.flatMap((a) => a.records.flatMap((r) => recordOutcomes(r, a.id, "audit", compiled))),
    ...(given.level === "body" ? [] : missingCaseRecord(document, shownAs)),
  ];
  const input: CaseInput = { ...given, document, faulty: [...given.faulty, ...places(shape)] };
  const outcomes = [...shape, ...judgeCase(input, compiled.procedure, checks)].sort(inReadingOrder);
  return { document, procedure: compiled.procedure, personnel: given.personnel, result: { case: document.id, procedure: document.procedure, totals: countOutcomes(outcomes), outcomes } };
}

function places(outcomes: readonly Outcome[]): CaseInput["faulty"] {
  return outcomes.flatMap((o) => (o.outcome === "fail" && o.at ? [{ file: o.at.file, pointer: o.at.pointer }] : []));
}

function inReadingOrder(a: Outcome, b: Outcome): number {
  return byCodeUnit(a.subject, b.subject) || byCodeUnit(a.at?.file ?? "", b.at?.file ?? "") || (a.at?.line ?? 0) - (b.at?.line ?? 0) || byCodeUnit(a.rule, b.rule) || byCodeUnit(a.clauses.join(), b.clauses.join());
}

/** People belong to no procedure: a record that any of them takes is right, and what is wrong cites no clause. */
function personShape(record: RecordFile, procedures: readonly CompiledProcedure[]): Outcome[] {
  const judged = procedures.map((p) => shapeOutcomes(record, ".", p).map((o) => ({ ...o, clauses: [] })));
  return judged.sort((a, b) => countOutcomes(a).fail - countOutcomes(b).fail)[0] ?? [];
}

/** A personnel record is called by the person's id; under another name nobody would find it twice. */
function personName(record: RecordFile): Outcome[] {
  const id = isObject(record.value) ? record.value["id"] : undefined;
  const name = record.file.slice(record.file.lastIndexOf("/") + 1, -".json".length);
  if (typeof id !== "string" || id === name) return [];
  return [problemOutcome({ code: "misnamed-record", ...record.position("/id"), message: { zh: `人员编号是 ${id}，文件名却是 ${name}.json`, en: `The person's id is ${id}, but the file is called ${name}.json` }, remedy: { zh: "改正编号或文件名", en: "Correct the id or the file name" } }, record.file, ".", [])];
}

/** A record that stands in the wrong place is not also judged by its shape: moved or renamed, it may be another kind. */
function recordOutcomes(record: RecordFile, folder: string, level: Place, compiled: CompiledProcedure): Outcome[] {
  const misplaced = placement(record, folder, level, compiled);
  return misplaced.length > 0 ? misplaced : shapeOutcomes(record, folder === "." ? recordName(record) : `${folder}/${recordName(record)}`, compiled);
}

/** What reading a file found, and the shape of its record: one `record-shape` pass when there is nothing. */
function shapeOutcomes(record: RecordFile, subject: string, compiled: CompiledProcedure | undefined): Outcome[] {
  const clauses = compiled?.procedure.records.get(record.kind)?.clauses ?? [];
  const problems = record.problems.map((p) => problemOutcome(p, record.file, subject, clauses));
  if (record.value === undefined) return problems;
  const faults = compiled?.shape(record.kind, record.value) ?? [];
  const found = faults.map((f): Outcome => ({
    rule: f.rule, clauses: f.clauses.length > 0 ? f.clauses : clauses, outcome: "fail", severity: "error", subject, message: f.message, remedy: f.remedy, due: null, daysLeft: null, open: false, consequence: false,
    at: { file: record.file, pointer: f.pointer, ...record.position(f.pointer) },
  }));
  if (found.length > 0 || problems.length > 0) return [...problems, ...found];
  return [{ rule: "record-shape", clauses, outcome: "pass", severity: "error", subject, message: { zh: "记录的结构正确", en: "The record has the right shape" }, remedy: null, due: null, daysLeft: null, open: false, consequence: false, at: null }];
}

function problemOutcome(p: FileProblem, file: string, subject: string, clauses: readonly string[]): Outcome {
  return {
    rule: p.code, clauses, outcome: "fail", severity: p.code === "not-nfc" ? "warning" : "error", subject, message: p.message, remedy: p.remedy, due: null, daysLeft: null, open: false, consequence: false,
    at: { file, line: p.line, column: p.column, pointer: "" },
  };
}

type Place = "case" | "audit" | "body";

const folderWords: Readonly<Record<Level, Bilingual>> = {
  case: { zh: "案卷文件夹", en: "the case folder" }, audit: { zh: "audits/ 下的审核文件夹", en: "an audit's folder" }, any: { zh: "案卷文件夹", en: "the case folder" },
  personnel: { zh: "records/personnel/", en: "records/personnel/" }, body: { zh: "机构文件夹 records/cb/<简称>/", en: "the body's folder records/cb/<short>/" },
};

/** A record of an unknown kind, in the wrong folder, or with a name that its kind does not have. */
function placement(record: RecordFile, subject: string, level: Place, { procedure }: CompiledProcedure): Outcome[] {
  const schema = procedure.records.get(record.kind);
  const bad = (code: string, zh: string, en: string, remedyZh: string, remedyEn: string) =>
    [problemOutcome({ code, line: 1, column: 1, message: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } }, record.file, subject, [])];
  if (!schema) return bad("unknown-record-kind", `不认识的记录种类“${record.kind}”`, `Unknown kind of record "${record.kind}"`, "改名；记录种类见 docs/reference/records.md", "Rename it; docs/reference/records.md lists the kinds");
  if (schema.level !== "any" && schema.level !== level)
    return bad("misplaced-record", `“${schema.label.zh}”不应放在${folderWords[level].zh}`, `"${schema.label.en}" does not belong into ${folderWords[level].en}`, `移到${folderWords[schema.level].zh}`, `Move it into ${folderWords[schema.level].en}`);
  const expected = schema.plural ? /^\d{2,3}$/ : schema.instances ? new RegExp(`^(${schema.instances.join("|")})$`) : /^$/;
  if (!expected.test(record.instance)) {
    const example = `${record.kind}${schema.plural ? "-01" : schema.instances ? `-${schema.instances[0] ?? ""}` : ""}.json`;
    return bad("misnamed-record", `文件名应如 ${example}`, `The file should be called like ${example}`, "改名", "Rename it");
  }
  return [];
}

function missingCaseRecord(document: CaseDocument, shownAs: string): Outcome[] {
  if (document.records.some((r) => r.kind === "case")) return [];
  const file = `${shownAs}/${document.id}/case.json`;
  return [problemOutcome({ code: "missing-case-record", line: 1, column: 1, message: { zh: "案卷没有 case.json", en: "The case has no case.json" }, remedy: { zh: "补上 case.json（`dossier new record case`）", en: "Add case.json (`dossier new record case`)" } }, file, ".", [])];
}
