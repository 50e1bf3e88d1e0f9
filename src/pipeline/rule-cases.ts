import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "glob";
import type { AuditFolder, AuditType, CaseDocument, RecordFile } from "../model/case.js";
import { UserError } from "../model/errors.js";
import type { OutcomeKind } from "../model/finding.js";
import { type Json, pointerSegments } from "../model/json.js";
import type { Procedure } from "../model/procedure.js";
import { byCodeUnit } from "../model/text.js";
import { digestOfAttachment } from "../read/case-folder.js";
import { readDataFile } from "../read/data-file.js";
import { kindOf, parseRecord } from "../read/record-file.js";
import { assertValid, newAjv } from "../validate/dialect.js";
import { type CheckedCase, checkDocument } from "./check-cases.js";
import type { Workspace } from "./workspace.js";

/** One change to a base case: a value set, or removed where `value` is left out; a whole file where there is no pointer. */
export interface Change {
  /** Below the case folder, or `personnel/…`; a file that is not there is made. A path that ends in `/` is a folder, which goes with all that is in it. */
  readonly file: string;
  readonly pointer?: string;
  readonly value?: Json;
}
/** What a rule must say of a small change to a base case. */
export interface RuleCase {
  readonly rule: string;
  /** The clause that the case proves, one of the rule's. */
  readonly clause: string;
  /** What the case shows: the rule kept, broken, kept or broken exactly at its limit, or not speaking at all. */
  readonly shows: "pass" | "fail" | "boundary" | "notApplicable";
  readonly expect: OutcomeKind;
  /** Severity of the expected failure, where a rule has a hard and a soft limit. */
  readonly severity?: "error" | "warning" | "info";
  readonly because?: string;
  /** Another base case of the same procedure, or `cb/<short>` for the body's own folder. */
  readonly base?: string;
  readonly asOf?: string;
  /** Names of sets of changes that several cases start from. */
  readonly kits?: readonly string[];
  readonly changes: readonly Change[];
}
/** `schemas/<procedure>/rule-cases.json`. */
export interface RuleCases {
  readonly base: string;
  readonly asOf: string;
  readonly kits: Readonly<Record<string, readonly Change[]>>;
  readonly cases: readonly RuleCase[];
}
/** Files of a case and of the personnel, by path below the case folder or `personnel/`. */
export type BaseCase = { readonly procedure: string; readonly id: string; readonly level?: "body"; readonly name: string; readonly folder: string; readonly shownAs: string; readonly files: ReadonlyMap<string, string> };

export function readRuleCases(workspace: Workspace, procedure: string): RuleCases {
  const file = join(workspace.folders.get(procedure) ?? procedure, "rule-cases.json");
  if (!existsSync(file)) throw new UserError("usage", `${file} 不存在 · there are no rule cases`, "按 docs/new-procedure.md 编写 · write them as docs/new-procedure.md says");
  const data = readDataFile(file);
  assertValid(newAjv(), workspace.meta.get("rule-cases") ?? {}, data, file);
  return data as unknown as RuleCases;
}

export function readBase(workspace: Workspace, procedure: string, name: string): BaseCase {
  const { records, recordsShownAs } = workspace.config;
  const body = name.startsWith("cb/");
  const id = body ? name : `${procedure}/${name}`;
  const folder = join(records, id);
  if (!existsSync(folder)) throw new UserError("usage", `规则用例的基准案卷 ${folder} 不存在 · the base case of the rule cases is not there`, "在记录库里建立该案卷，或改正 rule-cases.json 的 base · keep the case there or correct base in rule-cases.json");
  return { procedure, id, ...(body && { level: "body" as const }), name, folder, shownAs: recordsShownAs, files: new Map([...textsIn(folder, "**/*.json", ""), ...textsIn(join(records, "personnel"), "*.json", "personnel/")]) };
}

