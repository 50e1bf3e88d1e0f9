import { command, commandGroup } from "../command.js";
import { argument, asOf, cases, lang, text, within } from "../options.js";
import { help, sheets, words } from "./export.words.js";

const workbook = () => text("--output <file>", help.workbook()).required();

const listsCommand = command({
  name: "lists",
  help: { description: help.lists() },
  arguments: [cases()],
  options: { workbook: workbook(), asOf: asOf(), within: within(), lang: lang() },
  async run(context, [paths], options) {
    const [
      { checkedCases, clientNames },
      { dueList },
      { certificateRegister },
      { writeWorkbook },
      { dueTable },
      { findingTable },
      { registerTable },
      { saveWorkbook },
    ] = await Promise.all([
      import("../checked-cases.js"),
      import("../../jobs/check/due-list.js"),
      import("../../jobs/publish/certificate-register.js"),
      import("../../jobs/workbooks/workbooks.js"),
      import("../../report/terminal/due.js"),
      import("../../report/machine/csv.js"),
      import("../../report/terminal/certificates.js"),
      import("../deliver-table.js"),
    ]);
    const { workspace, lang: language, asOf: day } = context;
    const { results, facts } = await checkedCases(context, paths);
    const due = dueList(results, {
      asOf: day,
      within: options.within ?? workspace.config.dueWithin,
      calendar: workspace.calendar,
      clientOf: clientNames(facts),
    });
    const register = certificateRegister(facts, day);
    const bytes = await writeWorkbook(
      [
        { name: sheets.register()[language], ...registerTable(register, language) },
        { name: sheets.findings()[language], ...findingTable(results, language, false) },
        { name: sheets.due()[language], ...dueTable(due, language) },
      ],
      day,
    );
    await saveWorkbook(context, options.workbook, bytes);
  },
});

const recordsCommand = command({
  name: "records",
  help: { description: help.records() },
  arguments: [argument("<paths...>", help.casesOfOne())],
  options: { workbook: workbook() },
  async run(context, [paths], options) {
    const [{ recordsWorkbook }, { saveWorkbook }] = await Promise.all([
      import("../../jobs/workbooks/workbooks.js"),
      import("../deliver-table.js"),
    ]);
    const { workspace, io, asOf: day } = context;
    const bytes = await recordsWorkbook(workspace, paths, io.cwd, day);
    await saveWorkbook(context, options.workbook, bytes);
  },
});

/** `dossier export`: lists and records as Excel workbooks. */
export const exportCommand = commandGroup(
  {
    name: "export",
    help: {
      description: words.description(),
      examples: [
        "dossier export lists --output out/lists.xlsx",
        "dossier export records PII-2026-0001 --output out/PII-2026-0001.xlsx",
      ],
    },
  },
  [listsCommand, recordsCommand],
);
