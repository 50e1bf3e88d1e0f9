import { readdirSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { StrayFile } from "../model/case.js";
import { UserError } from "../model/errors.js";
import { byCodeUnit } from "../model/text.js";

export interface CaseAddress {
  readonly procedure: string;
  readonly name: string;
}

/** The cases that the paths select; no path means all of them. A path may name a procedure, a case or anything inside one. */
export function selectCases(recordsFolder: string, procedures: readonly string[], paths: readonly string[], cwd: string): CaseAddress[] {
  const all = procedures.flatMap((procedure) => folders(join(recordsFolder, procedure)).map((name) => ({ procedure, name })));
  if (all.length === 0)
    throw new UserError("usage", `${recordsFolder} 里没有案卷 · there are no cases`, "用 dossier new case 新建案卷，或在 dossier.config.json 里写对 records · start one with dossier new case, or set records in dossier.config.json");
  if (paths.length === 0) return all;
  const chosen = new Set<CaseAddress>();
  for (const path of paths) {
    const asked = [resolve(cwd, path), resolve(recordsFolder, path)].map((p) => relative(recordsFolder, p).split(sep).join("/"));
    const hits = all.filter(({ procedure, name }) => asked.some((a) => a === "" || a === procedure || a === `${procedure}/${name}` || a.startsWith(`${procedure}/${name}/`)));
    const byName = hits.length > 0 ? hits : all.filter((c) => c.name === path);
    if (byName.length === 0 && asked.some((a) => a === "cb" || a.startsWith("cb/"))) continue;
    if (byName.length === 0)
      throw new UserError("usage", `“${path}”处没有案卷 · no case found at ${path}`, `写明案卷文件夹，如 records/<规则>/<案卷>；${recordsFolder} 里共有 ${all.length} 个案卷 · name a case folder; there are ${all.length} cases there`);
    for (const hit of byName) chosen.add(hit);
  }
  return all.filter((c) => chosen.has(c));
}

/** Folders beside the procedures that no procedure claims: their cases would go unjudged in silence. */
export function unknownFolders(recordsFolder: string, procedures: readonly string[], shownAs: string): StrayFile[] {
  return folders(recordsFolder).filter((n) => n !== "personnel" && n !== "cb" && !procedures.includes(n)).map((n) => ({
    file: `${shownAs}/${n}`, code: "unknown-procedure", line: 1, column: 1,
    message: { zh: `没有编号为“${n}”的认证规则，其中的案卷没有检查`, en: `There is no procedure "${n}"; the cases in it were not checked` },
    remedy: { zh: `改名为 ${procedures.join("、")} 之一，或移走`, en: `Rename it to one of ${procedures.join(", ")}, or move it away` },
  }));
}

/** Whether the paths ask for the folders of the bodies themselves, `records/cb/<short>/`: all of them, or one by name. */
export function asksForBody(recordsFolder: string, short: string, paths: readonly string[], cwd: string): boolean {
  return paths.length === 0 || paths.some((p) => [resolve(cwd, p), resolve(recordsFolder, p)].map((x) => relative(recordsFolder, x).split(sep).join("/")).some((a) => a === "" || a === "cb" || a === `cb/${short}` || a.startsWith(`cb/${short}/`)));
}

export function hasCases(recordsFolder: string, procedure: string): boolean {
  return folders(join(recordsFolder, procedure)).length > 0;
}

function folders(path: string): string[] {
  try {
    return readdirSync(path).filter((n) => !n.startsWith(".") && statSync(join(path, n), { throwIfNoEntry: false })?.isDirectory()).sort(byCodeUnit);
  } catch {
    return [];
  }
}
