import { command } from "../command.js";
import { asOf, flag, lang, parsed, text, texts, wrong } from "../options.js";
import { help, words } from "./serve.words.js";

/** `dossier serve`: the workbench in the browser. */
export const serveCommand = command({
  name: "serve",
  help: {
    description: words.description(),
    examples: [
      "dossier serve",
      "dossier serve --port 8230 --no-open --as-of 2027-06-30",
      "dossier serve --team --public-url https://dossier.tb-cert.example --port 8230",
    ],
  },
  options: {
    port: parsed("--port <n>", help.port(), portOf).orElse(0),
    open: flag("--no-open", help.noOpen()),
    team: flag("--team", help.team()),
    publicUrl: text("--public-url <url>", help.publicUrl()),
    listen: text("--listen <address>", help.listen()).orElse("127.0.0.1"),
    proxy: texts("--proxy <addresses...>", help.proxy()).orElse(["127.0.0.1", "::1"]),
    clientSecretFile: text("--client-secret-file <file>", help.clientSecretFile()),
    asOf: asOf(),
    lang: lang(),
  },
  async run(context, _, { port, open, team, ...forTeam }) {
    const [{ startWorkbench }, { openWorkspace }, { openBrowser }] = await Promise.all([
      import("../../web/workbench/server.js"),
      import("../../workspace/workspace.js"),
      import("../open-browser.js"),
    ]);
    const { io, lang: language, asOf: day } = context;
    const office = team ? (await import("./serve-team.js")).teamOptions(forTeam, io) : null;
    const workbench = await startWorkbench({
      cwd: io.cwd,
      workspaceNow: () => openWorkspace(io.cwd, io.environment),
      asOf: day,
      language,
      port,
      log: (line) => {
        context.say(line);
      },
      nextAddress: (url) => {
        context.say(words.another({ url }));
      },
      ...(office && { team: office }),
    });
    try {
      context.say(office ? words.runningForTeam() : words.running());
      io.out(`${workbench.url}\n`);
      if (open && !office) openBrowser(workbench.url, io.environment);
      await aborted(io.signal);
    } finally {
      await workbench.close();
    }
  },
});

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => {
      resolve();
    });
  });
}

function portOf(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw wrong("0–65535");
}
