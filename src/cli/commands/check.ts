import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { CheckRun } from "../../jobs/check/check-cases.js";
import { exitCode, UserError } from "../../model/base/errors.js";
import { breaks, type CaseResult } from "../../model/outcome/finding.js";
import { type Step, steps } from "../../model/outcome/readiness.js";
import { type Format, formats, type ReportInput } from "../../report/reporter.js";
import { reporters } from "../../report/reporters.js";
import { readinessTable, readinessText } from "../../report/terminal/readiness.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { version } from "../../workspace/package-root.js";
import type { Workspace } from "../../workspace/workspace.js";
import { colours, deliver, hasColour, type Io, today } from "../io.js";
import {
  allOption,
  asOfOption,
  cacheOption,
  type CheckOptions,
  type FailOn,
  failOnOption,
  formatOption,
  jobsOption,
  langOption,
  outputOption,
} from "../options.js";

export const tool = { name: "certdossier", version };

interface FurtherReport {
  readonly format: Format;
  readonly file: string;
}
interface CheckCommandOptions extends CheckOptions {
  readonly report: readonly FurtherReport[];
  readonly staged: boolean;
  readonly changedSince?: string;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly for?: Step;
}

export function checkCommand(program: Command, io: Io): void {
  program
    .command("check")
    .argument(
      "[paths...]",
      "案卷、规则文件夹或其中的文件 · cases, procedures or files in them; none means all",
    )
    .summary("检查案卷 · check cases")
    .description(
      "按认证机构自己的规则逐条检查案卷；检查全部案卷时，还核对案卷之间是否矛盾（人员重复安排、编号、同一组织）。\nChecks cases clause by clause against the body's own procedure; when all cases are checked, also whether they fit together (double bookings, numbers, one organisation).",
    )
    .addOption(asOfOption())
    .addOption(formatOption(formats))
    .addOption(outputOption())
    .addOption(
      new Option(
        "--report <format=file>",
        "另写一份报告，可重复，如 sarif=out/check.sarif · one more report to a file; may be repeated",
      )
        .argParser(furtherReport)
        .default([], ""),
    )
    .addOption(failOnOption())
    .addOption(langOption())
    .addOption(allOption())
    .addOption(
      new Option(
        "--staged",
        "只检查暂存的案卷，按暂存的内容 · only the staged cases, with their staged content",
      )
        .default(false)
        .conflicts("changedSince"),
    )
    .addOption(
      new Option(
        "--changed-since <ref>",
        "只检查自某次提交以来改动的案卷 · only the cases changed since a commit, such as origin/main",
      ),
    )
    .addOption(
      new Option(
        "--baseline <file>",
        "不列出基线里已有的发现，也不计入退出码 · leave out what the baseline knows, also from the exit code",
      ),
    )
    .addOption(
      new Option(
        "--write-baseline <file>",
        "把现有的发现写成基线 · write the present findings as a baseline",
      ),
    )
    .addOption(
      new Option(
        "--for <step>",
        "是否具备条件：作出认证决定、发证、归档、认可评审 · ready for the decision, the certificate, the archive, the assessment?",
      )
        .choices(steps)
        .conflicts(["staged", "changedSince", "baseline", "writeBaseline"]),
    )
    .addOption(cacheOption())
    .addOption(jobsOption())
    .addHelpText(
      "after",
      "\n例 Examples:\n  dossier check\n  dossier check PII-2026-0001 --as-of 2027-06-30\n  dossier check --format json --all --output out/findings.json\n  dossier check --format github --report sarif=out/check.sarif --report junit=out/check.xml\n  dossier check PII-2026-0001 --for archive\n  dossier check --staged\n  dossier check --changed-since origin/main --format markdown\n  dossier check --write-baseline baseline.json\n  dossier check --baseline baseline.json",
    )
    .action(async (paths: string[], options: CheckCommandOptions) => {
      const { openWorkspace } = await import("../../workspace/workspace.js");
      const workspace = openWorkspace(io.cwd);
      const lang = options.lang ?? workspace.config.lang;
      if (options.for !== undefined) {
        return tellReadiness(workspace, paths, options, options.for, io);
      }
      const run = await checkChosen(workspace, paths, options, io);
      if (!run) {
        io.say(lang === "zh" ? "没有涉及案卷的改动。" : "No change concerns a case.");
        return;
      }
      const { results, note } = await againstBaseline(run, options, io);
      const input: ReportInput = {
        tool,
        asOf: run.asOf,
        results,
        lang,
        all: options.all,
        colour: options.output === undefined && hasColour,
      };
      const report = await reporters[options.format]();
      await deliver(io, report(input), options.output);
      for (const { format, file } of options.report) {
        const further = await reporters[format]();
        await deliver(io, further({ ...input, colour: false }), file);
      }
      if (note) io.say(note[lang]);
      process.exitCode = exitCodeOf(results, options.failOn);
    });
}

