import type { Command } from "commander";
import { breaks } from "../../model/finding.js";
import { exitCode } from "../../model/errors.js";
import type { CheckRun } from "../../pipeline/check-cases.js";
import { version } from "../../pipeline/package-root.js";
import { html } from "../../report/html.js";
import { json } from "../../report/json.js";
import type { Format, Reporter } from "../../report/reporter.js";
import { text } from "../../report/text.js";
import { deliver, hasColour, type Io, today } from "../io.js";
import { allOption, asOfOption, cacheOption, type CheckOptions, type FailOn, failOnOption, formatOption, jobsOption, langOption, outputOption } from "../options.js";

export const tool = { name: "certdossier", version };
const reporters: Readonly<Record<Format, Reporter>> = { text, json, html };

export function checkCommand(program: Command, io: Io): void {
  program.command("check").argument("[paths...]", "案卷、规则文件夹或其中的文件 · cases, procedures or files in them; none means all")
    .summary("检查案卷 · check cases")
    .description("按认证机构自己的规则逐条检查案卷。\nChecks cases clause by clause against the body's own procedure.")
    .addOption(asOfOption()).addOption(formatOption(["text", "json", "html"])).addOption(outputOption()).addOption(failOnOption()).addOption(langOption()).addOption(allOption()).addOption(cacheOption()).addOption(jobsOption())
    .addHelpText("after", "\n例 Examples:\n  dossier check\n  dossier check PII-2026-0001 --as-of 2027-06-30\n  dossier check --format json --all --output out/findings.json")
    .action(async (paths: string[], options: CheckOptions) => {
      const { checkCases, openWorkspace } = await import("../work.js");
      const workspace = openWorkspace(io.cwd);
      const run = await checkCases(workspace, paths, io.cwd, { asOf: options.asOf ?? today(), all: options.all, cache: options.cache, ...(options.jobs !== undefined && { jobs: options.jobs }) });
      const report = reporters[options.format]({ tool, asOf: run.asOf, results: run.results, lang: options.lang ?? workspace.config.lang, all: options.all, colour: options.output === undefined && hasColour });
      await deliver(io, report, options.output);
      process.exitCode = exitCodeOf(run, options.failOn);
    });
}

/** Our bug outweighs findings; findings count from the fail level up. */
export function exitCodeOf(run: CheckRun, level: FailOn): number {
  const outcomes = run.results.flatMap((r) => r.outcomes);
  if (outcomes.some((o) => o.outcome === "error")) return exitCode.internal;
  return outcomes.some((o) => breaks(o, level)) ? exitCode.findings : exitCode.ok;
}