function textsIn(cwd: string, pattern: string, prefix: string): [string, string][] {
  return globSync(pattern, { cwd, posix: true }).sort(byCodeUnit).map((f) => [`${prefix}${f}`, readFileSync(join(cwd, f), "utf8")]);
}

/** Judges a base case with changes, in memory. */
export function judgeChanged(workspace: Workspace, base: BaseCase, changes: readonly Change[], asOf: string): CheckedCase {
  const changed = new Map(base.files);
  for (const change of changes) apply(changed, change);
  const compiled = workspace.procedures.get(base.procedure);
  if (!compiled) throw new Error(`no procedure ${base.procedure}`);
  const personnel = [...changed].filter(([f]) => f.startsWith("personnel/")).map(([f, text]) => read(base, f, text));
  return checkDocument(documentOf(base, changed), compiled, { personnel, faulty: [], asOf, calendar: workspace.calendar, ...(base.level && { level: base.level }) });
}

export interface RuleCaseFault {
  /** Of the case in the file, from 1; 0 where the fault is that a case is not there. */
  readonly number: number;
  readonly rule: string | null;
  readonly message: string;
}

/** Runs the rule cases of a procedure and says, in words for its owner, which do not come out as they say. */
export function runRuleCases(workspace: Workspace, procedure: Procedure, suite: RuleCases): RuleCaseFault[] {
  const bases = new Map<string, BaseCase>();
  const baseOf = (name: string) => bases.get(name) ?? bases.set(name, readBase(workspace, procedure.id, name)).get(name) as BaseCase;
  const faults = suite.cases.flatMap((c, i) => { const message = faultOf(workspace, procedure, suite, c, baseOf(c.base ?? suite.base)); return message ? [{ number: i + 1, rule: c.rule, message }] : []; });
  return [...faults, ...uncovered(procedure, suite)];
}

