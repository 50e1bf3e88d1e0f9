import { relative } from "node:path";
import type { Command } from "commander";
import { type Io, today } from "../io.js";
import { save } from "./export.js";

export function newCommand(program: Command, io: Io): void {
  const show = (files: readonly string[]) => {
    for (const f of files) io.out(`${relative(io.cwd, f)}\n`);
  };
  const command = program
    .command("new")
    .summary("新建案卷、记录或档案库 · start a case, a record or a repository")
    .description(
      "新建案卷、空白记录，或认证机构自己的档案库。\nStarts a case, a blank record, or a repository of the body's own.",
    )
    .addHelpText(
      "after",
      "\n例 Examples:\n  dossier new repository\n  dossier new case <procedure> PII-2026-0002\n  dossier new record contract --case PII-2026-0002\n  dossier new record audit-plan --case PII-2026-0002 --audit 01-stage1\n  dossier new record attendance --case PII-2026-0002 --audit 01-stage1 --instance opening\n  dossier new record personnel --instance A-012\n  dossier new procedure abc-qms-01\n  dossier new workbook <procedure> --output new-case.xlsx",
    );
  command
    .command("case")
    .description("新建案卷 · start a case")
    .argument("<procedure>", "规则编号 · procedure")
    .argument("<name>", "案卷编号 · number of the case")
    .action(async (procedure: string, name: string) => {
      const [{ newCase }, { openWorkspace }] = await Promise.all([
        import("../../jobs/setup/new-records.js"),
        import("../../workspace/workspace.js"),
      ]);
      show(await newCase(openWorkspace(io.cwd), procedure, name));
      io.say(`填写后运行 · fill them in, then run: dossier check ${name}`);
    });
  command
    .command("record")
    .description(
      "新建空白记录；check 会逐项说明要填什么 · add a blank record; check then says what to fill in",
    )
    .argument("<kind>", "记录种类 · kind of record")
    .option("--case <case>", "案卷 · case", "")
    .option("--audit <folder>", "审核，如 02-stage2 · audit, such as 02-stage2")
    .option("--instance <name>", "会议 opening/closing，或人员编号 · meeting, or id of a person")
    .action(async (kind: string, options: { case: string; audit?: string; instance?: string }) => {
      const [{ newRecord }, { openWorkspace }] = await Promise.all([
        import("../../jobs/setup/new-records.js"),
        import("../../workspace/workspace.js"),
      ]);
      show([await newRecord(openWorkspace(io.cwd), { kind, ...options }, io.cwd)]);
    });
  command
    .command("procedure")
    .description(
      "新建认证规则骨架（只是数据），以 ISO/IEC 17021-1 的共同要求为基础 · the skeleton of a procedure (data only), on the base of ISO/IEC 17021-1",
    )
    .argument("<id>", "编号，如 abc-qms-01 · id")
    .action(async (id: string) => {
      const [{ newProcedure }, { openWorkspace }] = await Promise.all([
        import("../../jobs/procedures/new-procedure.js"),
        import("../../workspace/workspace.js"),
      ]);
      show(await newProcedure(openWorkspace(io.cwd), id));
      io.say(
        `按 docs/new-procedure.md 填写，然后运行 · fill it in as docs/new-procedure.md says, then run: dossier procedures test ${id}`,
      );
    });
  command
    .command("workbook")
    .description(
      "空白 Excel 工作簿，填好后用 dossier import 读入 · a blank Excel workbook to be filled in and read by dossier import",
    )
    .argument("<procedure>", "规则编号 · procedure")
    .requiredOption("--output <file>", "工作簿文件 · file of the workbook")
    .option(
      "--records <kinds>",
      "只要这些记录，用逗号分隔 · only these kinds of record, separated by commas",
      (text) => text.split(",").map((k) => k.trim()),
      [] as string[],
    )
    .action(async (procedure: string, options: { output: string; records: string[] }) => {
      const [{ blankWorkbook }, { openWorkspace }] = await Promise.all([
        import("../../jobs/workbooks/workbooks.js"),
        import("../../workspace/workspace.js"),
      ]);
      await save(
        io,
        options.output,
        await blankWorkbook(openWorkspace(io.cwd), procedure, options.records, today()),
      );
    });
  command
    .command("repository")
    .description("把当前文件夹变成档案库 · make this folder a records repository")
    .action(async () => {
      const { newRepository } = await import("../../jobs/setup/new-repository.js");
      show(await newRepository(io.cwd));
    });
}
