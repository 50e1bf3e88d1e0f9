import { type Command, InvalidArgumentError } from "commander";
import type { DocumentLanguage } from "../../model/procedure/document.js";
import type { CivilDate } from "../../model/time/dates.js";
import { type Io, today } from "../io.js";
import { asOfOption, documentLanguageOption } from "../options.js";

export function previewCommand(program: Command, io: Io): void {
  program
    .command("preview")
    .argument("<document>", "文件种类，如 certificate · kind of document")
    .argument("[paths...]", "案卷；不写表示全部 · cases; none means all")
    .summary("边改边看一种文件 · see a document while you edit it")
    .description(
      "在浏览器里显示一种文件；记录、模板或版式一改，页面随之更新。只在本机可见，不写任何文件。\nShows a document in the browser and follows every change of records, templates and look. Reachable from this machine alone; writes nothing.",
    )
    .addOption(asOfOption())
    .addOption(documentLanguageOption())
    .option("--port <n>", "端口（默认任选） · port", port, 0)
    .addHelpText(
      "after",
      "\n例 Examples:\n  dossier preview certificate PII-2026-0001 --lang zh-en",
    )
    .action(
      async (
        document: string,
        paths: string[],
        options: { asOf?: CivilDate; lang?: DocumentLanguage[]; port: number },
      ) => {
        const [{ Preview }, { servePreview }, { watchWorkspace }, { openWorkspace }] =
          await Promise.all([
            import("../../jobs/documents/preview.js"),
            import("../../web/preview-server.js"),
            import("../../jobs/setup/watch.js"),
            import("../../workspace/workspace.js"),
          ]);
        const { config } = openWorkspace(io.cwd);
        const zh = config.lang === "zh";
        const preview = new Preview({
          cwd: io.cwd,
          environment: io.environment,
          asOf: options.asOf ?? today(),
          document,
          paths,
          languages: options.lang ?? [],
        });
        const server = await servePreview(preview, {
          document,
          lang: config.lang,
          port: options.port,
        });
        try {
          await watchWorkspace(
            config,
            io.signal,
            async () => {
              await preview.refresh();
              server.changed();
            },
            () => {
              io.out(`${server.url}\n`);
              io.say(
                zh ? "在浏览器里打开；按 Ctrl-C 结束" : "Open it in a browser; Ctrl-C ends it",
              );
            },
          );
        } finally {
          await server.close();
          await preview.close();
        }
      },
    );
}

function port(text: string): number {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 0 || n > 65_535) throw new InvalidArgumentError("0–65535");
  return n;
}
