import { availableParallelism } from "node:os";
import type { FleetCommand } from "../../jobs/fleet/board-entry.js";
import type { FleetRun } from "../../jobs/fleet/finished-run.js";
import type { FleetProgress, FleetRequest } from "../../jobs/fleet/ordered-run.js";
import type { FleetWork } from "../../jobs/fleet/work-order.js";
import { exitCode } from "../../model/base/errors.js";
import type { Bilingual } from "../../model/base/text.js";
import { formats } from "../../report/reporter.js";
import { command, commandGroup } from "../command.js";
import { Context } from "../context.js";
import { exitCodeOf } from "../exit-code.js";
import { reportFindings, reports } from "../findings-report.js";
import { count, fleetOptions, withFleet } from "../fleet-options.js";
import { LocalWorkers } from "../local-workers.js";
import {
  all,
  allowChinese,
  asOf,
  failOn,
  flag,
  format,
  lang,
  output,
  type OptionValues,
  text,
} from "../options.js";
import { packingOptions } from "../packing-options.js";
import { sayRefusals } from "../refusals.js";
import { shownTime } from "../render-progress.js";
import { bindDossier, dossierOptions } from "./assess.js";
import { writePages } from "./build-pages.js";
import { help, words } from "./fleet-run.words.js";

const shared = {
  at: text("--at <commit>", help.at()).orElse("HEAD"),
  asOf: asOf(),
  ...fleetOptions,
  workers: count("--workers <n>", help.workers(), 0),
  chunk: count("--chunk <n>", help.chunk()),
  lease: count("--lease <seconds>", help.lease(), 2).orElse(60),
  retries: count("--retries <n>", help.retries(), 0).orElse(3),
  lang: lang(),
};
type Shared = OptionValues<typeof shared>;

const checkCommand = command({
  name: "check",
  help: {
    summary: help.check(),
    description: words.check(),
    examples: [
      "dossier fleet run check --at HEAD --format json --all --output out/findings.json",
      "dossier fleet run check --store /mnt/fleet --workers 0",
    ],
  },
  options: {
    ...shared,
    format: format(formats),
    output: output(),
    reports: reports(),
    failOn: failOn(),
    all: all(),
    hints: flag("--hints", help.hints()),
  },
  async run(context, _, chosen) {
    const done = await ordered(context, chosen, {
      command: "check",
      what: "check",
      all: chosen.all,
      allowChinese: false,
    });
    const { results, facts } = done.checked;
    const clients = new Map(facts.map((f) => [f.case, f.client?.name ?? ""]));
    await reportFindings(atCommit(context, done, chosen), done.checked, clients, chosen);
    return Math.max(exitCodeOf(results, chosen.failOn), faultCode(done));
  },
});

const buildCommand = command({
  name: "build",
  help: {
    summary: help.build(),
    description: words.build(),
    examples: [
      "dossier fleet run build",
      "dossier fleet run build --at v2027.06 --as-of 2027-06-30 --store /mnt/fleet --workers 0",
    ],
  },
  options: { ...shared, allowChinese: allowChinese(), failOn: failOn() },
  async run(context, _, chosen) {
    const done = await ordered(context, chosen, {
      command: "build",
      what: "build",
      all: false,
      allowChinese: chosen.allowChinese,
    });
    const { printed, checked } = done;
    if (!printed) return exitCode.internal;
    const page = await writePages(atCommit(context, done, chosen), { run: checked, printed });
    sayRefusals(context, printed);
    context.io.out(
      `${
        words.built({
          cases: checked.cases.length,
          documents: printed.written.length + printed.unchanged.length,
          written: printed.written.length,
          not: printed.refused.length + printed.failed.length,
          page: context.shown(page),
        })[context.lang]
      }\n`,
    );
    const isWhole =
      printed.failed.length === 0 && (printed.refused.length === 0 || chosen.failOn === "never");
    return Math.max(
      isWhole ? exitCode.ok : exitCode.findings,
      exitCodeOf(checked.results, chosen.failOn),
      faultCode(done),
    );
  },
});

const archiveCommand = command({
  name: "archive",
  help: {
    summary: help.archive(),
    description: words.archive(),
    examples: ["dossier fleet run archive --store /mnt/fleet --workers 0"],
  },
  options: { ...shared, ...packingOptions() },
  async run(context, _, chosen) {
    const { packReady } = await import("./archive.js");
    const done = await ordered(context, chosen, {
      command: "archive",
      what: "build",
      all: false,
      allowChinese: false,
    });
    const { config } = done.workspace;
    const { archive } = context.workspace.config;
    const workspace = { ...done.workspace, config: { ...config, archive } };
    const packed = await packReady(atCommit(context, { workspace }, chosen), [], {
      ...chosen,
      list: false,
    });
    return Math.max(packed, faultCode(done));
  },
});

