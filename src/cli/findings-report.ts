import type { CheckRun } from "../jobs/check/check-cases.js";
import { terms } from "../model/base/terms.words.js";
import { type Format, formats } from "../report/reporter.js";
import type { Context } from "./context.js";
import { faults, help } from "./findings-report.words.js";
import { deliver, hasColour } from "./io.js";
import { type OptionValues, parsed, wrong } from "./options.js";
import { tool } from "./tool.js";

/** A further report, to a file. */
interface FurtherReport {
  readonly format: Format;
  readonly file: string;
}

/** Further reports beside the one that is asked for. */
export const reports = () =>
  parsed("--report <format=file>", help.report(), furtherReport).orElse([], "");

interface Chosen {
  readonly format: Format;
  readonly output: string | undefined;
  readonly reports: OptionValues<{ readonly reports: ReturnType<typeof reports> }>["reports"];
  readonly all: boolean;
  readonly hints: boolean;
}

/** The report to where it was asked for, and each further one to its file. */
export async function reportFindings(
  context: Context,
  { asOf: day, results }: Pick<CheckRun, "asOf" | "results">,
  clients: ReadonlyMap<string, string>,
  chosen: Chosen,
): Promise<void> {
  const { reporters } = await import("../report/reporters.js");
  const { config, procedures } = context.workspace;
  const input = {
    tool,
    asOf: day,
    results,
    lang: context.lang,
    all: chosen.all,
    hints: chosen.hints,
    dueWithin: config.dueWithin,
    clients,
    procedureOf: (id: string) => procedures.get(id)?.procedure,
  };
  const main = await reporters[chosen.format]();
  await context.deliver(main({ ...input, colour: chosen.output === undefined && hasColour }));
  for (const { format: kind, file } of chosen.reports) {
    const further = await reporters[kind]();
    await deliver(context.io, further({ ...input, colour: false }), file);
  }
}

function furtherReport(value: string, before: readonly FurtherReport[] = []): FurtherReport[] {
  const [name, ...file] = value.split("=");
  const known = formats.find((f) => f === name);
  if (!known || file.join("=") === "") {
    throw wrong(faults.noReport({ formats: formats.join(terms.listComma().zh) }));
  }
  return [...before, { format: known, file: file.join("=") }];
}
