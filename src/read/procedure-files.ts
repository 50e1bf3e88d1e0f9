import { join } from "node:path";
import type { FileTree } from "./file-tree.js";

/**
 * What a procedure's folder may hold, by the path below it: `procedure-folder.ts` reads these, and
 * nothing else.
 */
const known = [
  /^(procedure|clauses|forms|printed|rule-cases)\.json$/,
  /^tables\/(audit-time|business-scope)\.json$/,
  /^(lists|clauses)\/[^/]+\.json$/,
  /^rules\/[^/]+\.(yaml|cases\.json)$/,
  /^(records\/)?[^/]+\.schema\.json$/,
];
/** Notes for people, and what an editor or a file system leaves behind. */
const ignored = /(^|\/)\.|\.(md|txt)$|~$/;

/** How a file that nothing reads could be called: what people are told. */
export const knownFiles: readonly string[] = [
  "procedure.json",
  "clauses.json",
  "forms.json",
  "printed.json",
  "rule-cases.json",
  "tables/audit-time.json",
  "tables/business-scope.json",
  "lists/….json",
  "clauses/….json",
  "rules/….yaml",
  "rules/….cases.json",
  "records/….schema.json",
];

/** The files of a folder and of those in it, by their path below it. */
export function filesBelow(folder: string, tree: FileTree, prefix = ""): string[] {
  return tree
    .list(folder)
    .flatMap(({ name, type }) =>
      type === "folder"
        ? filesBelow(join(folder, name), tree, `${prefix}${name}/`)
        : [`${prefix}${name}`],
    );
}

/**
 * The files of a procedure's folder that nothing reads: they are misspelt, or stand in the wrong
 * place.
 */
export function unreadFiles(folder: string, tree: FileTree): string[] {
  return filesBelow(folder, tree).filter(
    (path) => !ignored.test(path) && !known.some((form) => form.test(path)),
  );
}
