import type { Command } from "commander";
import { dueList } from "../../pipeline/due-list.js";
import { colours, deliver, type Io, today } from "../io.js";
import { asOfOption, type CommonOptions, formatOption, langOption, outputOption, withinOption } from "../options.js";
import { tool } from "./check.js";

interface DueOptions extends CommonOptions { readonly within?: number; readonly format: "text" | "json"; readonly output?: string }

export function dueCommand(program: Command, io: Io): void {
  program.command("due").argument("[paths...]", "案卷；不写表示全部 · cases; none means all")
    .summary("将到期和已逾期的事项 · what falls due and what is overdue")
    .description("列出已逾期和若干天内到期的事项：期限、剩余天数、条款、怎么办。\nLists what is overdue and what falls due: limit, days left, clause, what to do.")
    .addOption(withinOption()).addOption(asOfOption()).addOption(formatOption(["text", "json"])).addOption(outputOption()).addOption(langOption())
    .addHelpText("after", "\n例 Examples:\n  dossier due\n  dossier due --within 365d --as-of 2027-06-30\n  dossier due --format json")
    .action(async (paths: string[], options: DueOptions) => {
      const { checkCases, openWorkspace } = await import("../work.js");
      const workspace = openWorkspace(io.cwd);
      const language = options.lang ?? workspace.config.lang;
      const days = options.within ?? workspace.config.dueWithin;
      const run = await checkCases(workspace, paths, io.cwd, { asOf: options.asOf ?? today(), cache: true });
      const items = dueList(run.results, run.asOf, days);
      if (options.format === "json") {
        const list = items.map(({ case: id, due, daysLeft, outcome }) => ({ case: id, due, daysLeft, rule: outcome.rule, clauses: outcome.clauses, severity: outcome.severity, subject: outcome.subject, message: outcome.message, remedy: outcome.remedy, at: outcome.at }));
        return deliver(io, `${JSON.stringify({ tool, asOf: run.asOf, within: days, items: list }, null, 2)}\n`, options.output);
      }
      const zh = language === "zh";
      const lines = items.map(({ case: id, due, daysLeft, outcome }) => {
        const left = daysLeft < 0 ? (zh ? `逾期 ${-daysLeft} 天` : `${-daysLeft} days overdue`) : zh ? `还有 ${daysLeft} 天` : `${daysLeft} days left`;
        return `${due}  ${daysLeft < 0 ? colours.red(left) : left}  ${id}  ${outcome.subject}\n    ${outcome.message[language]}\n    ${outcome.clauses.join(" ")}${outcome.remedy ? `\n    → ${outcome.remedy[language]}` : ""}`;
      });
      const none = zh ? `截至 ${run.asOf}，${days} 天内没有到期或逾期的事项（${run.cases.length} 个案卷）。` : `As of ${run.asOf} nothing is overdue or falls due within ${days} days (${run.cases.length} cases).`;
      return deliver(io, `${lines.length > 0 ? lines.join("\n") : none}\n`, options.output);
    });
}
