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
    const [{ checkedCases }, registers, tables, { certificateJson }, { deliverTable }] =
      await Promise.all([
        import("../checked-cases.js"),
        import("../../jobs/publish/certificate-register.js"),
        import("../../report/terminal/certificates.js"),
        import("../../report/machine/certificates.js"),
        import("../deliver-table.js"),
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
    await deliverTable(
      context,
      {
        name: words.register()[language],
        table: tables.registerTable(rows, language),
        text: tables.registerText(rows, { asOf: day, totals }, language),
        json: { tool, asOf: day, totals, certificates: rows.map(certificateJson) },
      },
      format,
    );
  },
});

function monthOf(value: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) return value;
  throw wrong(faults.noMonth());
}