const assessCommand = command({
  name: "assess",
  help: {
    summary: help.assess(),
    description: words.assess(),
    examples: ["dossier fleet run assess --body ABC --as-of 2027-06-30 --seed 2026-CNAS"],
  },
  options: { ...shared, ...dossierOptions() },
  async run(context, _, chosen) {
    const done = await ordered(context, chosen, {
      command: "assess",
      what: "check",
      all: true,
      allowChinese: false,
    });
    await bindDossier(atCommit(context, done, { lang: chosen.lang }), chosen, done.judged);
    return faultCode(done);
  },
});

/** `dossier fleet run`: work on all cases of a commit, by several machines. */
export const fleetRunCommand = commandGroup(
  { name: "run", help: { summary: help.run(), description: words.run() } },
  [buildCommand, checkCommand, archiveCommand, assessCommand],
);

/** What a command wants of the machines: assessing takes checking, archiving takes building. */
interface Wanted extends Pick<FleetRequest, "all" | "allowChinese"> {
  readonly command: FleetCommand;
  readonly what: FleetWork;
}

/** Orders a run, starts the workers of this machine, and waits for the result. */
async function ordered(
  context: Context,
  chosen: Shared,
  { command: asked, ...work }: Wanted,
): Promise<FleetRun> {
  const [{ finishRun }, { orderRun }, { RunBoard }, { commitAt, hasUncommitted }] =
    await Promise.all([
      import("../../jobs/fleet/finished-run.js"),
      import("../../jobs/fleet/ordered-run.js"),
      import("../../jobs/fleet/run-board.js"),
      import("../../jobs/fleet/checkout.js"),
    ]);
  const { workspace, io } = context;
  const commit = commitAt(workspace.config.root, chosen.at);
  if (chosen.at === "HEAD" && hasUncommitted(workspace.config.root)) {
    context.say(words.uncommitted());
  }
  return withFleet(context, chosen, async (means) => {
    const tell = told(context);
    const more = { ...means, signal: io.signal, progress: tell };
    const request = {
      ...work,
      commit,
      asOf: context.asOf,
      chunk: chosen.chunk ?? null,
      lease: chosen.lease,
      retries: chosen.retries,
    };
    const run = await orderRun(workspace, request, more);
    context.say(words.ordered({ run: run.run, commit: commit.slice(0, 12), n: run.order.cases }));
    const local = chosen.workers ?? (means.address === null ? availableParallelism() : 0);
    const workers = new LocalWorkers(io.cwd, { ...means, run: run.run });
    workers.start(local);
    if (local === 0) context.say(words.waiting({ store: means.shown }));
    try {
      const board = new RunBoard(workspace.config.out, {
        run: run.run,
        command: asked,
        commit,
        asOf: context.asOf,
      });
      const done = await board.during(() =>
        finishRun(run, {
          ...more,
          progress: (progress) => {
            tell(progress);
            board.told(progress);
          },
        }),
      );
      for (const fault of done.faults) context.say(words.otherBytes({ fault }));
      return done;
    } finally {
      await workers.end();
    }
  });
}

/** How far the run is, on the line of progress; what was given up is said once. */
function told({ io, lang: language }: Context): (progress: FleetProgress) => void {
  let last = -1;
  return ({ cases, ofCases, queue, secondsLeft }) => {
    // The last step is always told, and told once.
    if (cases === ofCases && last === cases) return;
    last = cases;
    const isDone = cases === ofCases;
    const known = [
      queue ? stateOf(queue, isDone) : words.away(),
      ...(isDone ? [] : shownTime(secondsLeft)),
    ];
    io.progress(cases, ofCases, known.map((k) => k[language]).join(" · "));
  };
}

/** A queue hears of the last results later than the store. */
function stateOf(
  { waiting, inHand, dead }: NonNullable<FleetProgress["queue"]>,
  isDone: boolean,
): Bilingual {
  const left = isDone ? { waiting: 0, inHand: 0 } : { waiting, inHand: inHand.length };
  return words.progress({ ...left, dead: dead.length });
}

/** The context of the records at the commit, with the output where it was asked for. */
function atCommit(
  context: Context,
  { workspace }: Pick<FleetRun, "workspace">,
  {
    lang: asked,
    output: file,
  }: { readonly lang: Shared["lang"]; readonly output?: string | undefined },
): Context {
  return new Context(context.io, workspace, {
    lang: asked ?? context.lang,
    asOf: context.asOf,
    output: file,
  });
}

/** Other bytes for the same job are a fault of a machine, whatever the findings are. */
function faultCode({ faults }: FleetRun): number {
  return faults.length > 0 ? exitCode.environment : exitCode.ok;
}
