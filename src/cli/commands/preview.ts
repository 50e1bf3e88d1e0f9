import { command } from "../command.js";
import { argument, asOf, cases, documentLanguage, parsed, wrong } from "../options.js";
import { help, words } from "./preview.words.js";

/** `dossier preview`: a document in the browser, which follows every change. */
export const previewCommand = command({
  name: "preview",
  help: {
    description: words.description(),
    examples: ["dossier preview certificate PII-2026-0001 --lang zh-en"],
  },
  arguments: [argument("<document>", help.document()), cases()],
  options: {
    asOf: asOf(),
    languages: documentLanguage(),
    port: parsed("--port <n>", help.port(), portOf).orElse(0),
  },
  async run(context, [document, paths], { languages = [], port }) {
    const [{ Preview }, { servePreview }, { watchWorkspace }] = await Promise.all([
      import("../../jobs/documents/preview.js"),
      import("../../web/preview-server.js"),
      import("../../jobs/setup/watch.js"),
    ]);
    const { io, lang, workspace } = context;
    const preview = new Preview({
      cwd: io.cwd,
      environment: io.environment,
      asOf: context.asOf,
      document,
      paths,
      languages,
    });
    const server = await servePreview(preview, { document, lang, port });
    try {
      await watchWorkspace(
        workspace.config,
        io.signal,
        async () => {
          await preview.refresh();
          server.changed();
        },
        () => {
          io.out(`${server.url}\n`);
          context.say(words.open());
        },
      );
    } finally {
      await server.close();
      await preview.close();
    }
  },
});

function portOf(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw wrong("0–65535");
}
