import { exitCode } from "../../model/base/errors.js";
import type { Probe } from "../../model/outcome/probe.js";
import { command } from "../command.js";
import type { Context } from "../context.js";
import { argument, asOf, parsed, text, wrong } from "../options.js";
import { help, words } from "./procedures-probe.words.js";
import { shown } from "./procedures-shown.js";
import { help as shared } from "./procedures.words.js";

/** How many changes are drawn, and by which lot. */
export const drawing = {
  sample: parsed("--sample <n>", help.sample(), (value) => {
    if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
    throw wrong(help.noNumber());
  }),
  seed: text("--seed <text>", help.seed()).orElse("1"),
};

interface Wanted {
  readonly procedure: string;
  readonly case?: string | undefined;
  readonly asOf?: string | undefined;
  readonly sample: number | undefined;
  readonly seed: string;
}

/** Probes a case of a procedure; how far it is shows on a terminal alone. */
export async function probed(context: Context, wanted: Wanted): Promise<Probe> {
  const [{ procedureOf }, { chosenSample }, { probeCase }] = await Promise.all([
    import("../../jobs/procedures/procedures.js"),
    import("../../jobs/probe/chosen-sample.js"),
    import("../../jobs/probe/probe-case.js"),
  ]);
  const { workspace, io } = context;
  const procedure = procedureOf(workspace, wanted.procedure).id;
  const sample = chosenSample(workspace, {
    ...wanted,
    procedure,
    cwd: io.cwd,
    today: context.asOf,
  });
  return probeCase(sample, {
    sample: wanted.sample,
    seed: wanted.seed,
    progress(done, total) {
      if (io.isTerminal && (done % 20 === 0 || done === total)) {
        io.progress(done, total, words.changes()[context.lang]);
      }
    },
  });
}

/** Whether a field was found that nobody watches and that bears no mark. */
export function isSilent({ fields }: Probe): boolean {
  return fields.some((field) => field.isSilent);
}

/** `dossier procedures probe`: what the rules of a procedure do not look at. */
export const probeCommand = command({
  name: "probe",
  help: { description: help.probe() },
  arguments: [argument("<procedure>", shared.procedureId())],
  options: { case: text("--case <case>", help.case()), ...drawing, asOf: asOf() },
  inherited: shown,
  async run(context, [procedure], { format, ...options }) {
    const { probeText } = await import("../../report/terminal/probe.js");
    const probe = await probed(context, { procedure, ...options });
    await context.deliver(probeText(probe, { format, lang: context.lang }));
    return isSilent(probe) ? exitCode.findings : exitCode.ok;
  },
});
