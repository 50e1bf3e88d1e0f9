import { isObject, pointersOverlap } from "../model/base/json.js";
import type { CaseView, Subject } from "../model/case/case-view.js";
import type { CaseDocument, RecordFile } from "../model/case/case.js";
import { camel, namedKind } from "../model/case/record-names.js";
import type { Procedure } from "../model/procedure/procedure.js";
import { notApplicable, restsOn, type Verdict } from "./check.js";
import { deepest } from "./deepest.js";
import type { Gate, Reading } from "./gate.js";
import type { Reasons } from "./reasons/reasons.js";

/** Records that another finding reports as missing or unreadable, by `<folder>:<variable>`. */
export type MissingRecords = Set<string>;

/** What a judgement of one subject can rest on, and what it cannot. */
export interface Grounds {
  readonly subject: Subject;
  readonly view: CaseView;
  readonly missing: MissingRecords;
  readonly faulty: FaultyPlaces;
  /** Words for what is missing. */
  readonly reasons: Reasons;
}

/** Places that a shape finding already speaks of. */
export class FaultyPlaces {
  readonly #byFile: ReadonlyMap<string, readonly string[]>;

  constructor(places: readonly { readonly file: string; readonly pointer: string }[]) {
    const files = new Map<string, string[]>();
    for (const { file, pointer } of places) {
      const pointers = files.get(file);
      if (pointers) pointers.push(pointer);
      else files.set(file, [pointer]);
    }
    this.#byFile = files;
  }

  get areNone(): boolean {
    return this.#byFile.size === 0;
  }

  isIn(file: string): boolean {
    return this.#byFile.has(file);
  }

  /** The places in a file, as RFC 6901 pointers. */
  in(file: string): readonly string[] {
    return this.#byFile.get(file) ?? none;
  }
}

const none: readonly string[] = [];

/** How a missing record is called in the set. */
export function recordKey(subject: string, kind: string): string {
  return `${subject}:${camel(kind)}`;
}

/**
 * The records that cannot be read. One of several that cannot be read leaves the whole list
 * unknown.
 */
export function unreadable(
  document: CaseDocument,
  procedure: Procedure,
  level: "body" | undefined,
): MissingRecords {
  const keys = (folder: string, records: readonly RecordFile[]) =>
    records
      .filter((r) => !isObject(r.value))
      .flatMap((r) => {
        const list = procedure.records.get(r.kind)?.plural;
        return [recordKey(folder, namedKind(r)), ...(list ? [recordKey(folder, list)] : [])];
      });
  return new Set([
    ...(level === "body" || document.records.some((r) => r.kind === "case")
      ? []
      : [recordKey(".", "case")]),
    ...keys(".", document.records),
    ...document.audits.flatMap((a) => keys(a.id, a.records)),
  ]);
}

/**
 * Decides before a check runs: a record not yet there makes the rule not applicable, one that is
 * missing or faulty makes it undecidable.
 */
export function gateFor(grounds: Grounds, gate: Gate, names?: ReadonlySet<string>): Verdict | null {
  const { view, subject, reasons } = grounds;
  for (const { path } of gate) {
    if (isBlocked(grounds, path, names)) {
      return restsOn(reasons.name(path), deepest(view, subject, path));
    }
  }
  const absent = gate.find(
    (r: Reading) => !r.tested && view.find(subject.vars, r.record) === undefined,
  );
  return absent ? notApplicable(() => reasons.absent(absent.record)) : null;
}

/**
 * Whether a path leads into a record that is missing or faulty, and another finding says so.
 * `names`: all that is named by whoever asks; a fault in the items of a list is none of his where
 * it is in a field that he does not name.
 */
export function isBlocked(
  { subject, view, missing, faulty }: Grounds,
  path: string,
  names?: ReadonlySet<string>,
): boolean {
  if (missing.size === 0 && faulty.areNone) return false;
  const { root, variable, place } = leadingInto(path);
  if (missing.size > 0) {
    const owner = root === "c" ? "." : (subject.vars[root] as { id?: unknown } | undefined)?.id;
    if (typeof owner === "string" && missing.has(`${owner}:${variable}`)) return true;
  }
  if (faulty.areNone || isSound(view, faulty, subject.vars[root], variable)) return false;
  const found = deepest(view, subject, place);
  return (
    found !== null &&
    found.pointer !== "" &&
    faulty
      .in(found.record.file)
      .some(
        (pointer) =>
          pointersOverlap(pointer, found.pointer) &&
          !isAside(pointer.slice(found.pointer.length), names),
      )
  );
}

/** Whether a variable of a holder is a record, or lies in one, of which no finding speaks. */
function isSound(view: CaseView, faulty: FaultyPlaces, holder: unknown, variable: string): boolean {
  if (!isObject(holder)) return false;
  const value = Object.hasOwn(holder, variable) ? holder[variable] : undefined;
  const record = view.origin(holder) ?? (isObject(value) ? view.origin(value) : undefined);
  return record !== undefined && !faulty.isIn(record.file);
}

/** What a path leads into. */
interface Leading {
  readonly root: string;
  /** The record's variable. */
  readonly variable: string;
  /** The path itself, or what stands behind a name that views give to something else. */
  readonly place: string;
}

const leading = new Map<string, Leading>();

/** The paths of rules are few and asked over and over. */
function leadingInto(path: string): Leading {
  let known = leading.get(path);
  if (!known) {
    const [root = "", kind = ""] = path.split(".");
    known =
      kind === "leader"
        ? { root, variable: "taskOrder", place: `${root}.taskOrder.team` }
        : { root, variable: kind, place: path };
    leading.set(path, known);
  }
  return known;
}

/** Whether a fault lies in a field of a list's item that nobody asks for. */
function isAside(below: string, names: ReadonlySet<string> | undefined): boolean {
  const field = /^\/\d+\/(\w+)/.exec(below)?.[1];
  return names !== undefined && field !== undefined && !names.has(field);
}
