import { exitCode } from "../../model/base/errors.js";
import type { Verification } from "../../model/outcome/verification.js";
import { command } from "../command.js";
import { exitCodes } from "../command.words.js";
import type { Context } from "../context.js";
import { exitCodesHelp } from "../exit-code.js";
import { colours } from "../io.js";
import { useLittleMemory } from "../little-memory.js";
import { all, argument, asOf, format, lang, output, texts } from "../options.js";
import { tool } from "../tool.js";
import { help, words } from "./verify.words.js";

/** `dossier verify`: what a PDF or a package is worth. */
export const verifyCommand = command({
  name: "verify",
  help: {
    description: words.description(),
    note: exitCodesHelp([exitCodes.passed(), exitCodes.failed()]),
    examples: [
      "dossier verify out/signed/…/decision-form.zh.pdf --trust ca.pem",
      "dossier verify archive/000001-PII-2026-0001-case.zip --format html --output report.html",
      "dossier verify archive",
    ],
  },
  arguments: [argument("<path>", help.path())],
  options: {
    trust: texts("--trust <paths...>", help.trust()).orElse([], ""),
    asOf: asOf(),
    format: format(["text", "json", "html"]),
    output: output(),
    all: all(),
    lang: lang(),
  },
  async run(context, [path], options) {
    useLittleMemory();
    const [{ verifyPath }, { trustFrom }] = await Promise.all([
      import("../../jobs/archive/verify-archive.js"),
      import("../../workspace/trust.js"),
    ]);
    const { workspace, asOf: day } = context;
    const trusted = options.trust.map((t) => context.resolve(t));
    const result = await verifyPath(context.resolve(path), {
      workspace,
      asOf: day,
      trust: trustFrom(trusted, workspace.config),
    });
    await context.deliver(await inForm(result, options, context));
    return result.verdict === "pass" ? exitCode.ok : exitCode.findings;
  },
});

async function inForm(
  result: Verification,
  options: { readonly format: "text" | "json" | "html"; readonly all: boolean },
  { asOf: day, lang: language }: Context,
): Promise<string> {
  switch (options.format) {
    case "text": {
      const { verificationText } = await import("../../report/terminal/verification.js");
      return verificationText(result, language, options.all, {
        good: colours.green,
        bad: colours.red,
        doubt: colours.magenta,
        dim: colours.dim,
      });
    }
    case "json": {
      const { verificationJson } = await import("../../report/machine/json.js");
      return verificationJson(tool, day, result);
    }
    case "html": {
      const { verificationHtml } = await import("../../report/site/verification.js");
      return verificationHtml(tool, day, result, language);
    }
  }
}
