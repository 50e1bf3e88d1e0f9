import { UserError } from "../../model/base/errors.js";
import { pretty } from "../../model/base/json.js";
import type { Language } from "../../model/base/text.js";
import type { CertificateSpan } from "../../model/certificate/spans.js";
import type { TimelineEntry } from "../../model/outcome/timeline.js";
import { command } from "../command.js";
import { help as shared } from "../command.words.js";
import type { Context } from "../context.js";
import { colours } from "../io.js";
import { argument, asOf, format, lang, output } from "../options.js";
import { tool } from "../tool.js";
import { columns, faults, kinds, words } from "./timeline.words.js";

const formats = ["text", "json", "md", "svg"] as const;

/** `dossier timeline`: the events and limits of a case, in order. */
export const timelineCommand = command({
  name: "timeline",
  help: {
    description: words.description(),
    examples: [
      "dossier timeline PII-2026-0001 --as-of 2027-06-30",
      "dossier timeline PII-2026-0001 --format svg --output out/timeline.svg",
    ],
  },
  arguments: [argument("<case>", shared.case())],
  options: { asOf: asOf(), format: format(formats), output: output(), lang: lang() },
  async run(context, [path], options) {
    const [{ checkedCases }, { caseTimeline }, { certificateSpans }] = await Promise.all([
      import("../checked-cases.js"),
      import("../../jobs/check/timeline.js"),
      import("../../model/certificate/spans.js"),
    ]);
    const { addresses, cases, facts } = await checkedCases(context, [path]);
    const [address] = addresses;
    const [result] = cases;
    if (!address || !result || cases.length > 1) {
      throw new UserError("usage", faults.notOneCase({ path }), faults.nameOneCase());
    }
    const timeline = {
      case: result.case,
      entries: caseTimeline(context.workspace, address, result),
      spans: certificateSpans(
        facts.flatMap((f) => f.certificates),
        context.asOf,
      ),
    };
    await context.deliver(await inForm(timeline, options.format, context));
  },
});

interface Timeline {
  readonly case: string;
  readonly entries: readonly TimelineEntry[];
  readonly spans: readonly CertificateSpan[];
}

async function inForm(
  { case: id, entries, spans }: Timeline,
  form: (typeof formats)[number],
  { asOf: day, lang: language }: Context,
): Promise<string> {
  switch (form) {
    case "json":
      return pretty({ tool, asOf: day, case: id, entries, spans });
    case "svg": {
      const { timelineSvg } = await import("../../report/site/timeline.js");
      return timelineSvg({ entries, spans, asOf: day, lang: language, title: `${id} ${day}` });
    }
    case "md": {
      const { tableText } = await import("../../report/terminal/tables.js");
      return tableText("md", timelineTable(entries, language));
    }
    case "text": {
      const { timelineText } = await import("../../report/terminal/timeline.js");
      const paint = { due: colours.cyan, overdue: colours.red, dim: colours.dim };
      return timelineText(entries, day, language, paint);
    }
  }
}

function timelineTable(entries: readonly TimelineEntry[], language: Language) {
  const { date, kind, what, place, clauses } = columns;
  return {
    head: [date, kind, what, place, clauses].map((c) => c()[language]),
    rows: entries.map((e) => [
      e.on,
      kinds[e.kind]()[language],
      e.label[language],
      e.subject,
      e.clauses.join(" "),
    ]),
  };
}
