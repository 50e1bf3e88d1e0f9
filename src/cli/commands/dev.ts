import { relative, resolve } from "node:path";
import { command, commandAnywhere, commandGroup } from "../command.js";
import type { Context } from "../context.js";
import { now } from "../io.js";
import { argument, parsed, text, texts } from "../options.js";
import { examples, help, practice, words } from "./dev.words.js";

const caCommand = command({
  name: "ca",
  help: { description: help.ca(), examples },
  arguments: [argument("<folder>", help.caFolder())],
  options: {
    names: texts("--name <names...>", help.names()).orElse([practice.signer]),
    organisation: text("--organisation <name>", help.organisation()).orElse(practice.organisation),
  },
  async run(context, [folder], { names, organisation }) {
    const { makeDevAuthority } = await import("../../jobs/sign/practice-authority.js");
    const { config } = context.workspace;
    const authority = await makeDevAuthority(config.root, context.resolve(folder), {
      names,
      organisation,
      now: now(),
    });
    for (const { p12 } of authority.signers) {
      context.io.out(
        `export DOSSIER_SIGN_P12=${quote(p12)} DOSSIER_SIGN_PASSWORD_FILE=${quote(authority.password)}\n`,
      );
    }
    context.say(
      words.written({
        folder: near(context, authority.folder),
        certificate: near(context, authority.certificate),
        trust: near(context, config.signatures.trust),
      }),
    );
    context.say(words.selfMade());
  },
});

const tsaCommand = commandAnywhere({
  name: "tsa",
  help: { description: help.tsa() },
  arguments: [argument("<folder>", help.tsaFolder())],
  options: { port: parsed("--port <n>", help.port(), Number).orElse(3161) },
  async run(io, [folder], { port }) {
    const { serveDevTimeStamps } = await import("../../jobs/sign/practice-authority.js");
    const server = await serveDevTimeStamps(resolve(io.cwd, folder), port, now);
    io.out(`export DOSSIER_TSA_URL=${server.url}\n`);
    await new Promise<void>((done) => {
      io.signal.addEventListener("abort", () => {
        done();
      });
    });
    await server.close();
  },
});

/** `dossier dev`: what one needs for trying out signatures. */
export const devCommand = commandGroup(
  { name: "dev", help: { summary: help.summary(), description: words.description() } },
  [caCommand, tsaCommand],
);

/** A path as it is shown: whole where it leads out of the folder one stands in. */
function near({ io }: Context, path: string): string {
  const short = relative(io.cwd, path);
  return short === "" || short.startsWith("..") ? path : short;
}

/** As a shell takes it for one word. */
function quote(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