function faultOf(workspace: Workspace, procedure: Procedure, suite: RuleCases, c: RuleCase, base: BaseCase): string | null {
  try {
    return difference(workspace, procedure, suite, c, base);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

function difference(workspace: Workspace, procedure: Procedure, suite: RuleCases, c: RuleCase, base: BaseCase): string | null {
  const rules = procedure.rules.filter((r) => r.id === c.rule && r.clauses.includes(c.clause));
  if (rules.length === 0) return `没有落实条款 ${c.clause} 的规则 ${c.rule} · there is no rule ${c.rule} for clause ${c.clause}`;
  const unknown = (c.kits ?? []).find((k) => !Object.hasOwn(suite.kits, k));
  if (unknown) return `没有名为 ${unknown} 的 kit · there is no kit ${unknown}`;
  const changes = [...(c.kits ?? []).flatMap((k) => suite.kits[k] ?? []), ...c.changes];
  const outcomes = judgeChanged(workspace, base, changes, c.asOf ?? suite.asOf).result.outcomes.filter((o) => o.rule === c.rule && o.clauses.includes(c.clause));
  const kinds = [...new Set(outcomes.map((o) => o.outcome))];
  const said = kinds.join(", ") || "nothing";
  // A rule about a record that is not there says nothing at all: it does not apply.
  if (c.expect === "notApplicable" && kinds.length === 0) return null;
  if (!outcomes.some((o) => o.outcome === c.expect && (c.severity === undefined || o.severity === c.severity))) return `应为 ${c.expect}，实为 ${said} · expected ${c.expect}, got ${said}`;
  if (c.expect !== "fail" && kinds.includes("fail")) return `不应有 fail · must not fail: ${outcomes.find((o) => o.outcome === "fail")?.message.zh ?? ""}`;
  if (c.expect === "notApplicable" && kinds.length > 1) return `应一律不适用，实为 ${said} · must not apply anywhere, got ${said}`;
  return null;
}

/** Rules without a kept and a broken case, all of a kind in one sentence. */
function uncovered(procedure: Procedure, suite: RuleCases): RuleCaseFault[] {
  const shown = (rule: string, how: RuleCase["shows"]) => suite.cases.some((c) => c.rule === rule && (c.shows === how || (c.shows === "boundary" && c.expect === how)));
  const names = [...new Set(procedure.rules.map((r) => r.id))].filter((r) => r !== "unstated-clause");
  return (["pass", "fail"] as const).flatMap((how) => {
    const missing = names.filter((rule) => !shown(rule, how));
    if (missing.length === 0) return [];
    const [zh, en] = how === "pass" ? ["遵守", "keeps"] : ["违反", "breaks"];
    return [{ number: 0, rule: null, message: `${missing.length} 条规则没有${zh}的用例 · no case ${en} these ${missing.length} rules: ${missing.join(" ")}` }];
  });
}

function apply(changed: Map<string, string>, { file, pointer, value }: Change): void {
  if (file.endsWith("/")) {
    for (const f of changed.keys()) if (f.startsWith(file)) changed.delete(f);
    return;
  }
  if (pointer === undefined) {
    if (value === undefined) changed.delete(file);
    else changed.set(file, JSON.stringify(value, null, 2));
    return;
  }
  const record = JSON.parse(changed.get(file) ?? "{}") as Json;
  const segments = pointerSegments(pointer);
  let at = record as Record<string, Json>;
  for (const s of segments.slice(0, -1)) {
    at = (at[s] ??= {}) as Record<string, Json>;
    if (typeof at !== "object") throw new UserError("usage", `${file}${pointer} 不是一个位置：${s} 不含字段 · is no place: ${s} holds no fields`, "改正 pointer · correct the pointer");
  }
  const last = segments.at(-1) ?? "";
  if (value !== undefined) {
    if (Array.isArray(at) && last === "-") at.push(value);
    else at[last] = value;
  } else if (Array.isArray(at)) at.splice(Number(last), 1);
  else delete at[last];
  changed.set(file, JSON.stringify(record, null, 2));
}

const parsed = new Map<string, RecordFile>();

/** The same text at the same place is parsed once: most of a case does not change from one rule case to the next. */
function read({ id, shownAs }: BaseCase, file: string, text: string): RecordFile {
  const ofPerson = file.startsWith("personnel/");
  const shown = ofPerson ? `${shownAs}/${file}` : `${shownAs}/${id}/${file}`;
  const key = `${shown}\n${text}`;
  const base = file.slice(file.lastIndexOf("/") + 1, -".json".length);
  return parsed.get(key) ?? parsed.set(key, parseRecord(Buffer.from(text), shown, ofPerson ? { kind: "personnel", instance: base } : kindOf(base))).get(key) as RecordFile;
}

function documentOf(base: BaseCase, changed: ReadonlyMap<string, string>): CaseDocument {
  const own = [...changed].filter(([f]) => !f.startsWith("personnel/")).sort(([a], [b]) => byCodeUnit(a, b));
  const audits = new Map<string, RecordFile[]>();
  const records: RecordFile[] = [];
  for (const [file, text] of own) {
    const folder = /^audits\/([^/]+)\//.exec(file)?.[1];
    if (folder) audits.set(folder, [...(audits.get(folder) ?? []), read(base, file, text)]);
    else records.push(read(base, file, text));
  }
  return {
    id: base.id, procedure: base.procedure, folder: base.folder, shownAs: base.shownAs, records, strays: [],
    audits: [...audits].map(([name, rs]): AuditFolder => ({ id: `audits/${name}`, number: Number(name.slice(0, 2)), type: (/^\d+-([a-z0-9]+)/.exec(name)?.[1] ?? "") as AuditType, records: rs })),
    digestOf: (path) => digest(base.folder, path),
  };
}

const digests = new Map<string, string | undefined>();

function digest(folder: string, path: string): string | undefined {
  const key = join(folder, path);
  if (!digests.has(key)) digests.set(key, digestOfAttachment(folder, path));
  return digests.get(key);
}
