import { relative } from "node:path";
import type { Command } from "commander";
import type { CivilDate } from "../../model/dates.js";
import type { DocumentLanguage } from "../../model/document.js";
import { exitCode } from "../../model/errors.js";
import type { Language } from "../../model/text.js";
import type { RenderRun } from "../../pipeline/render-cases.js";
import { type Io, today } from "../io.js";
import { asOfOption, documentLanguageOption } from "../options.js";

interface RenderCommandOptions {
  readonly asOf?: CivilDate;
  readonly lang?: readonly DocumentLanguage[];
  readonly document?: readonly string[];
  readonly draft: boolean;
}

export function renderCommand(program: Command, io: Io): void {
  program.command("render").argument("[paths...]", "案卷；不写表示全部 · cases; none means all")
    .summary("打印文件 · print documents")
    .description("把案卷的文件打印成 PDF；没有变化的不再打印。缺少必需内容的文件会被拒绝并说明原因。\nPrints the documents of cases to PDF; what has not changed is not printed again. A document that lacks something is refused with the reasons.")
    .addOption(asOfOption()).addOption(documentLanguageOption()).option("--document <ids...>", "只打印这些文件，如 certificate audit-plan · only these documents").option("--draft", "缺内容也打印，每页标明草稿 · print what is there, marked as a draft on each page", false)
    .addHelpText("after", "\n例 Examples:\n  dossier render PII-2026-0001\n  dossier render --document certificate --lang zh,en,zh-en\n  dossier render --document audit-plan --draft")
    .action(async (paths: string[], options: RenderCommandOptions) => {
      const [{ checkCases }, { openWorkspace }, { renderCases }] = await Promise.all([import("../../pipeline/check-cases.js"), import("../../pipeline/workspace.js"), import("../../pipeline/render-cases.js")]);
      const workspace = openWorkspace(io.cwd);
      const { lang } = workspace.config;
      sayRoot(io, lang);
      const run = await checkCases(workspace, paths, io.cwd, { asOf: options.asOf ?? today(), cache: true, signal: io.signal });
      const printed = await renderCases(workspace, run, { languages: options.lang ?? [], documents: options.document ?? [], draft: options.draft, environment: io.environment, signal: io.signal, progress: io.progress });
      sayRefusals(io, printed, lang);
      for (const path of [...printed.written, ...printed.unchanged].sort()) io.out(`${relative(io.cwd, printed.folder)}/${path}\n`);
      io.say(lang === "zh" ? `新写 ${printed.written.length}，未变 ${printed.unchanged.length}，未打印 ${printed.refused.length + printed.failed.length}` : `${printed.written.length} written, ${printed.unchanged.length} unchanged, ${printed.refused.length + printed.failed.length} not printed`);
      process.exitCode = printed.refused.length + printed.failed.length > 0 ? exitCode.findings : exitCode.ok;
    });
}

export function sayRefusals(io: Io, printed: RenderRun, lang: Language): void {
  for (const r of printed.refused) io.say(`✗ ${r.path}.pdf\n${r.reasons.map((reason) => `    ${reason[lang]}`).join("\n")}`);
  for (const f of printed.failed) io.say(`✗ ${f.path}\n    ${f.reason[lang]}`);
}

/** The browser's sandbox needs an ordinary user; said once a run. */
export function sayRoot(io: Io, lang: Language): void {
  if (process.getuid?.() === 0) io.say(lang === "zh" ? "注意：以 root 运行，浏览器没有沙箱；日常请用普通用户。" : "Note: running as root, the browser has no sandbox; use an ordinary user for daily work.");
}
