import type { RecordFile } from "./case.js";

const camels = new Map<string, string>();

/** `application-review` → `applicationReview`. */
export function camel(kind: string): string {
  let name = camels.get(kind);
  if (name === undefined) {
    camels.set(kind, (name = kind.replace(/-([a-z0-9])/g, (_, c: string) => c.toUpperCase())));
  }
  return name;
}

/** `attendance` + `opening` → `attendance-opening`; a number does not name a kind of its own. */
export function namedKind(r: Pick<RecordFile, "kind" | "instance">): string {
  return r.instance && !/^\d/.test(r.instance) ? `${r.kind}-${r.instance}` : r.kind;
}

/** The file name without `.json`, as subjects and messages show it. */
export function recordName(r: Pick<RecordFile, "kind" | "instance">): string {
  return r.instance ? `${r.kind}-${r.instance}` : r.kind;
}

/** What a finding about a record is about: its path inside the case, without `.json`. */
export function recordSubject(folder: string, r: Pick<RecordFile, "kind" | "instance">): string {
  return folder === "." ? recordName(r) : `${folder}/${recordName(r)}`;
}
