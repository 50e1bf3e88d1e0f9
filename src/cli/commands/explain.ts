import { pretty } from "../../model/base/json.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import type { Explanation } from "../../model/procedure/explanation.js";
import { command } from "../command.js";
import type { Context } from "../context.js";
import { argument, asOf, format, lang } from "../options.js";
import { help, words } from "./explain.words.js";

/** `dossier explain`: what a rule or a clause demands, and what became of it in a case. */
export const explainCommand = command({
  name: "explain",
  help: {
    description: words.description(),
    examples: [
      "dossier explain late-first-surveillance",
      "dossier explain 6.1.1-1",
      "dossier explain unplanned-shift PII-2026-0001 --as-of 2027-06-30",
      "dossier explain 10.2.4 --format json",
    ],
  },
  arguments: [argument("<rule-or-clause>", help.name()), argument("[case]", help.case())],
  options: { asOf: asOf(), lang: lang(), format: format(["text", "json"]) },
  async run(context, [name, caseId], options) {
    const [{ explain }, { explanationText }] = await Promise.all([
      import("../../jobs/procedures/explain.js"),
      import("../../report/terminal/explanation.js"),
    ]);
    const explanation = explain(context.workspace, name);
    const judged = caseId === undefined ? null : await judgedBy(explanation, context, caseId);
    if (options.format === "json") {
      const { caseEntry } = await import("../../report/machine/json.js");
      const cases = judged?.map((result) => caseEntry(result, true));
      context.io.out(pretty(cases ? { ...explanation, cases } : explanation));
      return;
    }
    context.io.out(explanationText(explanation, context.lang));
    if (!judged) return;
    const { text } = await import("../../report/terminal/text.js");
    const input = { tool: { name: "", version: "" }, asOf: context.asOf, results: judged };
    context.io.out(text({ ...input, lang: context.lang, all: true, hints: true, colour: false }));
  },
});

/** What a case is judged to be by a rule or a clause, with the reason where it is not judged. */
async function judgedBy(
  { rules, clauses }: Explanation,
  { workspace, io, asOf: day }: Context,
  caseId: string,
): Promise<CaseResult[]> {
  const [{ checkCases }, { countOutcomes }] = await Promise.all([
    import("../../jobs/check/check-cases.js"),
    import("../../model/outcome/finding.js"),
  ]);
  const ids = new Set(rules.map((r) => r.rule.id));
  const rows = new Set(clauses.map((c) => c.clause.id));
  const isAsked = (o: { readonly rule: string; readonly clauses: readonly string[] }) =>
    ids.has(o.rule) || o.clauses.some((c) => rows.has(c));
  const run = await checkCases(workspace, [caseId], io.cwd, { asOf: day, all: true, jobs: 1 });
  return run.cases.map((result) => {
    const outcomes = result.outcomes.filter(isAsked);
    const hints = result.hints.filter(isAsked);
    return { ...result, totals: countOutcomes(outcomes), outcomes, hints };
  });
}
