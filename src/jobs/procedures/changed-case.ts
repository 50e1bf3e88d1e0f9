import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "glob";
import { plainRecord } from "../../check/record/plain-spacing.js";
import { UserError } from "../../model/base/errors.js";
import { type Json, pointerSegments } from "../../model/base/json.js";
import { byCodeUnit } from "../../model/base/text.js";
import { isBodyFolder } from "../../model/case/body-folder.js";
import type { CaseDocument } from "../../model/case/case.js";
import { personnelOf } from "../../model/case/personnel.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import { readCase, readPersonnel } from "../../read/case-source.js";
import { type Content, treeOf } from "../../read/file-tree.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { type CaseGivens, type CheckedCase, checkDocument } from "../check/judge-case.js";
import { faults } from "./changed-case.words.js";

/**
 * One change to a base case: a value set, or removed where `value` is left out; a whole file where
 * there is no pointer.
 */
export interface Change {
  /**
   * Below the case folder, or `personnel/…`; a file that is not there is made. A path that ends in
   * `/` is a folder, which goes with all that is in it.
   */
  readonly file: string;
  readonly pointer?: string;
  readonly value?: Json;
}
/** A case, or a body's own folder, that changes are made to. */
export interface BaseCase {
  readonly procedure: string;
  readonly id: string;
  readonly level?: "body";
  readonly name: string;
  /**
   * Records of the case and of the people as texts, by path below the case folder or `personnel/`.
   */
  readonly files: ReadonlyMap<string, string>;
  /** Everything in both folders, by the same paths. */
  readonly contents: ReadonlyMap<string, Content>;
}

/** Reads a case of the repository, or the body's own folder where `name` is `cb/<short>`. */
export function readBase(workspace: Workspace, procedure: string, name: string): BaseCase {
  const { records } = workspace.config;
  const body = isBodyFolder(name);
  const id = body ? name : `${procedure}/${name}`;
  const folder = join(records, id);
  if (!existsSync(folder)) {
    throw new UserError("usage", faults.noBaseCase({ folder }), faults.keepBaseCase());
  }
  const contents = new Map([
    ...contentsIn(folder, "**/*"),
    ...contentsIn(join(records, "personnel"), "*.json").map(
      ([file, content]): [string, Content] => [`personnel/${file}`, content],
    ),
  ]);
  return {
    procedure,
    id,
    ...(body && { level: "body" as const }),
    name,
    contents,
    files: new Map(
      [...contents]
        .filter(([path]) => path.endsWith(".json"))
        .map(([path, content]) => [path, textOf(content) ?? ""]),
    ),
  };
}

/**
 * Records are read at once, since every change is made to them; attachments when they are asked
 * for.
 */
function contentsIn(cwd: string, pattern: string): [string, Content][] {
  return globSync(pattern, { cwd, posix: true, nodir: true })
    .sort(byCodeUnit)
    .map((file) => {
      const path = join(cwd, file);
      return [file, file.endsWith(".json") ? readFileSync(path) : () => readFileSync(path)];
    });
}

/** Judges a base case with changes, in memory. */
export function judgeChanged(
  workspace: Workspace,
  base: BaseCase,
  changes: readonly Change[],
  asOf: string,
): CheckedCase {
  const { document, compiled, givens } = changedCase(workspace, base, changes, asOf);
  return checkDocument(document, compiled, givens);
}

/** A base case with changes, and what it is judged by. */
export function changedCase(
  workspace: Workspace,
  base: BaseCase,
  changes: readonly Change[],
  asOf: string,
): { readonly document: CaseDocument; readonly compiled: CompiledProcedure; givens: CaseGivens } {
  const changed = new Map(base.contents);
  for (const change of changes) apply(changed, change);
  const compiled = workspace.procedures.get(base.procedure);
  if (!compiled) throw new Error(`no procedure ${base.procedure}`);
  const placed = [...changed].map(([path, content]): [string, Content] => [
    path.startsWith("personnel/") ? path : `${base.id}/${path}`,
    content,
  ]);
  const { config, calendar } = workspace;
  const source = sourceOf({ config, tree: treeOf(config.records, placed) });
  const [folder = "", name = ""] = base.id.split("/");
  const document = readCase(source, { procedure: folder, name });
  const givens: CaseGivens = {
    personnel: personnelOf(readPersonnel(source).records.map(plainRecord)),
    asOf,
    calendar,
    readings: {},
    all: true,
    ...(base.level && { level: base.level }),
  };
  return { document: { ...document, procedure: base.procedure }, compiled, givens };
}

function apply(changed: Map<string, Content>, { file, pointer, value }: Change): void {
  if (file.endsWith("/")) {
    for (const f of changed.keys()) if (f.startsWith(file)) changed.delete(f);
    return;
  }
  if (pointer === undefined) {
    if (value === undefined) changed.delete(file);
    else changed.set(file, bytesOf(value));
    return;
  }
  const record = JSON.parse(textOf(changed.get(file)) ?? "{}") as Json;
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
  changed.set(file, bytesOf(record));
}

const written = new Map<string, Uint8Array>();

/** The same text gives the same bytes again, which are read once: kits come back in many cases. */
function bytesOf(value: Json): Uint8Array {
  const text = JSON.stringify(value, null, 2);
  const known = written.get(text);
  if (known) return known;
  const bytes = Buffer.from(text);
  written.set(text, bytes);
  return bytes;
}

function textOf(content: Content | undefined): string | undefined {
  return content instanceof Uint8Array ? Buffer.from(content).toString("utf8") : undefined;
}
