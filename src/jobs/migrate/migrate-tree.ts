import { join, relative, sep } from "node:path";
import { contentDigest } from "../../model/base/content-digest.js";
import { UserError } from "../../model/base/errors.js";
import { isObject, type Json, type JsonObject, pointerOf, valueAt } from "../../model/base/json.js";
import { currentFormat } from "../../model/base/record-format.js";
import { signaturesIn } from "../../model/case/records.js";
import type { Migration } from "../../model/outcome/migration.js";
import { decode } from "../../read/decode.js";
import { addMember, replaceValue, valueOfText } from "../../read/edit-members.js";
import type { FileTree } from "../../read/file-tree.js";
import { parseRecord } from "../../read/record-file.js";
import { type RecordFolder, recordFolders } from "./folders.js";
import { usage, words } from "./migrate-tree.words.js";
import { type Draft, moveBetween, operate } from "./operations.js";
import { placesOf } from "./places.js";
import { type Ask, type FormatStep, type Move, type Operation, stepsFrom } from "./step.js";

/** A repository: where its files are read from, and what its configuration says of them. */
export interface Repository {
  readonly tree: FileTree;
  readonly root: string;
  /** Null where there is none. */
  readonly config: string | null;
  readonly records: string;
  readonly format: number;
}

/** What becomes of a repository; nothing is written. */
export interface MigratedTree extends Migration {
  /** New texts of the files that change, by their absolute paths; the configuration is the last. */
  readonly files: ReadonlyMap<string, string>;
}

/** A text that may change, and where it belongs. */
interface Sheet {
  readonly file: string;
  readonly kind: string;
  readonly procedure: string;
  readonly case: string | null;
  readonly before: string;
  draft: Draft;
}

/**
 * Brings all that a repository records up to today's format. A file that cannot be read is a wrong
 * use: a repository is brought up to date whole or not at all.
 */
export function migrateTree(
  repository: Repository,
  steps: readonly FormatStep[] = stepsFrom(repository.format),
): MigratedTree {
  const { tree, records } = repository;
  const done: Sheet[] = [];
  const faults: string[] = [];
  const wanted = new Set(steps.flatMap((s) => [...s.operations, ...s.asks]).flatMap(kindsOf));
  const folders = wanted.size > 0 ? recordFolders(tree, records) : [];
  for (const folder of folders) {
    const sheets = folder.records
      .filter(({ kind }) => wanted.has(kind))
      .flatMap(({ name, kind }) => sheetOf(tree, folder, { name, kind }, faults) ?? []);
    takeSteps(sheets, steps);
    done.push(...sheets.filter(isTold));
  }
  if (faults.length > 0) throw new UserError("usage", faults.join("\n"), usage.mendFirst());
  const own = ownSheets(repository, wanted);
  takeSteps(own, steps);
  for (const sheet of own) if (sheet.kind === "config") sheet.draft = withFormat(sheet.draft);
  return summed(repository, steps, { own, records: done });
}

/** A move into another kind of record reads that kind, too. */
function kindsOf(scope: Operation | Ask): readonly string[] {
  return "into" in scope && scope.into !== undefined
    ? [...scope.records, scope.into]
    : scope.records;
}

function isTold({ before, draft }: Sheet): boolean {
  return before !== draft.text || draft.changes.length > 0 || draft.left.length > 0;
}

function sheetOf(
  tree: FileTree,
  folder: RecordFolder,
  { name, kind }: RecordFolder["records"][number],
  faults: string[],
): Sheet | undefined {
  const file = join(folder.path, name);
  const bytes = tree.bytes(file);
  const { problems, value } = parseRecord(bytes, file, { kind, instance: "" });
  const unread = problems.find((p) => value === undefined || !p.readable);
  const decoded = decode(bytes);
  if (unread || !("text" in decoded) || !isObject(value)) {
    const { line = 1, column = 1, message = words.noObject() } = unread ?? {};
    faults.push(`${file}:${line}:${column} ${message.zh} · ${message.en}`);
    return undefined;
  }
  const { owner, procedure } = folder;
  return newSheet({ file, kind, procedure, case: owner, before: decoded.text });
}

function newSheet(of: Omit<Sheet, "draft">): Sheet {
  return { ...of, draft: { text: of.before, changes: [], left: [] } };
}

/** The configuration, and the settings of the editor where a step looks at them. */
function ownSheets({ tree, root, config }: Repository, wanted: ReadonlySet<string>): Sheet[] {
  const editor = join(root, ".vscode", "settings.json");
  const files = [
    { file: config, kind: "config" },
    {
      file: wanted.has("editor") && tree.typeOf(editor) === "file" ? editor : null,
      kind: "editor",
    },
  ];
  return files.flatMap(({ file, kind }) => {
    if (file === null) return [];
    const decoded = decode(tree.bytes(file));
    // Settings of an editor that cannot be read are the editor's concern.
    if (!("text" in decoded) || !isObject(valueOfText(decoded.text))) return [];
    return [newSheet({ file, kind, procedure: "", case: null, before: decoded.text })];
  });
}

