import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { certificateRegister } from "../../jobs/publish/certificate-register.js";
import type { CaseFacts } from "../../model/case/facts.js";
import { findingTable } from "../../report/machine/csv.js";
import { dueTable } from "../../report/terminal/due.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { type Io, today } from "../io.js";
import { asOfOption, type CommonOptions, langOption, withinOption } from "../options.js";
import { registerTable } from "./status.js";

interface ExportOptions extends CommonOptions {
  readonly output: string;
  readonly within?: number;
}

const workbookOption = () =>
  new Option("--output <file>", "工作簿文件 · file of the workbook").makeOptionMandatory();

export function exportCommand(program: Command, io: Io): void {
  const command = program
    .command("export")
    .summary("导出为 Excel · export to Excel")
    .description("导出为 Excel 工作簿。\nExports to an Excel workbook.")
    .addHelpText(
      "after",
      "\n例 Examples:\n  dossier export lists --output out/lists.xlsx\n  dossier export records PII-2026-0001 --output out/PII-2026-0001.xlsx",
    );
  command
    .command("lists")
    .argument("[paths...]", "案卷；不写表示全部 · cases; none means all")
    .description(
      "证书登记簿、发现、到期事项，各一张表 · the register of certificates, the findings, what falls due, a sheet each",
    )
    .addOption(workbookOption())
    .addOption(asOfOption())
    .addOption(withinOption())
    .addOption(langOption())
    .action(async (paths: string[], options: ExportOptions) => {
      const [{ checkCases }, { dueList }, { openWorkspace }, { writeWorkbook }] = await Promise.all(
        [
          import("../../jobs/check/check-cases.js"),
          import("../../jobs/check/due-list.js"),
          import("../../workspace/workspace.js"),
          import("../../jobs/workbooks/workbooks.js"),
        ],
      );
      const workspace = openWorkspace(io.cwd);
      const lang = options.lang ?? workspace.config.lang;
      const facts: CaseFacts[] = [];
      const { asOf, results } = await checkCases(workspace, paths, io.cwd, {
        asOf: options.asOf ?? today(),
        cache: true,
        signal: io.signal,
        onFacts: (f) => {
          facts.push(f);
        },
      });
      const clients = new Map(facts.map((f) => [f.case, f.client?.name ?? ""]));
      const due = dueTable(
        dueList(results, {
          asOf,
          within: options.within ?? workspace.config.dueWithin,
          calendar: workspace.calendar,
          clientOf: (id) => clients.get(id) ?? "",
        }),
        lang,
      );
      const register = registerTable(certificateRegister(facts, asOf), lang);
      const zh = lang === "zh";
      await save(
        io,
        options.output,
        await writeWorkbook(
          [
            { name: zh ? "证书登记簿" : "Register", ...register },
            { name: zh ? "发现" : "Findings", ...findingTable(results, lang, false) },
            { name: zh ? "到期事项" : "Due", ...due },
          ],
          asOf,
        ),
      );
    });
  command
    .command("records")
    .argument("<paths...>", "一份规则的案卷 · cases of one procedure")
    .description(
      "案卷和人员的全部记录；改好后用 dossier import 读回 · all records of the cases and the people; dossier import reads them back",
    )
    .addOption(workbookOption())
    .action(async (paths: string[], options: ExportOptions) => {
      const [{ openWorkspace }, { recordsWorkbook }] = await Promise.all([
        import("../../workspace/workspace.js"),
        import("../../jobs/workbooks/workbooks.js"),
      ]);
      await save(
        io,
        options.output,
        await recordsWorkbook(openWorkspace(io.cwd), paths, io.cwd, today()),
      );
    });
}

export async function save(io: Io, file: string, bytes: Uint8Array): Promise<void> {
  await writeAtomically(resolve(io.cwd, file), bytes);
  io.say(file);
}
