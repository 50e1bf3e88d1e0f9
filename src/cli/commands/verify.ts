import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { exitCode } from "../../model/base/errors.js";
import type { CivilDate } from "../../model/time/dates.js";
import { verificationJson } from "../../report/machine/json.js";
import { verificationText } from "../../report/terminal/verification.js";
import { colours, deliver, type Io, today } from "../io.js";
import { allOption, asOfOption, type CommonOptions, langOption, outputOption } from "../options.js";
import { tool } from "./check.js";

interface VerifyCommandOptions extends CommonOptions {
  readonly asOf?: CivilDate;
  readonly trust: readonly string[];
  readonly format: "text" | "json" | "html";
  readonly output?: string;
  readonly all: boolean;
}

export function verifyCommand(program: Command, io: Io): void {
  program
    .command("verify")
    .argument(
      "<path>",
      "PDF、归档包（文件夹或 zip），或它们的文件夹 · a PDF, a package (folder or zip), or a folder of them",
    )
    .summary("核验 PDF 和归档包 · verify PDFs and packages")
    .description(
      "核验签名、所附记录、页面内容、PDF/A、清单和包的前后相接，按 DA/T 70 的真实性、完整性、可用性、安全性列出。不联网，在别人的机器上也能用。\nVerifies signatures, the record inside, what the pages show, PDF/A, manifests and the chain of packages, under the four headings of DA/T 70. Works offline and on other machines.",
    )
    .addOption(
      new Option(
        "--trust <paths...>",
        "所信任的证书（文件或文件夹），也可放吊销列表；默认 dossier.config.json 的 signatures.trust · certificates to trust, and lists of revoked ones",
      ).default([], ""),
    )
    .addOption(asOfOption())
    .addOption(
      new Option("--format <format>", "输出格式 · format of the output")
        .choices(["text", "json", "html"])
        .default("text"),
    )
    .addOption(outputOption())
    .addOption(allOption())
    .addOption(langOption())
    .addHelpText(
      "after",
      "\n退出码 Exit codes: 0 全部通过 everything passed · 1 有不通过或无法判断的 something failed or cannot be judged\n\n例 Examples:\n  dossier verify out/signed/…/decision-form.zh.pdf --trust ca.pem\n  dossier verify archive/000001-PII-2026-0001-case.zip --format html --output report.html\n  dossier verify archive",
    )
    .action(async (path: string, options: VerifyCommandOptions) => {
      const [{ openWorkspace }, { verifyPath }, { trustFrom }] = await Promise.all([
        import("../../workspace/workspace.js"),
        import("../../jobs/archive/verify-archive.js"),
        import("../../jobs/sign/trust.js"),
      ]);
      const workspace = openWorkspace(io.cwd);
      const lang = options.lang ?? workspace.config.lang;
      const asOf = options.asOf ?? today();
      const result = await verifyPath(resolve(io.cwd, path), {
        workspace,
        asOf,
        trust: trustFrom(
          options.trust.map((t) => resolve(io.cwd, t)),
          workspace.config,
        ),
      });
      switch (options.format) {
        case "text":
          await deliver(
            io,
            verificationText(result, lang, options.all, {
              good: colours.green,
              bad: colours.red,
              doubt: colours.magenta,
              dim: colours.dim,
            }),
            options.output,
          );
          break;
        case "json":
          await deliver(io, verificationJson(tool, asOf, result), options.output);
          break;
        case "html": {
          const { verificationHtml } = await import("../../report/site/verification.js");
          await deliver(io, verificationHtml(tool, asOf, result, lang), options.output);
          break;
        }
      }
      process.exitCode = result.verdict === "pass" ? exitCode.ok : exitCode.findings;
    });
}
