import { readdirSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { UserError } from "../model/base/errors.js";
import { byCodeUnit } from "../model/base/text.js";
import type { StrayFile } from "../model/case/case.js";

export interface CaseAddress {
  readonly procedure: string;
  readonly name: string;
}

/** The cases that the paths select; no path means all of them. A path may name a procedure, a case or anything inside one. Only what a path asks for is listed. */
export function selectCases(
  recordsFolder: string,
  procedures: readonly string[],
  paths: readonly string[],
  cwd: string,
): CaseAddress[] {
  const allOf = (procedure: string) =>
    folders(join(recordsFolder, procedure)).map((name) => ({ procedure, name }));
  if (paths.length === 0) {
    const all = procedures.flatMap(allOf);
    if (all.length === 0) throw noCases(recordsFolder);
    return all;
  }
  const chosen = new Map<string, CaseAddress>();
  for (const path of paths) {
    const asked = askedFor(recordsFolder, path, cwd);
    const hits =
      asked.map((a) => hitsOf(a, recordsFolder, procedures, allOf)).find((h) => h.length > 0) ?? [];
    if (hits.length === 0) {
      hits.push(
        ...procedures
          .filter(() => !/[/\\]/.test(path))
          .flatMap((procedure) => caseAt(recordsFolder, procedure, path)),
      );
    }
    if (hits.length === 0 && asked.some((a) => a === "cb" || a.startsWith("cb/"))) continue;
    if (hits.length === 0) {
      const count = procedures.reduce((n, p) => n + folders(join(recordsFolder, p)).length, 0);
      if (count === 0) throw noCases(recordsFolder);
      throw new UserError(
        "usage",
        `“${path}”处没有案卷 · no case found at ${path}`,
        `写明案卷文件夹，如 records/<规则>/<案卷>；${recordsFolder} 里共有 ${count} 个案卷 · name a case folder; there are ${count} cases there`,
      );
    }
    for (const hit of hits) chosen.set(`${hit.procedure}/${hit.name}`, hit);
  }
  return [...chosen.values()].sort(
    (a, b) =>
      procedures.indexOf(a.procedure) - procedures.indexOf(b.procedure) ||
      byCodeUnit(a.name, b.name),
  );
}

/** The cases at a path below the records folder. */
function hitsOf(
  path: string,
  recordsFolder: string,
  procedures: readonly string[],
  allOf: (procedure: string) => CaseAddress[],
): CaseAddress[] {
  if (path === "") return procedures.flatMap(allOf);
  const [procedure = "", name] = path.split("/");
  if (!procedures.includes(procedure)) return [];
  return name === undefined ? allOf(procedure) : caseAt(recordsFolder, procedure, name);
}

function caseAt(recordsFolder: string, procedure: string, name: string): CaseAddress[] {
  return !name.startsWith(".") && isFolder(join(recordsFolder, procedure, name))
    ? [{ procedure, name }]
    : [];
}

function noCases(recordsFolder: string): UserError {
  return new UserError(
    "usage",
    `${recordsFolder} 里没有案卷 · there are no cases`,
    "用 dossier new case 新建案卷，或在 dossier.config.json 里写对 records · start one with dossier new case, or set records in dossier.config.json",
  );
}

/** Folders beside the procedures that no procedure claims: their cases would go unjudged in silence. */
export function unknownFolders(
  recordsFolder: string,
  procedures: readonly string[],
  shownAs: string,
): StrayFile[] {
  return folders(recordsFolder)
    .filter((n) => n !== "personnel" && n !== "cb" && !procedures.includes(n))
    .map((n) => ({
      file: `${shownAs}/${n}`,
      code: "unknown-procedure",
      line: 1,
      column: 1,
      message: {
        zh: `没有编号为“${n}”的认证规则，其中的案卷没有检查`,
        en: `There is no procedure "${n}"; the cases in it were not checked`,
      },
      remedy: {
        zh: `改名为 ${procedures.join("、")} 之一，或移走`,
        en: `Rename it to one of ${procedures.join(", ")}, or move it away`,
      },
    }));
}

/** Whether the paths ask for the folder of a body itself, `records/cb/<short>/`; of any body when `short` is null. */
export function asksForBody(
  recordsFolder: string,
  short: string | null,
  paths: readonly string[],
  cwd: string,
): boolean {
  return (
    asksForAll(recordsFolder, paths, cwd) ||
    paths.some((p) =>
      askedFor(recordsFolder, p, cwd).some(
        (a) =>
          a === "cb" ||
          (short === null
            ? a.startsWith("cb/")
            : a === `cb/${short}` || a.startsWith(`cb/${short}/`)),
      ),
    )
  );
}

/** Whether the paths name all cases: no path at all, the records folder, or one that holds it. */
export function asksForAll(recordsFolder: string, paths: readonly string[], cwd: string): boolean {
  return paths.length === 0 || paths.some((p) => askedFor(recordsFolder, p, cwd)[0] === "");
}

/**
 * What a path may mean below the records folder: first seen from where the user stands, then from the records folder.
 * `""` is the folder itself or one that holds it.
 */
function askedFor(recordsFolder: string, path: string, cwd: string): readonly string[] {
  return [resolve(cwd, path), ...(dotted.test(path) ? [] : [resolve(recordsFolder, path)])].map(
    (p) =>
      relative(recordsFolder, p)
        .split(sep)
        .join("/")
        .replace(/^\.\.(?:\/\.\.)*$/, ""),
  );
}

/** `.`, `..` and what begins with them: always seen from where the user stands. */
const dotted = /^\.{1,2}(?:[\\/]|$)/;

export function hasCases(recordsFolder: string, procedure: string): boolean {
  return folders(join(recordsFolder, procedure)).length > 0;
}

function folders(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter(
        (e) =>
          !e.name.startsWith(".") &&
          (e.isDirectory() || (e.isSymbolicLink() && isFolder(join(path, e.name)))),
      )
      .map((e) => e.name)
      .sort(byCodeUnit);
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
