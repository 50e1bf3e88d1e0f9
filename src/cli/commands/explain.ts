import { pretty } from "../../model/base/json.js";
import { command } from "../command.js";
import { argument, format, lang } from "../options.js";
import { help, words } from "./explain.words.js";

/** `dossier explain`: what a rule or a clause demands. */
export const explainCommand = command({
  name: "explain",
  help: {
    summary: help.summary(),
    description: words.description(),
    examples: [
      "dossier explain late-first-surveillance",
      "dossier explain 6.1.1-1",
      "dossier explain 10.2.4 --format json",
    ],
  },
  arguments: [argument("<rule-or-clause>", help.name())],
  options: { lang: lang(), format: format(["text", "json"]) },
  async run(context, [name], options) {
    const [{ explain }, { explanationText }] = await Promise.all([
      import("../../jobs/procedures/explain.js"),
      import("../../report/terminal/explanation.js"),
    ]);
    const explanation = explain(context.workspace, name);
    context.io.out(
      options.format === "json" ? pretty(explanation) : explanationText(explanation, context.lang),
    );
  },
});
