import { auditTitles } from "../../../model/case/audit-view.js";
import type { AuditType } from "../../../model/case/case.js";
import type { Procedure } from "../../../model/procedure/procedure.js";
import type { PrintedFile } from "./overview-input.js";
import { words } from "./printed-files.words.js";

/** What a run printed or left as it was, by path, and what the documents are called. */
interface Printed {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly titles: ReadonlyMap<string, string>;
}

/** The PDFs as the overview lists them, by case and audit. */
export function printedFiles(
  { written, unchanged, titles }: Printed,
  procedureOf: (id: string) => Procedure | undefined,
): PrintedFile[] {
  const paths = [...written, ...unchanged].sort();
  const folders = auditFolders(paths);
  return paths.map((path) => {
    const [procedureId = "", name = "", ...rest] = path.split("/");
    const own = folders.get(`${procedureId}/${name}`) ?? [];
    const procedure = procedureOf(procedureId);
    const group =
      rest.length > 1 && procedure
        ? auditTitles(
            own.map((f) => ({ type: (/^\d+-([a-z0-9]+)/.exec(f)?.[1] ?? "") as AuditType })),
            procedure,
          )[own.indexOf(rest[0] ?? "")]
        : undefined;
    return {
      case: `${procedureId}/${name}`,
      href: `pdf/${path}`,
      title: titles.get(path) ?? path,
      group: group ?? words.ofTheCase(),
      path: rest.join("/"),
    };
  });
}

/** The audits that documents were printed of, by case. */
function auditFolders(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const [procedure = "", name = "", folder = "", file] = path.split("/");
    if (!file) continue;
    const of = folders.get(`${procedure}/${name}`) ?? [];
    folders.set(`${procedure}/${name}`, [...new Set([...of, folder])]);
  }
  return folders;
}
