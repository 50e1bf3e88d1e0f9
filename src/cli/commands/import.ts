import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Command } from "commander";
import { exitCode, messageOf, UserError } from "../../model/base/errors.js";
import type { Io } from "../io.js";
import { type CommonOptions, langOption } from "../options.js";

interface ImportOptions extends CommonOptions {
  readonly procedure: string;
  readonly overwrite: boolean;
}

export function importCommand(program: Command, io: Io): void {
  program
    .command("import")
    .argument("<workbook>", "填好的工作簿（.xlsx）· a filled workbook")
    .summary("把填好的 Excel 工作簿读入为记录 · read a filled Excel workbook into records")
    .description(
      "把 dossier new workbook 建立、填好的工作簿读入为记录。有一格不对，就一个文件也不写，并逐格说明错在哪里；已有且内容相同的记录不动。\nReads a workbook made by dossier new workbook into records. With one cell wrong nothing is written, and each fault is told with its cell; records that are the same already stay as they are.",
    )
    .requiredOption("--procedure <id>", "认证规则 · procedure")
    .option("--overwrite", "替换内容不同的已有记录 · replace records that differ", false)
    .addOption(langOption())
    .addHelpText(
      "after",
      "\n例 Examples:\n  dossier new workbook <procedure> --output new-case.xlsx\n  dossier import new-case.xlsx --procedure <procedure>",
    )
    .action(async (file: string, options: ImportOptions) => {
      const [{ importRecords }, { openWorkspace }] = await Promise.all([
        import("../../jobs/workbooks/workbooks.js"),
        import("../../workspace/workspace.js"),
      ]);
      const workspace = openWorkspace(io.cwd);
      const lang = options.lang ?? workspace.config.lang;
      const { faults, written, unchanged } = await importRecords(
        workspace,
        options.procedure,
        bytesOf(resolve(io.cwd, file)),
        options.overwrite,
      );
      for (const f of faults) io.out(`${file}  ${f.cell}  ${f.message[lang]}\n`);
      for (const f of written) io.out(`${relative(io.cwd, f)}\n`);
      if (faults.length > 0) {
        io.say(
          lang === "zh"
            ? `✗ ${faults.length} 处有误，什么都没有写。`
            : `✗ ${faults.length} faults; nothing was written.`,
        );
      } else {
        io.say(
          lang === "zh"
            ? `写入 ${written.length} 个记录，${unchanged.length} 个没有变化；接着运行 dossier check。`
            : `${written.length} records written, ${unchanged.length} unchanged; now run dossier check.`,
        );
      }
      process.exitCode = faults.length > 0 ? exitCode.findings : exitCode.ok;
    });
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UserError(
      "usage",
      `无法读取 ${file} · cannot be read: ${messageOf(error)}`,
      "核对文件名 · check the name of the file",
      { cause: error },
    );
  }
}
