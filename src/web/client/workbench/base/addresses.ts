import { address } from "./api.js";

/** Where a case is shown; its id is "PROCEDURE/CASE". */
export function caseAddress(id: string): string {
  return `/cases/${address(id)}`;
}

/** Where a record is filled in, at one of its fields. */
export function recordAddress(id: string, path: string, pointer = ""): string {
  return `${caseAddress(id)}/record/${address(path)}${pointer === "" ? "" : `#${pointer}`}`;
}

/** Whether a path is one of a record in the folder of a case, there or not. */
export function isRecordPath(path: string): boolean {
  return /^(?:audits\/[^/]+\/)?[^/]+\.json$/.test(path);
}

/** A file as the case's own folder names it: findings may name it from the records folder down. */
export function pathInCase(id: string, file: string): string {
  const at = file.indexOf(`${id}/`);
  return at === -1 ? file : file.slice(at + id.length + 1);
}
