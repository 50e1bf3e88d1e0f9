import type { CheckRun } from "../../jobs/check/check-cases.js";
import type { RenderRun } from "../../jobs/documents/render-cases.js";
import { exitCode } from "../../model/base/errors.js";
import { packageRoot } from "../../workspace/package-root.js";
import type { Workspace } from "../../workspace/workspace.js";
import { command } from "../command.js";
import { exitCodeOf } from "../exit-code.js";
import { allowChinese, asOf, cases, failOn, lang } from "../options.js";
import { sayRefusals } from "../refusals.js";
import { renderProgress } from "../render-progress.js";
import { sayRoot } from "../root-note.js";
import { writePages } from "./build-pages.js";
import { words } from "./build.words.js";

/** `dossier build`: check, print and report. */
export const buildCommand = command({
  name: "build",
  help: {
    description: words.description(),
    examples: ["dossier build", "dossier build --as-of 2027-06-30"],
  },
  arguments: [cases()],
  options: { asOf: asOf(), failOn: failOn(), allowChinese: allowChinese(), lang: lang() },
  async run(context, [paths], options) {
    const started = process.hrtime.bigint();
    const [{ checkedToPrint }, { renderCases }, { summaryText }] = await Promise.all([
      import("../checked-to-print.js"),
      import("../../jobs/documents/render-cases.js"),
      import("../../report/terminal/build-summary.js"),
    ]);
    const { workspace, io, lang: language } = context;
    context.say(words.checking({ folder: workspace.config.records, asOf: context.asOf }));
    sayRoot(context);
    const { run, press } = await checkedToPrint(context, paths);
    const printed = await renderCases(workspace, run, {
      press,
      languages: [],
      documents: [],
      draft: false,
      allowChinese: options.allowChinese,
      environment: io.environment,
      signal: io.signal,
      progress: renderProgress(io, language),
    });
    const page = await writePages(context, { run, printed });
    sayRefusals(context, printed);
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    const rules = rulesApplied(workspace, run);
    io.out(summaryText({ ...run, rules, printed, seconds }, language));
    io.out(`${words.overview({ page: context.shown(page) })[language]}\n`);
    // Of the samples: whoever comes for the first time goes on in the browser.
    if (workspace.config.root === packageRoot) io.out(`${words.workbench()[language]}\n`);
    return Math.max(
      wasAllPrinted(printed, options.failOn) ? exitCode.ok : exitCode.findings,
      exitCodeOf(run.results, options.failOn),
    );
  },
});

/** What was refused counts as a finding, what failed to print always does. */
function wasAllPrinted({ failed, refused }: RenderRun, level: string): boolean {
  return failed.length === 0 && (refused.length === 0 || level === "never");
}

function rulesApplied({ procedures }: Workspace, run: CheckRun): number {
  const used = new Set(run.cases.map((c) => c.procedure));
  return new Set(
    [...used].flatMap((id) =>
      (procedures.get(id)?.procedure.rules ?? []).map((r) => `${id} ${r.id} ${r.clauses.join()}`),
    ),
  ).size;
}
