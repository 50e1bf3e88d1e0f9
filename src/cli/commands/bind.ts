import type { BoundCase } from "../../jobs/documents/bind-case.js";
import { exitCode } from "../../model/base/errors.js";
import { command } from "../command.js";
import { help as shared } from "../command.words.js";
import type { Context } from "../context.js";
import { allowChinese, argument, asOf, documentLanguage, flag, text } from "../options.js";
import { sayRefusals } from "../refusals.js";
import { renderProgress } from "../render-progress.js";
import { sayRoot } from "../root-note.js";
import { help, words } from "./bind.words.js";

/** `dossier bind`: all that the file of a case holds in one PDF. */
export const bindCommand = command({
  name: "bind",
  help: {
    description: words.description(),
    examples: ["dossier bind PII-2026-0001", "dossier bind PII-2026-0001 --output file.pdf"],
  },
  arguments: [argument("<case>", shared.case())],
  options: {
    asOf: asOf(),
    languages: documentLanguage(),
    draft: flag("--draft", help.draft()),
    allowChinese: allowChinese(),
    file: text("--output <file>", help.file()),
  },
  async run(context, [path], { languages, draft, allowChinese: chinese, file }) {
    sayRoot(context);
    const [{ bindCase }, { boundStamps }] = await Promise.all([
      import("../../jobs/documents/bind-case.js"),
      import("../../report/site/bound-stamps.js"),
    ]);
    const { workspace, io, asOf: day, lang } = context;
    const bound = await bindCase(workspace, {
      path,
      cwd: io.cwd,
      asOf: day,
      languages: languages ?? [],
      draft,
      allowChinese: chinese,
      output: file === undefined ? null : context.resolve(file),
      environment: io.environment,
      signal: io.signal,
      progress: renderProgress(io, lang),
      stamps: boundStamps,
    });
    return tell(context, bound);
  },
});

function tell(context: Context, { run, file, pages, items, unprinted }: BoundCase): number {
  if (file === null) {
    sayRefusals(context, run);
    context.say(words.refused({ n: run.refused.length + run.failed.length }));
    return exitCode.findings;
  }
  context.io.out(`${context.shown(file)}\n`);
  context.say(words.bound({ items, pages }));
  for (const { title, path, reason } of unprinted) {
    context.say(words.unprinted({ title, path, reason }));
  }
  return exitCode.ok;
}
