import { type Command, Option } from "commander";
import { UserError } from "../../model/base/errors.js";
import type { Language } from "../../model/base/text.js";
import type { TimelineEntry } from "../../model/outcome/timeline.js";
import { markdownTable } from "../../report/terminal/tables.js";
import { timelineText } from "../../report/terminal/timeline.js";
import { colours, deliver, type Io, today } from "../io.js";
import { asOfOption, type CommonOptions, langOption, outputOption } from "../options.js";
import { tool } from "./check.js";

interface TimelineOptions extends CommonOptions {
  readonly format: "text" | "json" | "md" | "svg";
  readonly output?: string;
}

export function timelineCommand(program: Command, io: Io): void {
  program
    .command("timeline")
    .argument("<case>", "案卷 · case")
    .summary("一个案卷的事件和期限，按先后 · events and limits of a case, in order")
    .description(
      "按先后列出案卷里有日期的事件和未了的期限；svg 是一张图，也在总览里。\nLists the dated events of a case and its open limits in order; svg is a picture, which also stands in the overview.",
    )
    .addOption(asOfOption())
    .addOption(
      new Option("--format <format>", "输出格式 · format of the output")
        .choices(["text", "json", "md", "svg"])
        .default("text"),
    )
    .addOption(outputOption())
    .addOption(langOption())
    .addHelpText(
      "after",
      "\n例 Examples:\n  dossier timeline PII-2026-0001 --as-of 2027-06-30\n  dossier timeline PII-2026-0001 --format svg --output out/timeline.svg",
    )
    .action(async (path: string, options: TimelineOptions) => {
      const [{ caseTimeline }, { checkCases }, { openWorkspace }] = await Promise.all([
        import("../../jobs/check/timeline.js"),
        import("../../jobs/check/check-cases.js"),
        import("../../workspace/workspace.js"),
      ]);
      const workspace = openWorkspace(io.cwd);
      const lang = options.lang ?? workspace.config.lang;
      const { addresses, cases, asOf } = await checkCases(workspace, [path], io.cwd, {
        asOf: options.asOf ?? today(),
        cache: true,
        signal: io.signal,
      });
      const [address] = addresses;
      const [result] = cases;
      if (!address || !result || cases.length > 1) {
        throw new UserError(
          "usage",
          `“${path}”不是一个案卷 · is not one case`,
          "写明一个案卷 · name one case",
        );
      }
      const entries = caseTimeline(workspace, address, result);
      await deliver(
        io,
        await inForm(entries, result.case, asOf, lang, options.format),
        options.output,
      );
    });
}

async function inForm(
  entries: readonly TimelineEntry[],
  id: string,
  asOf: string,
  lang: Language,
  format: TimelineOptions["format"],
): Promise<string> {
  const zh = lang === "zh";
  switch (format) {
    case "json":
      return `${JSON.stringify({ tool, asOf, case: id, entries }, null, 2)}\n`;
    case "svg": {
      const { timelineSvg } = await import("../../report/site/timeline.js");
      return timelineSvg({ entries, asOf, lang, title: `${id} ${asOf}` });
    }
    case "md":
      return markdownTable(
        zh
          ? ["日期", "种类", "事项", "位置", "条款"]
          : ["Date", "Kind", "What", "Place", "Clauses"],
        entries.map((e) => [
          e.on,
          e.kind === "event"
            ? zh
              ? "事件"
              : "event"
            : e.kind === "due"
              ? zh
                ? "期限"
                : "limit"
              : zh
                ? "逾期"
                : "overdue",
          e.label[lang],
          e.subject,
          e.clauses.join(" "),
        ]),
      );
    case "text":
      return timelineText(entries, asOf, lang, {
        due: colours.cyan,
        overdue: colours.red,
        dim: colours.dim,
      });
  }
}
