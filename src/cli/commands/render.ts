import { relative } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { RenderRun } from "../../jobs/documents/render-cases.js";
import { exitCode, UserError } from "../../model/base/errors.js";
import type { Language } from "../../model/base/text.js";
import type { DocumentLanguage, Shard } from "../../model/procedure/document.js";
import type { CivilDate } from "../../model/time/dates.js";
import { type Io, today } from "../io.js";
import { asOfOption, documentLanguageOption } from "../options.js";
import { renderProgress } from "../render-progress.js";

interface RenderCommandOptions {
  readonly asOf?: CivilDate;
  readonly lang?: readonly DocumentLanguage[];
  readonly document?: readonly string[];
  readonly draft: boolean;
  readonly copy: boolean;
  readonly shard?: Shard;
  readonly retry: boolean;
  readonly pdfa?: "on" | "off";
  readonly attach?: "on" | "off";
  readonly watch: boolean;
}

export function renderCommand(program: Command, io: Io): void {
  program
    .command("render")
    .argument("[paths...]", "案卷；不写表示全部 · cases; none means all")
    .summary("打印文件 · print documents")
    .description(
      "把案卷的文件打印成 PDF；没有变化的不再打印。缺少必需内容的文件会被拒绝并说明原因。\nPrints the documents of cases to PDF; what has not changed is not printed again. A document that lacks something is refused with the reasons.",
    )
    .addOption(asOfOption())
    .addOption(documentLanguageOption())
    .option(
      "--document <ids...>",
      "只打印这些文件，如 certificate audit-plan · only these documents",
    )
    .option(
      "--draft",
      "缺内容也打印，每页标明草稿 · print what is there, marked as a draft on each page",
      false,
    )
    .option(
      "--copy",
      "打印副本，每页标明，与正本并存 · print copies, marked on each page, beside the originals",
      false,
    )
    .addOption(
      new Option(
        "--shard <i/n>",
        "只打印 n 份中的第 i 份，可在多台机器上同时进行 · only part i of n, on several machines at once",
      ).argParser(shardOf),
    )
    .option("--retry", "重新打印隔离的文件 · print again what is in quarantine", false)
    .addOption(new Option("--pdfa <on|off>", "PDF/A-3b（默认 on）").choices(["on", "off"]))
    .addOption(
      new Option(
        "--attach <on|off>",
        "在 PDF 里附上原始记录（默认 on） · attach the original record",
      ).choices(["on", "off"]),
    )
    .option(
      "--watch",
      "记录或模板一改就重新打印，直到按 Ctrl-C · print again whenever a record or template changes, until Ctrl-C",
      false,
    )
    .addHelpText(
      "after",
      "\n例 Examples:\n  dossier render PII-2026-0001\n  dossier render --document certificate --lang zh,en,zh-en\n  dossier render --document audit-plan --draft\n  dossier render --shard 1/4",
    )
    .action(async (paths: string[], options: RenderCommandOptions) => {
      const { openWorkspace } = await import("../../workspace/workspace.js");
      const { lang } = openWorkspace(io.cwd).config;
      sayRoot(io, lang);
      const once = () => renderOnce(paths, options, io, lang);
      if (!options.watch) {
        process.exitCode = await once();
        return;
      }
      const { watchWorkspace } = await import("../../jobs/setup/watch.js");
      const tolerant = async () => {
        await once().catch((error: unknown) => {
          if (!(error instanceof UserError)) throw error;
          io.say(`${error.message}\n→ ${error.remedy}`);
        });
      };
      await watchWorkspace(openWorkspace(io.cwd).config, io.signal, tolerant, () => {
        io.say(lang === "zh" ? "等待改动，按 Ctrl-C 结束" : "Waiting for changes; Ctrl-C ends it");
      });
    });
}

async function renderOnce(
  paths: readonly string[],
  options: RenderCommandOptions,
  io: Io,
  lang: Language,
): Promise<number> {
  const [{ checkCases }, { openWorkspace }, { renderCases }] = await Promise.all([
    import("../../jobs/check/check-cases.js"),
    import("../../workspace/workspace.js"),
    import("../../jobs/documents/render-cases.js"),
  ]);
  const workspace = openWorkspace(io.cwd);
  const run = await checkCases(workspace, paths, io.cwd, {
    asOf: options.asOf ?? today(),
    cache: true,
    signal: io.signal,
  });
  const printed = await renderCases(workspace, run, {
    languages: options.lang ?? [],
    documents: options.document ?? [],
    draft: options.draft,
    copy: options.copy,
    environment: io.environment,
    signal: io.signal,
    progress: renderProgress(io, lang),
    shard: options.shard ?? null,
    retry: options.retry,
    ...(options.pdfa && { pdfa: options.pdfa === "on" }),
    ...(options.attach && { attach: options.attach === "on" }),
  });
  sayRefusals(io, printed, lang);
  for (const path of [...printed.written, ...printed.unchanged].sort()) {
    io.out(`${relative(io.cwd, printed.folder)}/${path}\n`);
  }
  const not = printed.refused.length + printed.failed.length;
  io.say(
    lang === "zh"
      ? `新写 ${printed.written.length}，未变 ${printed.unchanged.length}，未打印 ${not}`
      : `${printed.written.length} written, ${printed.unchanged.length} unchanged, ${not} not printed`,
  );
  return not > 0 ? exitCode.findings : exitCode.ok;
}

function shardOf(text: string): Shard {
  const [, index, count] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (!index || !count || index > count) {
    throw new InvalidArgumentError("写成 1/4 这样 · write it like 1/4");
  }
  return { index, count };
}

export function sayRefusals(io: Io, printed: RenderRun, lang: Language): void {
  for (const r of printed.refused) {
    io.say(`✗ ${r.path}.pdf\n${r.reasons.map((reason) => `    ${reason[lang]}`).join("\n")}`);
  }
  for (const f of printed.failed) io.say(`✗ ${f.path}\n    ${f.reason[lang]}`);
}

/** The browser's sandbox needs an ordinary user; said once a run. */
export function sayRoot(io: Io, lang: Language): void {
  if (process.getuid?.() === 0) {
    io.say(
      lang === "zh"
        ? "注意：以 root 运行，浏览器没有沙箱；日常请用普通用户。"
        : "Note: running as root, the browser has no sandbox; use an ordinary user for daily work.",
    );
  }
}