/** The cases of the paths, or of a change; null when a change concerns none. */
async function checkChosen(
  workspace: Workspace,
  paths: readonly string[],
  options: CheckCommandOptions,
  io: Io,
): Promise<CheckRun | null> {
  const [{ checkCases }, { concernedCases, stagedWorkspace }] = await Promise.all([
    import("../../jobs/check/check-cases.js"),
    import("../../jobs/check/concerned-cases.js"),
  ]);
  const how = {
    asOf: options.asOf ?? today(),
    all: options.all,
    cache: options.cache,
    signal: io.signal,
    ...(options.jobs !== undefined && { jobs: options.jobs }),
  };
  if (!options.staged && options.changedSince === undefined) {
    const run = await checkCases(workspace, paths, io.cwd, how);
    if (!run.compared) {
      io.say(
        (options.lang ?? workspace.config.lang) === "zh"
          ? `只检查了所选的案卷（${run.addresses.length} 个）；案卷之间的核对在检查全部案卷时进行。`
          : `Only the chosen cases were checked (${run.addresses.length}); whether cases fit together is judged when all are checked.`,
      );
    }
    return run;
  }
  if (paths.length > 0) {
    throw new UserError(
      "usage",
      "--staged 和 --changed-since 自己选择案卷 · choose the cases themselves",
      "不要再写路径 · name no paths",
    );
  }
  const { paths: concerned } = concernedCases(
    workspace,
    options.changedSince === undefined ? { staged: true } : { ref: options.changedSince },
  );
  if (concerned?.length === 0) return null;
  if (concerned) {
    io.say(
      workspace.config.lang === "zh"
        ? `检查 ${concerned.join("、")}；案卷之间的核对在检查全部案卷时进行。`
        : `Checking ${concerned.join(", ")}; whether cases fit together is judged when all are checked.`,
    );
  }
  const judge = (w: Workspace) => checkCases(w, concerned ?? [], w.config.records, how);
  return judge(options.staged ? stagedWorkspace(workspace, concerned) : workspace);
}

/** Whether each case is ready for a step: exit code 0 when all are. */
async function tellReadiness(
  workspace: Workspace,
  paths: readonly string[],
  options: CheckCommandOptions,
  step: Step,
  io: Io,
): Promise<void> {
  const { readiness } = await import("../../jobs/check/readiness.js");
  const lang = options.lang ?? workspace.config.lang;
  const asOf = options.asOf ?? today();
  const list = readiness(workspace, paths, io.cwd, { asOf, step });
  const { all } = options;
  switch (options.format) {
    case "text":
      await deliver(
        io,
        readinessText(list, lang, all, { good: colours.green, bad: colours.red, dim: colours.dim }),
        options.output,
      );
      break;
    case "json":
      await deliver(
        io,
        `${JSON.stringify({ tool, asOf, step, cases: list.map((r) => ({ ...r, items: r.items.filter((i) => all || i.state !== "present") })) }, null, 2)}\n`,
        options.output,
      );
      break;
    case "markdown":
    case "csv":
      await deliver(io, readinessTable(list, lang, all, options.format), options.output);
      break;
    default:
      throw new UserError(
        "usage",
        `--for 没有 ${options.format} 格式 · --for has no format ${options.format}`,
        "用 text、json、markdown 或 csv · use text, json, markdown or csv",
      );
  }
  process.exitCode = list.every((r) => r.ready || (r.total === 0 && paths.length === 0))
    ? exitCode.ok
    : exitCode.findings;
}

async function againstBaseline(
  run: CheckRun,
  { baseline, writeBaseline }: CheckCommandOptions,
  io: Io,
) {
  const { baselineOf, newOnly, readBaseline } = await import("../../jobs/check/baseline.js");
  if (writeBaseline !== undefined) {
    const made = baselineOf(run.asOf, run.results);
    await writeAtomically(resolve(io.cwd, writeBaseline), `${JSON.stringify(made, null, 2)}\n`);
    return {
      results: run.results,
      note: {
        zh: `基线 ${writeBaseline}：${made.findings.length} 项`,
        en: `Baseline ${writeBaseline}: ${made.findings.length} findings`,
      },
    };
  }
  if (baseline === undefined) return { results: run.results, note: null };
  const { results, known, gone } = newOnly(run.results, readBaseline(resolve(io.cwd, baseline)));
  return {
    results,
    note: {
      zh: `基线中已有、没有列出的 ${known} 项；基线中已不存在的 ${gone} 项${gone > 0 ? "，可重写基线" : ""}。`,
      en: `${known} known to the baseline are not listed; ${gone} of the baseline no longer occur${gone > 0 ? ": write it anew" : ""}.`,
    },
  };
}

function furtherReport(value: string, before: readonly FurtherReport[]): FurtherReport[] {
  const [format, ...file] = value.split("=");
  const known = formats.find((f) => f === format);
  if (!known || file.length === 0 || file.join("=") === "") {
    throw new InvalidArgumentError(
      `应为 格式=文件，格式为 ${formats.join("、")} 之一 · must be format=file, such as sarif=out/check.sarif`,
    );
  }
  return [...before, { format: known, file: file.join("=") }];
}

/** Our bug outweighs findings; findings count from the fail level up. */
export function exitCodeOf(results: readonly CaseResult[], level: FailOn): number {
  if (results.some((r) => r.outcomes.some((o) => o.outcome === "error"))) return exitCode.internal;
  return results.some((r) => r.outcomes.some((o) => breaks(o, level)))
    ? exitCode.findings
    : exitCode.ok;
}
