import { relative, resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { parseSpan, type Span } from "../../jobs/archive/span.js";
import { exitCode } from "../../model/base/errors.js";
import type { CivilDate } from "../../model/time/dates.js";
import { type Io, now, today } from "../io.js";
import { asOfOption, type CommonOptions, langOption } from "../options.js";
import { sayRoot } from "./render.js";

interface ArchiveOptions extends CommonOptions {
  readonly span: Span;
  readonly format: "folder" | "zip";
  readonly sm3: boolean;
  readonly incomplete: boolean;
  readonly reason?: string;
  readonly unsigned: boolean;
  readonly timeStamp: boolean;
  readonly asOf?: CivilDate;
}

export function archiveCommand(program: Command, io: Io): void {
  program
    .command("archive")
    .argument("<case>", "案卷 · case")
    .summary("归档：检查、打印、打包、签名 · archive a case: check, print, pack, seal")
    .description(
      "归档前检查，补打文件，把记录原文、PDF、规则、检查结果、条款索引、签署清单打成 BagIt 包，签名，核验通过后写入归档文件夹并登记。缺少内容时拒绝并逐项列出。\nChecks the case, prints what is missing, packs records, PDFs, rules, findings, clause index and signatures into a BagIt bag, signs it, verifies it, and only then gives it its name. A case that lacks something is refused with the list.",
    )
    .addOption(
      new Option(
        "--span <span>",
        "归档范围：case 全卷、initial 初次认证、cycle:<n> 第 n 个认证周期 · what to archive",
      )
        .argParser((text) => {
          const span = parseSpan(text);
          if (!span) {
            throw new InvalidArgumentError(
              "应为 case、initial 或 cycle:1 这样 · must be case, initial or cycle:<n>",
            );
          }
          return span;
        })
        .default({ kind: "case" }, "case"),
    )
    .addOption(
      new Option("--format <format>", "文件夹或 zip · folder or zip")
        .choices(["folder", "zip"])
        .default("zip"),
    )
    .option("--sm3", "另加 SM3 清单（GB/T 32905） · add SM3 manifests", false)
    .option(
      "--incomplete",
      "不完整也归档，须写理由；理由写入包内 · archive an incomplete case; the reason goes into the package",
      false,
    )
    .option("--reason <text>", "不完整而归档的理由 · why")
    .option("--unsigned", "不签名，名称带 .unsigned · without a signature; its name says so", false)
    .option("--no-time-stamp", "不要时间戳 · without a time stamp")
    .addOption(asOfOption())
    .addOption(langOption())
    .addHelpText(
      "after",
      "\n例 Examples:\n  dossier archive PII-2026-0001 --as-of 2027-06-30\n  dossier archive PII-2026-0001 --span initial --format folder --sm3\n  dossier archive PII-2026-0002 --incomplete --reason 客户中止认证",
    )
    .action(async (path: string, options: ArchiveOptions) => {
      const [{ openWorkspace }, { archiveCase }] = await Promise.all([
        import("../../workspace/workspace.js"),
        import("../../jobs/archive/archive-case.js"),
      ]);
      const workspace = openWorkspace(io.cwd);
      const lang = options.lang ?? workspace.config.lang;
      const zh = lang === "zh";
      if (options.incomplete !== (options.reason !== undefined)) {
        program.error(
          zh ? "--incomplete 和 --reason 一起用" : "--incomplete and --reason go together",
        );
      }
      sayRoot(io, lang);
      const made = await archiveCase(workspace, {
        path,
        cwd: io.cwd,
        asOf: options.asOf ?? today(),
        span: options.span,
        format: options.format,
        sm3: options.sm3,
        incomplete: options.reason?.trim() || null,
        unsigned: options.unsigned,
        timeStamp: options.timeStamp,
        now: now(),
        signal: io.signal,
      });
      if (made.state === "refused") {
        io.say(
          zh
            ? `✗ 还不能归档，缺 ${made.lacking.length} 项：`
            : `✗ not archived, ${made.lacking.length} things are lacking:`,
        );
        for (const l of made.lacking) io.say(`    ${l[lang]}`);
        io.say(
          zh
            ? "→ 补齐后再归档；确需归档时加 --incomplete --reason <理由>"
            : "→ complete the case; to archive it as it is add --incomplete --reason <text>",
        );
        process.exitCode = exitCode.findings;
        return;
      }
      io.out(`${relative(io.cwd, resolve(made.file)) || made.file}\n`);
      if (made.state === "unchanged") {
        io.say(
          zh
            ? `与已归档的 ${made.name} 相同，没有再写`
            : `the same as ${made.name}, which is archived: nothing was written`,
        );
        return;
      }
      io.say(
        zh
          ? `${made.files} 个文件，其中文件 PDF ${made.documents} 份；保存至 ${made.kept.until ?? "不能计算"}（${[made.kept.because.zh, ...made.kept.clauses].join("；")}）`
          : `${made.files} files, ${made.documents} of them PDFs; to be kept until ${made.kept.until ?? "unknown"} (${[made.kept.because.en, ...made.kept.clauses].join("; ")})`,
      );
      if (made.lacking.length > 0) {
        io.say(
          zh
            ? `归档时不完整，缺 ${made.lacking.length} 项，已写入包内`
            : `archived incomplete: ${made.lacking.length} things are lacking, as the package says`,
        );
      }
      io.say(
        made.signer === null
          ? zh
            ? "没有签名：不能证明出处"
            : "not signed: its origin is not proved"
          : `${zh ? "签名" : "signed by"} ${made.signer}${made.isLegallyEffective ? "" : zh ? "；证书不是所登记的依法设立的电子认证服务提供者签发的，签名不具有法律效力" : "; the certificate is not by a licensed provider on record: the signature is not legally effective"}`,
      );
    });
}
