import { Command } from "commander";
import { UserError } from "../model/base/errors.js";
import { version } from "../workspace/package-root.js";
import { exitCodes } from "./command.words.js";
import { exitCodesHelp } from "./exit-code.js";
import type { Io } from "./io.js";
import { commands, type ListedCommand } from "./listed-commands.js";
import { words as about, faults, help } from "./program.words.js";

/**
 * The command line; faults of use are thrown, not printed and left. Of the commands those are whole
 * that `words` name, the others only stand in the list: most of a start would go into loading them.
 */
export async function createProgram(io: Io, words: readonly string[] | "all"): Promise<Command> {
  const { zh, en } = about.description();
  const program = new Command("dossier")
    .description(`${zh}\n${en}`)
    .version(version)
    .showHelpAfterError(help.seeHelp())
    // What stands behind the name of a command is for that command to read.
    .enablePositionalOptions()
    .exitOverride();
  for (const listed of commands) {
    const isNamed = words === "all" || words.includes(listed.name);
    const added = isNamed ? (await listed.load())(program, io) : onlyListed(listed, program);
    added.summary(listed.summary);
  }
  const { nothingFound, findings, usage, environment, ourBug } = exitCodes;
  return program.addHelpText(
    "after",
    `\n${exitCodesHelp([nothingFound(), findings(), usage(), environment(), ourBug()])}`,
  );
}

/** Stands in the list of all commands, as the whole command would. */
function onlyListed({ name, takes }: ListedCommand, above: Command): Command {
  const options = "[options]";
  const listed = above.command(`${name} ${takes.replace(options, "")}`.trim());
  return takes.startsWith(options) ? listed.option("--options") : listed;
}

/**
 * A secret on the command line stands in the list of processes and in the shell's history: refused
 * before anything repeats it.
 */
export function refuseSecrets(given: readonly string[]): void {
  const secret = /^--?(password|passwd|passphrase|pass|pin|key|private-key|secret|p12|pfx)(=|$)/i;
  if (given.some((word) => secret.test(word))) {
    throw new UserError("usage", faults.secret(), faults.useVariables());
  }
}