function takeSteps(sheets: readonly Sheet[], steps: readonly FormatStep[]): void {
  for (const { operations, asks } of steps) {
    for (const operation of operations) {
      for (const one of sheets.filter((s) => concerns(operation, s))) take(one, operation, sheets);
    }
    for (const ask of asks) {
      for (const one of sheets.filter((s) => concerns(ask, s))) one.draft = asked(one.draft, ask);
    }
  }
  for (const one of sheets) one.draft = withSignatures(one);
}

function concerns(scope: Operation | Ask, { kind, procedure }: Sheet): boolean {
  return scope.records.includes(kind) && (scope.in === undefined || scope.in.includes(procedure));
}

function take(one: Sheet, operation: Operation, sheets: readonly Sheet[]): void {
  if (operation.op !== "move" || operation.into === undefined) {
    one.draft = operate(one.draft, operation);
    return;
  }
  const move: Move = operation;
  const target = sheets.find((s) => s.kind === move.into);
  const after = moveBetween(one.draft, target?.draft, move);
  one.draft = after.draft;
  if (target && after.target) target.draft = after.target;
}

function asked(draft: Draft, { at, is, lacking, has = [], where = {}, what }: Ask): Draft {
  const value = valueOfText(draft.text);
  const recorded = (pattern: string) =>
    placesOf(value, pattern).flatMap((path) => valueAt(value, path) ?? []);
  const applies =
    has.every((pattern) => recorded(pattern).length > 0) &&
    Object.entries(where).every(([pattern, texts]) =>
      recorded(pattern).some((v) => isOneOf(v, texts)),
    );
  if (!applies) return draft;
  const found = placesOf(value, at).filter((path) => {
    const there = valueAt(value, path);
    if (is) return isOneOf(there, is);
    return lacking === true ? there === undefined : there !== undefined;
  });
  const left = found.map((path) => ({ pointer: pointerOf(path), what }));
  return { ...draft, left: [...draft.left, ...left] };
}

function isOneOf(value: Json | undefined, texts: readonly string[]): boolean {
  return typeof value === "string" && texts.includes(value);
}

/**
 * A signature is about what was signed. Where that changes, it is neither taken away nor made anew:
 * who signed is asked to look and sign again, and `check` calls the signature stale until then.
 */
function withSignatures({ before, draft }: Sheet): Draft {
  if (draft.text === before) return draft;
  const [was, is] = [valueOfText(before), valueOfText(draft.text)];
  if (!isObject(was) || !isObject(is)) return draft;
  const digest = contentDigest(was);
  if (digest === contentDigest(is)) return draft;
  const signed = signaturesIn(is).flatMap(({ contentSha256, name }, i) =>
    contentSha256 === digest
      ? [{ pointer: `/signatures/${i}`, what: words.signAgain({ name: name ?? "" }) }]
      : [],
  );
  return { ...draft, left: [...draft.left, ...signed] };
}

/** The configuration says the version last: it is the mark that all is done. */
function withFormat(draft: Draft): Draft {
  const value = valueOfText(draft.text) as JsonObject;
  if (value["format"] === currentFormat) return draft;
  const text =
    value["format"] === undefined
      ? addMember(draft.text, ["format"], currentFormat, "$schema")
      : replaceValue(draft.text, ["format"], currentFormat);
  const change = { pointer: "/format", what: words.format({ to: currentFormat }) };
  return { ...draft, text, changes: [...draft.changes, change] };
}

function summed(
  { root, format }: Repository,
  steps: readonly FormatStep[],
  { own, records }: { readonly own: readonly Sheet[]; readonly records: readonly Sheet[] },
): MigratedTree {
  const shown = (file: string) => relative(root, file).split(sep).join("/");
  const all = [...own, ...records];
  const written = [...records, ...own.toReversed()].filter((s) => s.before !== s.draft.text);
  return {
    from: format,
    to: currentFormat,
    versions: steps.map(({ title }, i) => ({ version: format + 1 + i, title })),
    files: new Map(written.map((s) => [s.file, s.draft.text])),
    changes: all.flatMap(({ file, draft }) =>
      draft.changes.map((change) => ({ file: shown(file), ...change })),
    ),
    supply: all.flatMap(({ file, case: owner, draft }) =>
      draft.left.map((left) => ({ case: owner, file: shown(file), ...left })),
    ),
  };
}
