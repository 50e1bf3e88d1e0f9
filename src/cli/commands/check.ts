import type { CheckOptions, CheckRun } from "../../jobs/check/check-cases.js";
import { UserError } from "../../model/base/errors.js";
import { pretty } from "../../model/base/json.js";
import { listOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import { steps } from "../../model/outcome/readiness.js";
import { formats } from "../../report/reporter.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import type { Workspace } from "../../workspace/workspace.js";
import { command } from "../command.js";
import type { Context } from "../context.js";
import { exitCodeOf } from "../exit-code.js";
import { reportFindings, reports } from "../findings-report.js";
import {
  all,
  argument,
  asOf,
  choice,
  failOn,
  flag,
  format,
  lang,
  type OptionValues,
  output,
  parsed,
  text,
  wrong,
} from "../options.js";
import { tellReadiness } from "./check-readiness.js";
import { faults, help, words } from "./check.words.js";

const options = {
  asOf: asOf(),
  format: format(formats),
  output: output(),
  reports: reports(),
  failOn: failOn(),
  lang: lang(),
  all: all(),
  hints: flag("--hints", help.hints()),
  staged: flag("--staged", help.staged()).conflicts(["changedSince"]),
  changedSince: text("--changed-since <ref>", help.changedSince()),
  baseline: text("--baseline <file>", help.baseline()),
  writeBaseline: text("--write-baseline <file>", help.writeBaseline()),
  for: choice("--for <step>", help.for(), steps).conflicts([
    "staged",
    "changedSince",
    "baseline",
    "writeBaseline",
  ]),
  cache: flag("--no-cache", help.noCache()),
  jobs: parsed("--jobs <n>", help.jobs(), threads),
};
type Chosen = OptionValues<typeof options>;

/** `dossier check`: cases against the body's own procedure. */
export const checkCommand = command({
  name: "check",
  help: {
    description: words.description(),
    examples: [
      "dossier check",
      "dossier check PII-2026-0001 --as-of 2027-06-30",
      "dossier check --format json --all --output out/findings.json",
      "dossier check --format github --report sarif=out/check.sarif --report junit=out/check.xml",
      "dossier check PII-2026-0001 --for archive",
      "dossier check --staged",
      "dossier check --changed-since origin/main --format markdown",
      "dossier check --write-baseline baseline.json",
      "dossier check --baseline baseline.json",
    ],
  },
  arguments: [argument("[paths...]", help.paths())],
  options,
  async run(context, [paths], chosen) {
    if (chosen.for !== undefined) {
      return tellReadiness(context, paths, { ...chosen, step: chosen.for });
    }
    const clients = new Map<string, string>();
    const run = await checkChosen(context, paths, chosen, clients);
    if (!run) {
      context.say(words.noChange());
      return;
    }
    const { results, note } = await againstBaseline(context, run, chosen);
    await reportFindings(context, { ...run, results }, clients, chosen);
    if (note) context.say(note);
    return exitCodeOf(results, chosen.failOn);
  },
});

/** The cases of the paths, or of a change; null when a change concerns none. */
async function checkChosen(
  context: Context,
  paths: readonly string[],
  { all: everything, cache, jobs, staged, changedSince }: Chosen,
  clients: Map<string, string>,
): Promise<CheckRun | null> {
  const { checkCases } = await import("../../jobs/check/check-cases.js");
  const { workspace, io } = context;
  const how: CheckOptions = {
    asOf: context.asOf,
    all: everything,
    cache,
    signal: io.signal,
    onFacts: ({ case: id, client }) => {
      clients.set(id, client?.name ?? "");
    },
    ...(jobs !== undefined && { jobs }),
  };
  if (staged || changedSince !== undefined) {
    if (paths.length === 0) return checkChange(workspace, changedSince, context, how);
    throw new UserError("usage", faults.chooseThemselves(), faults.nameNoPaths());
  }
  const run = await checkCases(workspace, paths, io.cwd, how);
  if (!run.compared) context.say(words.onlyChosen({ n: run.addresses.length }));
  return run;
}

/** The cases that are staged, or changed since a commit. */
async function checkChange(
  workspace: Workspace,
  ref: string | undefined,
  { io }: Context,
  how: CheckOptions,
): Promise<CheckRun | null> {
  const [{ checkCases }, { concernedCases, stagedWorkspace }] = await Promise.all([
    import("../../jobs/check/check-cases.js"),
    import("../../jobs/check/concerned-cases.js"),
  ]);
  const { paths } = concernedCases(workspace, ref === undefined ? { staged: true } : { ref });
  if (paths?.length === 0) return null;
  if (paths) io.say(words.onlyChanged({ cases: listOf(paths) })[workspace.config.lang]);
  const judged = ref === undefined ? stagedWorkspace(workspace, paths) : workspace;
  return checkCases(judged, paths ?? [], judged.config.records, how);
}

/**
 * The results without what a baseline knows, or all of them, kept as a baseline; and what is said
 * of it.
 */
async function againstBaseline(
  context: Context,
  run: CheckRun,
  { baseline, writeBaseline }: Chosen,
): Promise<{ readonly results: readonly CaseResult[]; readonly note: Bilingual | null }> {
  const { results } = run;
  if (writeBaseline !== undefined) {
    const { baselineOf } = await import("../../jobs/check/baseline.js");
    const written = baselineOf(run.asOf, results);
    await writeAtomically(context.resolve(writeBaseline), pretty(written));
    const n = written.findings.length;
    return { results, note: words.baselineWritten({ file: writeBaseline, n }) };
  }
  if (baseline === undefined) return { results, note: null };
  const { newOnly, readBaseline } = await import("../../jobs/check/baseline.js");
  const { known, gone, results: left } = newOnly(results, readBaseline(context.resolve(baseline)));
  const note = gone > 0 ? words.baselineOutgrown : words.againstBaseline;
  return { results: left, note: note({ known, gone }) };
}

function threads(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw wrong(faults.noThreads());
}
