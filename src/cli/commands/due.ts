import { existsSync, readFileSync } from "node:fs";
import type { DisposalsAhead } from "../../jobs/archive/disposal/disposals-ahead.js";
import type { DueItem } from "../../jobs/check/due-list.js";
import { sentencesOf } from "../../model/base/lists.js";
import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import type { Outcome } from "../../model/outcome/finding.js";
import { command } from "../command.js";
import type { Context } from "../context.js";
import { colours } from "../io.js";
import { asOf, cases, choice, lang, listFormat, listFormats, output, within } from "../options.js";
import { tool } from "../tool.js";
import { help, words } from "./due.words.js";

/** `dossier due`: what falls due and what is overdue. */
export const dueCommand = command({
  name: "due",
  help: {
    description: words.description(),
    examples: [
      "dossier due",
      "dossier due --within 365d --by person --as-of 2027-06-30",
      "dossier due --format ics --output out/due.ics",
      "dossier due --format xlsx --output out/due.xlsx",
    ],
  },
  arguments: [cases()],
  options: {
    within: within(),
    by: choice("--by <what>", help.by(), ["person", "procedure", "client"]),
    asOf: asOf(),
    format: listFormat([...listFormats, "table", "ics"]),
    output: output(),
    lang: lang(),
  },
  async run(context, [paths], { by, format, ...options }) {
    const [
      { checkedCases, clientNames },
      { dueList },
      { dueTable, dueText, groupOf },
      { sealsEnding },
      { disposalsAhead },
    ] = await Promise.all([
      import("../checked-cases.js"),
      import("../../jobs/check/due-list.js"),
      import("../../report/terminal/due.js"),
      import("../../jobs/archive/seals-ending.js"),
      import("../../jobs/archive/disposal/disposals-ahead.js"),
    ]);
    const { workspace, lang: language, asOf: day } = context;
    const days = options.within ?? workspace.config.dueWithin;
    const run = await checkedCases(context, paths);
    // Packages belong to no case that is named: they stand in the list of all cases.
    const isAll = paths.length === 0;
    const others = isAll ? await sealsEnding(workspace, day, days) : [];
    const { coming, free } = isAll ? await disposalsAhead(workspace, day, days) : noDisposals;
    for (const { outcome } of others) {
      if (outcome.outcome === "cannotJudge") context.say(toldWithRemedy(outcome));
    }
    if (free > 0) context.say(words.mayBeDestroyed({ n: free }));
    const items = dueList(run.results, {
      others: [...others, ...coming],
      asOf: day,
      within: days,
      calendar: workspace.calendar,
      clientOf: clientNames(run.facts),
    });
    if (by) {
      items.sort((a, b) => byCodeUnit(groupOf(a, by, language), groupOf(b, by, language)));
    }
    if (format === "ics") {
      const { dueCalendar } = await import("../../report/machine/due-calendar.js");
      return context.deliver(await dueCalendar(items, day, language, writtenBefore(context)));
    }
    const { deliverTable } = await import("../deliver-table.js");
    const nothing = words.nothing({ asOf: day, days, n: run.cases.length })[language];
    const text = items.length > 0 ? dueText(items, by, language, colours.red) : `${nothing}\n`;
    await deliverTable(
      context,
      {
        name: words.sheet()[language],
        table: dueTable(items, language),
        json: { tool, asOf: day, within: days, items: items.map(itemJson) },
        ...(format !== "table" && { text }),
      },
      format === "table" ? "text" : format,
    );
  },
});

const noDisposals: DisposalsAhead = { coming: [], free: 0 };

/** What nobody can say, and what to do: it has no day in the list. */
function toldWithRemedy({ message, remedy }: Outcome): Bilingual {
  return sentencesOf(remedy ? [message, remedy] : [message]);
}

/** The calendar that stands in the output file already: what has not changed keeps its version. */
function writtenBefore(context: Context): string {
  if (context.output === undefined) return "";
  const file = context.resolve(context.output);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** An item as other programs read it. */
function itemJson({ outcome, ...item }: DueItem) {
  return {
    case: item.case,
    due: item.due,
    daysLeft: item.daysLeft,
    rule: outcome.rule,
    clauses: outcome.clauses,
    severity: outcome.severity,
    subject: outcome.subject,
    message: outcome.message,
    remedy: outcome.remedy,
    at: outcome.at,
    procedure: item.procedure,
    client: item.client,
    workingDaysLeft: item.workingDaysLeft,
    urgency: item.urgency,
    actor: outcome.actor ?? null,
  };
}
