import { terms } from "../../model/base/terms.words.js";
import { statusWords } from "../../model/certificate/life.js";
import { command } from "../command.js";
import { asOf, cases, lang, listFormat, listFormats, output, parsed, wrong } from "../options.js";
import { tool } from "../tool.js";
import { faults, help, words } from "./status.words.js";

/** `dossier status`: the register of certificates, or the changes of a month. */
export const statusCommand = command({
  name: "status",
  help: {
    summary: help.summary(),
    description: words.description(),
    examples: [
      "dossier status --as-of 2027-06-30",
      "dossier status --format xlsx --output out/register.xlsx",
      "dossier status --month 2026-11 --format csv",
    ],
  },
  arguments: [cases()],
  options: {
    asOf: asOf(),
    month: parsed("--month <month>", help.month(), monthOf),
    format: listFormat(listFormats),
    output: output(),
    lang: lang(),
  },
  async run(context, [paths], { month, format }) {
    const [{ checkedCases }, registers, tables, { deliverTable }, { tableText }] =
      await Promise.all([
        import("../checked-cases.js"),
        import("../../jobs/publish/certificate-register.js"),
        import("../certificate-tables.js"),
        import("../deliver-table.js"),
        import("../table-text.js"),
      ]);
    const { facts } = await checkedCases(context, paths);
    const { lang: language, asOf: day } = context;
    if (month !== undefined) {
      const changes = registers.monthlyChanges(facts, month);
      return deliverTable(
        context,
        {
          name: words.changes()[language],
          table: tables.changesTable(changes, language),
          json: { tool, month, changes },
          ...(changes.length === 0 && { text: `${words.nothingChanged()[language]}\n` }),
        },
        format,
      );
    }
    const rows = registers.certificateRegister(facts, day);
    const totals = registers.countStatuses(rows);
    const table = tables.registerTable(rows, language);
    const counts = Object.entries(totals)
      .map(([status, n]) => `${statusWords[status as keyof typeof statusWords][language]} ${n}`)
      .join(terms.comma()[language]);
    const total = words.total({ asOf: day, n: rows.length, counts })[language];
    await deliverTable(
      context,
      {
        name: words.register()[language],
        table,
        text: `${tableText("text", table)}${total}\n`,
        json: { tool, asOf: day, totals, certificates: rows.map(tables.certificateJson) },
      },
      format,
    );
  },
});

function monthOf(value: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) return value;
  throw wrong(faults.noMonth());
}
