import type { CheckRun } from "../../jobs/check/check-cases.js";
import type { RenderRun } from "../../jobs/documents/render-cases.js";
import type { Language } from "../../model/base/text.js";
import { auditTitles } from "../../model/case/audit-view.js";
import type { AuditType } from "../../model/case/case.js";
import { outcomeWords } from "../../report/outcomes.words.js";
import type { PrintedFile } from "../../report/site/overview.js";
import type { Workspace } from "../../workspace/workspace.js";
import { summary, words } from "./build.words.js";

/** What was done, in three lines. */
export function summaryText(
  done: {
    readonly run: CheckRun;
    readonly rules: number;
    readonly printed: RenderRun;
    readonly seconds: number;
  },
  lang: Language,
): string {
  const { run, rules, printed } = done;
  const kinds = ["pass", "fail", "due", "cannotJudge", "waived", "error", "notApplicable"] as const;
  const counts = kinds
    .map((kind) => ({ kind, n: run.results.reduce((n, r) => n + r.totals[kind], 0) }))
    .filter(({ kind, n }) => n > 0 || ["pass", "fail", "due", "cannotJudge"].includes(kind));
  const not = printed.refused.length + printed.failed.length;
  const pdf = {
    written: printed.written.length,
    unchanged: printed.unchanged.length,
    seconds: done.seconds.toFixed(1),
  };
  const printing = not > 0 ? summary.printedInPart({ ...pdf, not }) : summary.printed(pdf);
  return [
    summary.judged({ cases: run.cases.length, rules })[lang],
    counts.map(({ kind, n }) => `${outcomeWords[kind]()[lang]} ${n}`).join("  "),
    printing[lang],
    "",
  ].join("\n");
}

/** The PDFs as the overview lists them, by case and audit. */
export function printedFiles(
  workspace: Workspace,
  { written, unchanged, titles }: RenderRun,
): PrintedFile[] {
  const paths = [...written, ...unchanged].sort();
  const folders = auditFolders(paths);
  return paths.map((path) => {
    const [procedureId = "", name = "", ...rest] = path.split("/");
    const own = folders.get(`${procedureId}/${name}`) ?? [];
    const procedure = workspace.procedures.get(procedureId)?.procedure;
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
