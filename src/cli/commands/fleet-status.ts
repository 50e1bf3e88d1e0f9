import type { RunStatus } from "../../jobs/fleet/fleet-status.js";
import type { Language } from "../../model/base/text.js";
import { inLanguage } from "../../model/base/words.js";
import { textTable } from "../../report/terminal/tables.js";
import { command } from "../command.js";
import { fleetOptions, withFleet } from "../fleet-options.js";
import { format, lang, output } from "../options.js";
import { help, words } from "./fleet-status.words.js";

/** `dossier fleet status`: runs, jobs in hand, dead letters. */
export const fleetStatusCommand = command({
  name: "status",
  help: {
    summary: help.summary(),
    description: words.description(),
    examples: ["dossier fleet status", "dossier fleet status --store /mnt/fleet --format json"],
  },
  options: { ...fleetOptions, format: format(["json"]), output: output(), lang: lang() },
  async run(context, _, chosen) {
    const { fleetStatus } = await import("../../jobs/fleet/fleet-status.js");
    const runs = await withFleet(context, chosen, (means) =>
      fleetStatus(means, context.io.environment),
    );
    if (chosen.format === "json") await context.deliverJson(runs);
    else await context.deliver(statusText(runs, context.lang));
  },
});

function statusText(runs: readonly RunStatus[], language: Language): string {
  const said = inLanguage(words, language);
  if (runs.length === 0) return `${said.none()}\n`;
  const head = [
    said.run(),
    said.what(),
    said.commit(),
    said.asOf(),
    said.cases(),
    said.jobs(),
    said.waiting(),
    said.inHand(),
    said.dead(),
  ];
  const rows = runs.map((r) => [
    r.run,
    r.what,
    r.commit.slice(0, 12),
    r.asOf,
    String(r.cases),
    `${String(r.done)}/${String(r.jobs)}`,
    String(r.queue.waiting),
    String(r.queue.inHand.length),
    String(r.queue.dead.length),
  ]);
  return [textTable(head, rows), ...runs.flatMap((r) => linesOf(r, said))].join("");
}

/** Who is at what, and what was given up. */
function linesOf(
  { run, queue, faults }: RunStatus,
  said: ReturnType<typeof inLanguage<typeof words>>,
): string[] {
  const id = run.slice(0, 8);
  return [
    ...queue.inHand.map(({ chunk, attempt, worker, leaseLeft }) =>
      said.hand({ id, chunk, worker: worker || "?", left: leaseLeft, tries: attempt + 1 }),
    ),
    ...queue.dead.map(({ chunk, attempts, reason }) =>
      said.gaveUp({ id, chunk, tries: attempts, reason: reason || "?" }),
    ),
    ...faults.map((fault) => said.fault({ id, fault })),
  ].map((line) => `${line}\n`);
}
