import { join, relative, resolve, sep } from "node:path";
import { UserError } from "../model/base/errors.js";
import { terms } from "../model/base/terms.words.js";
import { byCodeUnit, inBoth } from "../model/base/text.js";
import type { StrayFile } from "../model/case/case.js";
import type { CaseAddress, CaseSource } from "./case-source.js";
import { usage, words } from "./records-folder.words.js";
import { emptySubmodule, notCloned } from "./submodule.js";
import { words as submoduleWords } from "./submodule.words.js";

/**
 * The cases that the paths select; no path means all of them. A path may name a procedure, a case
 * or anything inside one. Only what a path asks for is listed.
 */
export function selectCases(
  source: CaseSource,
  procedures: readonly string[],
  paths: readonly string[],
  cwd: string,
): CaseAddress[] {
  if (paths.length === 0) {
    const all = procedures.flatMap((procedure) => casesOf(source, procedure));
    if (all.length === 0) throw noCases(source);
    return all;
  }
  const chosen = new Map<string, CaseAddress>();
  for (const path of paths) {
    for (const address of casesAt(source, procedures, path, cwd)) {
      chosen.set(`${address.procedure}/${address.name}`, address);
    }
  }
  return [...chosen.values()].sort(
    (a, b) =>
      procedures.indexOf(a.procedure) - procedures.indexOf(b.procedure) ||
      byCodeUnit(a.name, b.name),
  );
}

/**
 * The cases that one path selects; none for the folder of a body, which is judged, but is no case.
 */
function casesAt(
  source: CaseSource,
  procedures: readonly string[],
  path: string,
  cwd: string,
): CaseAddress[] {
  const meanings = askedFor(source, path, cwd);
  for (const meaning of meanings) {
    const found = casesBelow(source, procedures, meaning);
    if (found.length > 0) return found;
  }
  const byName = /[/\\]/.test(path)
    ? []
    : procedures.flatMap((procedure) => caseAt(source, procedure, path));
  if (byName.length > 0) return byName;
  if (meanings.some((meaning) => meaning === "cb" || meaning.startsWith("cb/"))) return [];
  const count = procedures.reduce((n, procedure) => n + casesOf(source, procedure).length, 0);
  if (count === 0) throw noCases(source);
  throw new UserError(
    "usage",
    usage.noCaseAt({ path }),
    usage.nameCase({ folder: source.folder, n: count }),
  );
}

/** The cases at a path below the records folder. */
function casesBelow(
  source: CaseSource,
  procedures: readonly string[],
  path: string,
): CaseAddress[] {
  if (path === "") return procedures.flatMap((procedure) => casesOf(source, procedure));
  const [procedure = "", name] = path.split("/");
  if (!procedures.includes(procedure)) return [];
  return name === undefined ? casesOf(source, procedure) : caseAt(source, procedure, name);
}

function casesOf(source: CaseSource, procedure: string): CaseAddress[] {
  return foldersIn(source, procedure).map((name) => ({ procedure, name }));
}

function caseAt({ tree, folder }: CaseSource, procedure: string, name: string): CaseAddress[] {
  return !name.startsWith(".") && tree.isFolder(join(folder, procedure, name))
    ? [{ procedure, name }]
    : [];
}

function noCases({ tree, folder }: CaseSource): UserError {
  const submodule = emptySubmodule(tree, folder);
  if (submodule !== null) {
    const [fault, remedy] = [submoduleWords.notCloned({ submodule }), submoduleWords.clone()];
    return new UserError("usage", inBoth(fault), inBoth(remedy));
  }
  return new UserError("usage", usage.noCases({ folder }), usage.startCase());
}

/**
 * Folders beside the procedures that no procedure claims: their cases would go unjudged in silence.
 */
export function unknownFolders(source: CaseSource, procedures: readonly string[]): StrayFile[] {
  const { tree, folder, shownAs } = source;
  const hollow = foldersIn(source, "").flatMap((name) =>
    notCloned(tree, join(folder, name), `${shownAs}/${name}`),
  );
  return [...unclaimed(source, procedures), ...hollow];
}

function unclaimed(source: CaseSource, procedures: readonly string[]): StrayFile[] {
  return foldersIn(source, "")
    .filter((n) => n !== "personnel" && n !== "cb" && !procedures.includes(n))
    .map((n) => ({
      file: `${source.shownAs}/${n}`,
      code: "unknown-procedure",
      line: 1,
      column: 1,
      message: words.unknownProcedure({ id: n }),
      remedy: words.renameFolder({
        ids: {
          zh: procedures.join(terms.listComma().zh),
          en: procedures.join(terms.listComma().en),
        },
      }),
    }));
}

/**
 * Whether the paths ask for the folder of a body itself, `cb/<short>/`; of any body when `short` is
 * null.
 */
export function asksForBody(
  source: CaseSource,
  short: string | null,
  paths: readonly string[],
  cwd: string,
): boolean {
  const isBody = (path: string): boolean => {
    if (path === "cb") return true;
    if (short === null) return path.startsWith("cb/");
    return path === `cb/${short}` || path.startsWith(`cb/${short}/`);
  };
  return asksForAll(source, paths, cwd) || paths.some((p) => askedFor(source, p, cwd).some(isBody));
}

/** The short name of the body whose own folder a path names, or something inside it. */
export function bodyNamed(source: CaseSource, path: string, cwd: string): string | null {
  const [short] = askedFor(source, path, cwd).flatMap((m) => /^cb\/([^/]+)/.exec(m)?.[1] ?? []);
  return short ?? null;
}

/** Whether the paths name all cases: no path at all, the records folder, or one that holds it. */
export function asksForAll(source: CaseSource, paths: readonly string[], cwd: string): boolean {
  return paths.length === 0 || paths.some((p) => askedFor(source, p, cwd)[0] === "");
}

/**
 * What a path may mean below the records folder: first seen from where the user stands, then from
 * the records folder.
 * `""` is the folder itself or one that holds it.
 */
function askedFor({ folder }: CaseSource, path: string, cwd: string): readonly string[] {
  return [resolve(cwd, path), ...(dotted.test(path) ? [] : [resolve(folder, path)])].map((p) =>
    relative(folder, p)
      .split(sep)
      .join("/")
      .replace(/^\.\.(?:\/\.\.)*$/, ""),
  );
}

/** `.`, `..` and what begins with them: always seen from where the user stands. */
const dotted = /^\.{1,2}(?:[\\/]|$)/;

/** Whether a case is kept under a procedure. */
export function hasCases(source: CaseSource, procedure: string): boolean {
  return foldersIn(source, procedure).length > 0;
}

/** The folders in a folder of the records, links to folders among them. */
function foldersIn({ tree, folder }: CaseSource, below: string): string[] {
  const path = join(folder, below);
  return tree
    .list(path)
    .filter(
      ({ name, type }) =>
        !name.startsWith(".") &&
        (type === "folder" || (type === "other" && tree.isFolder(join(path, name)))),
    )
    .map((entry) => entry.name);
}
