import { address } from "./api.js";

/** The folder of the people's records, and what folders of bodies begin with: "cb/SHORT". */
export const people = "personnel";
const bodies = "cb/";

/** Where a folder of records is shown: of a case "PROCEDURE/CASE", of a body, of the people. */
export function caseAddress(id: string): string {
  if (id === people) return "/people";
  if (isBody(id)) return `/bodies/${address(id.slice(bodies.length))}`;
  return `/cases/${address(id)}`;
}

/** Where the server tells of a folder of records, and of those in it. */
export function folderApi(id: string): string {
  return `/api${caseAddress(id)}`;
}

export function isBody(id: string): boolean {
  return id.startsWith(bodies);
}

/** The folder of what a body keeps of itself. */
export function bodyId(short: string): string {
  return `${bodies}${short}`;
}

/** Where a person is shown. */
export function personAddress(person: string): string {
  return `/people/${address(person)}`;
}

/** Where a record is filled in, at one of its fields. */
export function recordAddress(id: string, path: string, pointer = ""): string {
  return `${caseAddress(id)}/record/${address(path)}${pointer === "" ? "" : `#${pointer}`}`;
}

/** Whether a path is one of a record in its folder, there or not. */
export function isRecordPath(path: string): boolean {
  return /^(?:audits\/[^/]+\/)?[^/]+\.json$/.test(path);
}

/** A file as the case's own folder names it: findings may name it from the records folder down. */
export function pathInCase(id: string, file: string): string {
  const at = file.indexOf(`${id}/`);
  return at === -1 ? file : file.slice(at + id.length + 1);
}
