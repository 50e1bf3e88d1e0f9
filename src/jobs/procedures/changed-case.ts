import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "glob";
import { UserError } from "../../model/base/errors.js";
import { type Json, pointerSegments } from "../../model/base/json.js";
import { byCodeUnit } from "../../model/base/text.js";
import type { AuditFolder, AuditType, CaseDocument, RecordFile } from "../../model/case/case.js";
import { personnelOf } from "../../model/case/personnel.js";
import { disk } from "../../read/file-tree.js";
import { kindOf, parseRecord } from "../../read/record-file.js";
import type { Workspace } from "../../workspace/workspace.js";
import { type CheckedCase, checkDocument } from "../check/judge-case.js";
import { faults } from "./changed-case.words.js";

/** One change to a base case: a value set, or removed where `value` is left out; a whole file where there is no pointer. */
export interface Change {
  /** Below the case folder, or `personnel/…`; a file that is not there is made. A path that ends in `/` is a folder, which goes with all that is in it. */
  readonly file: string;
  readonly pointer?: string;
  readonly value?: Json;
}
/** Files of a case and of the personnel, by path below the case folder or `personnel/`. */
export type BaseCase = {
  readonly procedure: string;
  readonly id: string;
  readonly level?: "body";
  readonly name: string;
  readonly folder: string;
  readonly shownAs: string;
  readonly files: ReadonlyMap<string, string>;
};

export function readBase(workspace: Workspace, procedure: string, name: string): BaseCase {
  const { records, recordsShownAs } = workspace.config;
  const body = name.startsWith("cb/");
  const id = body ? name : `${procedure}/${name}`;
  const folder = join(records, id);
  if (!existsSync(folder)) {
    throw new UserError("usage", faults.noBaseCase({ folder }), faults.keepBaseCase());
  }
  return {
    procedure,
    id,
    ...(body && { level: "body" as const }),
    name,
    folder,
    shownAs: recordsShownAs,
    files: new Map([
      ...textsIn(folder, "**/*.json", ""),
      ...textsIn(join(records, "personnel"), "*.json", "personnel/"),
    ]),
  };
}

function textsIn(cwd: string, pattern: string, prefix: string): [string, string][] {
  return globSync(pattern, { cwd, posix: true })
    .sort(byCodeUnit)
    .map((f) => [`${prefix}${f}`, readFileSync(join(cwd, f), "utf8")]);
}

/** Judges a base case with changes, in memory. */
export function judgeChanged(
  workspace: Workspace,
  base: BaseCase,
  changes: readonly Change[],
  asOf: string,
): CheckedCase {
  const changed = new Map(base.files);
  for (const change of changes) apply(changed, change);
  const compiled = workspace.procedures.get(base.procedure);
  if (!compiled) throw new Error(`no procedure ${base.procedure}`);
  const personnel = [...changed]
    .filter(([f]) => f.startsWith("personnel/"))
    .map(([f, text]) => read(base, f, text));
  return checkDocument(documentOf(base, changed), compiled, {
    personnel: personnelOf(personnel),
    asOf,
    calendar: workspace.calendar,
    all: true,
    ...(base.level && { level: base.level }),
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
    if (typeof at !== "object") {
      throw new UserError(
        "usage",
        faults.noPlace({ place: `${file}${pointer}`, segment: s }),
        faults.correctPointer(),
      );
    }
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
  return (
    parsed.get(key) ??
    (parsed
      .set(
        key,
        parseRecord(
          Buffer.from(text),
          shown,
          ofPerson ? { kind: "personnel", instance: base } : kindOf(base),
        ),
      )
      .get(key) as RecordFile)
  );
}

function documentOf(base: BaseCase, changed: ReadonlyMap<string, string>): CaseDocument {
  const own = [...changed]
    .filter(([f]) => !f.startsWith("personnel/"))
    .sort(([a], [b]) => byCodeUnit(a, b));
  const audits = new Map<string, RecordFile[]>();
  const records: RecordFile[] = [];
  for (const [file, text] of own) {
    const folder = /^audits\/([^/]+)\//.exec(file)?.[1];
    if (folder) audits.set(folder, [...(audits.get(folder) ?? []), read(base, file, text)]);
    else records.push(read(base, file, text));
  }
  return {
    id: base.id,
    procedure: base.procedure,
    folder: base.folder,
    shownAs: base.shownAs,
    records,
    strays: [],
    audits: [...audits].map(([name, rs]): AuditFolder => ({
      id: `audits/${name}`,
      number: Number(name.slice(0, 2)),
      type: (/^\d+-([a-z0-9]+)/.exec(name)?.[1] ?? "") as AuditType,
      records: rs,
    })),
    digestOf: (path) => digest(base.folder, path),
  };
}

const digests = new Map<string, string | undefined>();

function digest(folder: string, path: string): string | undefined {
  const key = join(folder, path);
  if (!digests.has(key)) digests.set(key, disk.digestIn(folder, path));
  return digests.get(key);
}
