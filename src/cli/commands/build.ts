import { join, relative } from "node:path";
import type { Command } from "commander";
import type { CheckRun } from "../../jobs/check/check-cases.js";
import type { RenderRun } from "../../jobs/documents/render-cases.js";
import { exitCode } from "../../model/base/errors.js";
import type { Language } from "../../model/base/text.js";
import { auditTitles } from "../../model/case/case-view.js";
import type { AuditType } from "../../model/case/case.js";
import type { CaseResult, Totals } from "../../model/outcome/finding.js";
import { outcomeWords } from "../../report/outcomes.words.js";
import type { PrintedFile } from "../../report/site/overview.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import type { Workspace } from "../../workspace/workspace.js";
import { type Io, today } from "../io.js";
import {
  asOfOption,
  type CommonOptions,
  type FailOn,
  failOnOption,
  langOption,
} from "../options.js";
import { renderProgress } from "../render-progress.js";
import { exitCodeOf, tool } from "./check.js";
import { sayRefusals, sayRoot } from "./render.js";

interface BuildOptions extends CommonOptions {
  readonly failOn: FailOn;
}

export function buildCommand(program: Command, io: Io): void {
  program
    .command("build")
    .argument("[paths...]", "案卷；不写表示全部 · cases; none means all")
    .summary("检查、打印、汇总（主要工作） · check, print and report: the main job")
    .description(
      "检查案卷，把变了的文件打印成 PDF，写出 HTML 总览。\nChecks the cases, prints the documents that changed to PDF and writes an HTML overview.",
    )
    .addOption(asOfOption())
    .addOption(failOnOption())
    .addOption(langOption())
    .addHelpText("after", "\n例 Examples:\n  dossier build\n  dossier build --as-of 2027-06-30")
    .action(async (paths: string[], options: BuildOptions) => {
      const started = process.hrtime.bigint();
      const [{ caseTimeline }, { checkCases }, { openWorkspace }, { renderCases }, { overview }] =
        await Promise.all([
          import("../../jobs/check/timeline.js"),
          import("../../jobs/check/check-cases.js"),
          import("../../workspace/workspace.js"),
          import("../../jobs/documents/render-cases.js"),
          import("../../report/site/overview.js"),
        ]);
      const workspace = openWorkspace(io.cwd);
      const language = options.lang ?? workspace.config.lang;
      const date = options.asOf ?? today();
      io.say(
        language === "zh"
          ? `检查 ${workspace.config.records}，基准日 ${date}`
          : `Checking ${workspace.config.records} as of ${date}`,
      );
      sayRoot(io, language);
      const run = await checkCases(workspace, paths, io.cwd, {
        asOf: date,
        cache: true,
        signal: io.signal,
      });
      const printed = await renderCases(workspace, run, {
        languages: [],
        documents: [],
        draft: false,
        environment: io.environment,
        signal: io.signal,
        progress: renderProgress(io, language),
      });
      if (io.signal.aborted) return;
      const page = join(workspace.config.out, "index.html");
      await writeAtomically(
        page,
        overview({
          tool,
          asOf: date,
          results: run.results,
          lang: language,
          all: false,
          colour: false,
          files: filesOf(workspace, [...printed.written, ...printed.unchanged].sort(), printed),
          timelines: new Map(
            run.addresses.map((address, i) => {
              const result = run.cases[i] as CaseResult;
              return [result.case, caseTimeline(workspace, address, result)];
            }),
          ),
          refusals: [
            ...printed.refused.map((r) => ({
              case: r.path.split("/").slice(0, 2).join("/"),
              path: r.path,
              reasons: r.reasons,
            })),
            ...printed.failed.map((f) => ({
              case: f.path.split("/").slice(0, 2).join("/"),
              path: f.path,
              reasons: [f.reason],
            })),
          ],
        }),
      );
      sayRefusals(io, printed, language);
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      io.out(
        summary(
          run.results.map((r) => r.totals),
          run.cases.length,
          rulesApplied(workspace, run),
          printed,
          seconds,
          language,
        ),
      );
      io.out(`${language === "zh" ? "总览" : "Overview"}  ${relative(io.cwd, page) || page}\n`);
      const notPrinted =
        printed.failed.length > 0 || (printed.refused.length > 0 && options.failOn !== "never");
      process.exitCode = Math.max(
        notPrinted ? exitCode.findings : exitCode.ok,
        exitCodeOf(run.results, options.failOn),
      );
    });
}

/** The PDFs as the overview lists them, by case and audit. */
function filesOf(
  workspace: Workspace,
  paths: readonly string[],
  { titles }: RenderRun,
): PrintedFile[] {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const [procedure = "", name = "", folder = "", file] = path.split("/");
    if (file) {
      folders.set(`${procedure}/${name}`, [
        ...new Set([...(folders.get(`${procedure}/${name}`) ?? []), folder]),
      ]);
    }
  }
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
      group: group ?? { zh: "案卷", en: "Case" },
      path: rest.join("/"),
    };
  });
}

function rulesApplied({ procedures }: Workspace, run: CheckRun): number {
  const used = new Set(run.cases.map((c) => c.procedure));
  return new Set(
    [...used].flatMap((id) =>
      (procedures.get(id)?.procedure.rules ?? []).map((r) => `${id} ${r.id} ${r.clauses.join()}`),
    ),
  ).size;
}

function summary(
  totals: readonly Totals[],
  cases: number,
  rules: number,
  printed: RenderRun,
  seconds: number,
  lang: Language,
): string {
  const sum = (kind: keyof Totals) => totals.reduce((n, t) => n + t[kind], 0);
  const zh = lang === "zh";
  const kinds = (
    ["pass", "fail", "due", "cannotJudge", "waived", "error", "notApplicable"] as const
  ).filter((k) => sum(k) > 0 || ["pass", "fail", "due", "cannotJudge"].includes(k));
  const not = printed.refused.length + printed.failed.length;
  return [
    `${zh ? "案卷" : "Cases"} ${cases}  ${zh ? "规则" : "rules applied"} ${rules}`,
    kinds.map((k) => `${outcomeWords[k]()[lang]} ${sum(k)}`).join("  "),
    `PDF  ${zh ? "新写" : "written"} ${printed.written.length}  ${zh ? "未变" : "unchanged"} ${printed.unchanged.length}${not > 0 ? `  ${zh ? "未打印" : "not printed"} ${not}` : ""}  ${zh ? "用时" : "in"} ${seconds.toFixed(1)} ${zh ? "秒" : "s"}`,
    "",
  ].join("\n");
}
