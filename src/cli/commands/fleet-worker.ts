import type { WorkerEvent } from "../../jobs/fleet/worker.js";
import { exitCode } from "../../model/base/errors.js";
import { command } from "../command.js";
import type { Context } from "../context.js";
import { count, fleetOptions, withFleet } from "../fleet-options.js";
import { flag, lang, parsed, wrong } from "../options.js";
import { faults, help, words } from "./fleet-worker.words.js";

/** `dossier fleet worker`: takes jobs of runs and does them. */
export const fleetWorkerCommand = command({
  name: "worker",
  help: {
    summary: help.summary(),
    description: words.description(),
    examples: [
      "dossier fleet worker --store /mnt/fleet",
      "dossier fleet worker --store /mnt/fleet --queue postgres://dossier@db/fleet --idle 300",
    ],
  },
  options: {
    ...fleetOptions,
    run: parsed("--run <id>", help.run(), runOf),
    idle: count("--idle <seconds>", help.idle(), 0),
    quiet: flag("--quiet", help.quiet()),
    lang: lang(),
  },
  async run(context, _, chosen) {
    const { runWorker } = await import("../../jobs/fleet/worker.js");
    const { io, workspace } = context;
    return withFleet(context, chosen, async ({ store, queue, key, shown }) => {
      if (!chosen.quiet) context.say(words.ready({ store: shown }));
      const { done, refused } = await runWorker({
        root: workspace.config.root,
        environment: io.environment,
        key,
        store,
        queue,
        run: chosen.run ?? null,
        idle: chosen.idle ?? null,
        signal: io.signal,
        tell: (event) => {
          tell(context, event, chosen.quiet);
        },
      });
      if (!chosen.quiet) context.say(words.ended({ n: done }));
      return done === 0 && refused > 0 ? exitCode.environment : exitCode.ok;
    });
  },
});

function tell(context: Context, event: WorkerEvent, quiet: boolean): void {
  switch (event.kind) {
    case "took":
      return;
    case "done":
      if (!quiet) context.say(words.done({ run: event.run.slice(0, 8), chunk: event.chunk }));
      return;
    case "other":
      context.say(words.other({ run: event.run, chunk: event.chunk }));
      return;
    case "failed":
    case "refused":
    case "trouble":
      context.say(event.reason);
  }
}

function runOf(value: string): string {
  if (/^[0-9a-f]{32}$/.test(value)) return value;
  throw wrong(faults.noRun());
}
