import type { RenderRun } from "../../jobs/documents/render-cases.js";
import { exitCode, UserError } from "../../model/base/errors.js";
import type { Shard } from "../../model/procedure/document.js";
import { command } from "../command.js";
import { Context } from "../context.js";
import {
  allowChinese,
  asOf,
  cases,
  choice,
  documentLanguage,
  flag,
  type OptionValues,
  parsed,
  text,
  texts,
  wrong,
} from "../options.js";
import { sayRefusals } from "../refusals.js";
import { renderProgress } from "../render-progress.js";
import { sayRoot } from "../root-note.js";
import { help, pdfaHelp, words } from "./render.words.js";

const options = {
  asOf: asOf(),
  languages: documentLanguage(),
  documents: texts("--document <ids...>", help.document()),
  draft: flag("--draft", help.draft()),
  copy: flag("--copy", help.copy()),
  allowChinese: allowChinese(),
  shard: parsed("--shard <i/n>", help.shard(), shardOf),
  retry: flag("--retry", help.retry()),
  pdfa: choice("--pdfa <on|off>", pdfaHelp, ["on", "off"]),
  attach: choice("--attach <on|off>", help.attach(), ["on", "off"]),
  watch: flag("--watch", help.watch()),
  named: text("--named <folder>", help.named()),
};
type Chosen = OptionValues<typeof options>;

/** `dossier render`: the documents of cases as PDF. */
export const renderCommand = command({
  name: "render",
  help: {
    description: words.description(),
    examples: [
      "dossier render PII-2026-0001",
      "dossier render --document certificate --lang zh,en,zh-en",
      "dossier render --document audit-plan --draft",
      "dossier render --shard 1/4",
      "dossier render PII-2026-0001 --named out/named",
    ],
  },
  arguments: [cases()],
  options,
  async run(context, [paths], chosen) {
    sayRoot(context);
    if (!chosen.watch) return renderOnce(context, paths, chosen);
    await renderAgain(context, paths, chosen);
  },
});

async function renderOnce(
  context: Context,
  paths: readonly string[],
  chosen: Chosen,
): Promise<number> {
  const [{ checkedToPrint }, { renderCases }] = await Promise.all([
    import("../checked-to-print.js"),
    import("../../jobs/documents/render-cases.js"),
  ]);
  const { workspace, io, lang } = context;
  const { run, press } = await checkedToPrint(context, paths);
  const printed = await renderCases(workspace, run, {
    press,
    languages: chosen.languages ?? [],
    documents: chosen.documents ?? [],
    draft: chosen.draft,
    copy: chosen.copy,
    allowChinese: chosen.allowChinese,
    environment: io.environment,
    signal: io.signal,
    progress: renderProgress(io, lang),
    shard: chosen.shard ?? null,
    retry: chosen.retry,
    ...(chosen.pdfa && { pdfa: chosen.pdfa === "on" }),
    ...(chosen.attach && { attach: chosen.attach === "on" }),
  });
  sayRefusals(context, printed);
  for (const path of [...printed.written, ...printed.unchanged].sort()) {
    io.out(`${context.shown(printed.folder)}/${path}\n`);
  }
  if (chosen.named !== undefined) await copyNamed(context, printed, chosen.named);
  const not = printed.refused.length + printed.failed.length;
  context.say(
    words.printed({
      written: printed.written.length,
      unchanged: printed.unchanged.length,
      not,
    }),
  );
  return not > 0 ? exitCode.findings : exitCode.ok;
}

/** Copies what was printed under names for people, and says which. */
async function copyNamed(context: Context, printed: RenderRun, named: string): Promise<void> {
  const { writeNamedCopies } = await import("../../jobs/documents/named-copies.js");
  const { folder, written, unchanged } = printed;
  const into = context.resolve(named);
  const copies = await writeNamedCopies({ folder, paths: [...written, ...unchanged] }, into);
  for (const copy of copies) context.io.out(`${context.shown(into)}/${copy}\n`);
}

/**
 * Prints after each change, until Ctrl-C. What changed may be the configuration: each time the
 * workspace is opened anew.
 */
async function renderAgain(
  context: Context,
  paths: readonly string[],
  chosen: Chosen,
): Promise<void> {
  const [{ watchWorkspace }, { openWorkspace }] = await Promise.all([
    import("../../jobs/setup/watch.js"),
    import("../../workspace/workspace.js"),
  ]);
  const { io, workspace, asOf: day, lang } = context;
  let hasRun = false;
  const run = async () => {
    try {
      const anew = new Context(io, openWorkspace(io.cwd), { asOf: day, lang });
      await renderOnce(anew, paths, chosen);
      hasRun = true;
    } catch (error) {
      // A file that is being edited may be wrong for a while; what was asked for stays wrong.
      if (!(error instanceof UserError) || !hasRun) throw error;
      io.say(`${error.message}\n→ ${error.remedy}`);
    }
  };
  await watchWorkspace(workspace.config, io.signal, run, () => {
    context.say(words.waiting());
  });
}

function shardOf(value: string): Shard {
  const [, index, count] = (/^(\d+)\/(\d+)$/.exec(value) ?? []).map(Number);
  if (index && count && index <= count) return { index, count };
  throw wrong(help.noShard());
}
