import type { CheckRun } from "../../jobs/check/check-cases.js";
import type { CaseFacts } from "../../model/case/facts.js";
import type { RegisterRow } from "../../model/certificate/register.js";
import { command } from "../command.js";
import type { Context } from "../context.js";
import { asOf, cases, lang, listFormat, listFormats, output, parsed, wrong } from "../options.js";
import { tool } from "../tool.js";
import { faults, help, words } from "./status.words.js";

/** The cases of a register, and its rows. */
interface Listed {
  readonly addresses: CheckRun["addresses"];
  readonly facts: readonly CaseFacts[];
  readonly rows: readonly RegisterRow[];
}

/** `dossier status`: the register of certificates, or the changes of a month. */
export const statusCommand = command({
  name: "status",
  help: {
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
    const { facts, addresses } = await checkedCases(context, paths);
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
    const states = await statesOfOne(context, { addresses, facts, rows });
    await deliverTable(
      context,
      {
        name: words.register()[language],
        table: tables.registerTable(rows, language),
        text: `${tables.registerText(rows, { asOf: day, totals }, language)}${states.text}`,
        json: { tool, asOf: day, totals, certificates: rows.map(certificateJson), ...states.json },
      },
      format,
    );
  },
});

/** Of one case that was named: what it has come to, and what that rests on. */
async function statesOfOne(
  { workspace, asOf: day, lang: language }: Context,
  { addresses, facts, rows }: Listed,
): Promise<{ readonly text: string; readonly json: object }> {
  const [address] = addresses;
  const own = facts.find((f) => f.case === `${address?.procedure}/${address?.name}`);
  if (!address || !own || addresses.length > 1) return { text: "", json: {} };
  const [{ caseStates }, { statesText }, { statesJson }] = await Promise.all([
    import("../../jobs/publish/case-states.js"),
    import("../../report/terminal/states.js"),
    import("../../report/machine/states.js"),
  ]);
  const states = caseStates(workspace, address, own, day);
  return {
    text: `\n${statesText(states, own.shownAs, language)}`,
    json: { states: statesJson(states, rows) },
  };
}

function monthOf(value: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) return value;
  throw wrong(faults.noMonth());
}
