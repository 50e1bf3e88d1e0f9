import { type Command, Option } from "commander";
import { dueTable, dueText, type Grouping, groupOf } from "../../report/terminal/due.js";
import { deliverTable, type ListFormat, listFormats } from "../deliver-table.js";
import { colours, deliver, type Io, today } from "../io.js";
import {
  asOfOption,
  type CommonOptions,
  langOption,
  outputOption,
  withinOption,
} from "../options.js";
import { tool } from "./check.js";

interface DueOptions extends CommonOptions {
  readonly within?: number;
  readonly by?: Grouping;
  readonly format: ListFormat | "table" | "ics";
  readonly output?: string;
}

export function dueCommand(program: Command, io: Io): void {
  program
    .command("due")
    .argument("[paths...]", "案卷；不写表示全部 · cases; none means all")
    .summary("将到期和已逾期的事项 · what falls due and what is overdue")
    .description(
      "列出已逾期、即将到期和以后的事项：期限、剩余天数和工作日、条款、由谁、逾期的后果、怎么办。ics 是可订阅的日历，事项的标识不变。\nLists what is overdue, due soon and coming: limit, days and working days left, clause, who acts, what happens if missed, what to do. ics is a calendar to subscribe to; its items keep their ids.",
    )
    .addOption(withinOption())
    .addOption(
      new Option("--by <what>", "分组：人员、规则、客户 · group by").choices([
        "person",
        "procedure",
        "client",
      ]),
    )
    .addOption(asOfOption())
    .addOption(
      new Option(
        "--format <format>",
        "输出格式；xlsx 要与 --output 一起用 · format of the output; xlsx needs --output",
      )
        .choices([...listFormats, "table", "ics"])
        .default("text"),
    )
    .addOption(outputOption())
    .addOption(langOption())
    .addHelpText(
      "after",
      "\n例 Examples:\n  dossier due\n  dossier due --within 365d --by person --as-of 2027-06-30\n  dossier due --format ics --output out/due.ics\n  dossier due --format xlsx --output out/due.xlsx",
    )
    .action(async (paths: string[], options: DueOptions) => {
      const [{ checkCases }, { dueList }, { openWorkspace }] = await Promise.all([
        import("../../jobs/check/check-cases.js"),
        import("../../jobs/check/due-list.js"),
        import("../../workspace/workspace.js"),
      ]);
      const workspace = openWorkspace(io.cwd);
      const lang = options.lang ?? workspace.config.lang;
      const within = options.within ?? workspace.config.dueWithin;
      const clients = new Map<string, string>();
      const run = await checkCases(workspace, paths, io.cwd, {
        asOf: options.asOf ?? today(),
        cache: true,
        signal: io.signal,
        onFacts: (f) => {
          clients.set(f.case, f.client?.name ?? "");
        },
      });
      const { asOf } = run;
      const items = dueList(run.results, {
        asOf,
        within,
        calendar: workspace.calendar,
        clientOf: (id) => clients.get(id) ?? "",
      });
      if (options.by) {
        items.sort((a, b) =>
          groupOf(a, options.by as Grouping, lang) < groupOf(b, options.by as Grouping, lang)
            ? -1
            : groupOf(a, options.by as Grouping, lang) > groupOf(b, options.by as Grouping, lang)
              ? 1
              : 0,
        );
      }
      if (options.format === "ics") {
        const { dueCalendar } = await import("../../report/machine/due-calendar.js");
        return deliver(io, await dueCalendar(items, asOf, lang), options.output);
      }
      const none =
        lang === "zh"
          ? `截至 ${asOf}，${within} 天内没有到期或逾期的事项（${run.cases.length} 个案卷）。`
          : `As of ${asOf} nothing is overdue or falls due within ${within} days (${run.cases.length} cases).`;
      const text =
        options.format === "table"
          ? undefined
          : items.length > 0
            ? dueText(items, options.by, lang, colours.red)
            : `${none}\n`;
      const json = items.map(
        ({ case: id, procedure, client, due, daysLeft, workingDaysLeft, urgency, outcome: o }) => ({
          case: id,
          due,
          daysLeft,
          rule: o.rule,
          clauses: o.clauses,
          severity: o.severity,
          subject: o.subject,
          message: o.message,
          remedy: o.remedy,
          at: o.at,
          procedure,
          client,
          workingDaysLeft,
          urgency,
          actor: o.actor ?? null,
        }),
      );
      return deliverTable(
        io,
        {
          name: lang === "zh" ? "到期事项" : "Due",
          day: asOf,
          table: dueTable(items, lang),
          json: { tool, asOf, within, items: json },
          ...(text !== undefined && { text }),
        },
        options.format === "table" ? "text" : options.format,
        options.output,
      );
    });
}
