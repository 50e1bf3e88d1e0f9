import { exitCode } from "../../model/base/errors.js";
import { type TableFormat, tableFormats } from "../../model/base/table.js";
import type { Rehearsal } from "../../model/outcome/rehearsal.js";
import { command } from "../command.js";
import type { Context } from "../context.js";
import { colours } from "../io.js";
import { asOf, format, lang, output, parsed } from "../options.js";
import { tool } from "../tool.js";
import { namesOf, populationNow } from "./assess-population.js";
import { help } from "./assess.words.js";

/** `dossier assess rehearse`: what an assessor asks, asked beforehand. */
export const rehearseCommand = command({
  name: "rehearse",
  help: {
    description: help.rehearse(),
    examples: [
      "dossier assess rehearse --body ABC --as-of 2027-06-30",
      "dossier assess rehearse --body ABC --format html --output rehearsal.html",
    ],
  },
  options: {
    body: parsed("--body <names>", help.body(), namesOf),
    asOf: asOf(),
    lang: lang(),
    format: format([...tableFormats, "html"]),
    output: output(),
  },
  async run(context, _, options) {
    const { rehearse } = await import("../../jobs/assess/rehearsal/rehearse.js");
    const population = await populationNow(context, { ...options, mayBeSeveral: true });
    const rehearsal = await rehearse(context.workspace, population);
    await deliverRehearsal(context, rehearsal, options.format);
    const isReady = rehearsal.answers.every(
      ({ verdict }) => verdict !== "broken" && verdict !== "missing",
    );
    return isReady ? exitCode.ok : exitCode.findings;
  },
});

async function deliverRehearsal(
  context: Context,
  rehearsal: Rehearsal,
  form: TableFormat | "html",
): Promise<void> {
  const { lang: language } = context;
  if (form === "json") return context.deliverJson({ tool, ...rehearsal });
  if (form === "html") {
    const { rehearsalPage } = await import("../../report/site/assessment/rehearsal-list.js");
    return context.deliver(rehearsalPage(rehearsal, language, tool));
  }
  const [{ rehearsalTable, rehearsalText }, { tableText }] = await Promise.all([
    import("../../report/terminal/rehearsal.js"),
    import("../../report/terminal/tables.js"),
  ]);
  await context.deliver(
    form === "text"
      ? rehearsalText(rehearsal, language, {
          good: colours.green,
          bad: colours.red,
          dim: colours.dim,
        })
      : tableText(form, rehearsalTable(rehearsal, language)),
  );
}
