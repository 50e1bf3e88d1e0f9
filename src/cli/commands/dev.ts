import { relative, resolve } from "node:path";
import { command, commandAnywhere, commandGroup } from "../command.js";
import type { Context } from "../context.js";
import { now } from "../io.js";
import { argument, choice, date, parsed, text, texts } from "../options.js";
import { examples, help, practice, words } from "./dev.words.js";

/** Why a certificate was revoked, as lists and answers say it (RFC 5280, 5.3.1). */
const reasonNumbers = {
  keyCompromise: 1,
  affiliationChanged: 3,
  superseded: 4,
  cessation: 5,
} as const;
const reasons = ["keyCompromise", "affiliationChanged", "superseded", "cessation"] as const;

const caCommand = command({
  name: "ca",
  help: { description: help.ca(), examples },
  arguments: [argument("<folder>", help.caFolder())],
  options: {
    names: texts("--name <names...>", help.names()).orElse([practice.signer]),
    organisation: text("--organisation <name>", help.organisation()).orElse(practice.organisation),
    services: text("--services <url>", help.services()),
  },
  async run(context, [folder], { names, organisation, services }) {
    const { makeDevAuthority } = await import("../../jobs/sign/practice-authority.js");
    const { config } = context.workspace;
    const authority = await makeDevAuthority(config.root, context.resolve(folder), {
      names,
      organisation,
      now: now(),
      services,
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
    const { servePractice } = await import("../../jobs/sign/practice-services.js");
    const server = await servePractice(resolve(io.cwd, folder), port, now);
    io.out(`export DOSSIER_TSA_URL=${server.url} DOSSIER_OCSP_URL=${server.url}ocsp\n`);
    await new Promise<void>((done) => {
      io.signal.addEventListener("abort", () => {
        done();
      });
    });
    await server.close();
  },
});

const revokeCommand = command({
  name: "revoke",
  help: {
    description: help.revoke(),
    examples: [`dossier dev revoke ~/dossier-ca ${practice.signer}`],
  },
  arguments: [argument("<folder>", help.tsaFolder()), argument("<name>", help.revoked())],
  options: {
    on: date("--on <date>", help.revokedOn()),
    reason: choice("--reason <reason>", help.reason(), reasons).orElse("keyCompromise"),
  },
  async run(context, [folder, name], { on, reason }) {
    const { revokeInPractice } = await import("../../jobs/sign/practice-services.js");
    const moment = now();
    const list = await revokeInPractice(context.resolve(folder), name, {
      on: on === undefined ? moment : new Date(`${on}T00:00:00+08:00`),
      now: moment,
      reason: reasonNumbers[reason],
    });
    context.io.out(`${near(context, list)}\n`);
    context.say(words.revoked());
  },
});

/** `dossier dev`: what one needs for trying out signatures. */
export const devCommand = commandGroup(
  { name: "dev", help: { description: words.description() } },
  [caCommand, tsaCommand, revokeCommand],
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
