import { Command } from "commander";
import { UserError } from "../model/base/errors.js";
import { version } from "../workspace/package-root.js";
import { exitCodes } from "./command.words.js";
import { archiveCommand } from "./commands/archive.js";
import { assessCommand } from "./commands/assess.js";
import { bindCommand } from "./commands/bind.js";
import { buildCommand } from "./commands/build.js";
import { calcCommand } from "./commands/calc.js";
import { checkCommand } from "./commands/check.js";
import { devCommand } from "./commands/dev.js";
import { doctorCommand } from "./commands/doctor.js";
import { dueCommand } from "./commands/due.js";
import { explainCommand } from "./commands/explain.js";
import { exportCommand } from "./commands/export.js";
import { fleetCommand } from "./commands/fleet.js";
import { hooksCommand } from "./commands/hooks.js";
import { importCommand } from "./commands/import.js";
import { migrateCommand } from "./commands/migrate.js";
import { newCommand } from "./commands/new.js";
import { previewCommand } from "./commands/preview.js";
import { proceduresCommand } from "./commands/procedures.js";
import { publishCommand } from "./commands/publish.js";
import { renderCommand } from "./commands/render.js";
import { sealHistoryCommand } from "./commands/seal-history.js";
import { serveCommand } from "./commands/serve.js";
import { signCommand } from "./commands/sign.js";
import { statusCommand } from "./commands/status.js";
import { timelineCommand } from "./commands/timeline.js";
import { verifyCommand } from "./commands/verify.js";
import { exitCodesHelp } from "./exit-code.js";
import type { Io } from "./io.js";
import { faults, help, words } from "./program.words.js";

/** All commands, in the order in which the help lists them. */
const commands = [
  buildCommand,
  serveCommand,
  checkCommand,
  renderCommand,
  previewCommand,
  dueCommand,
  timelineCommand,
  statusCommand,
  explainCommand,
  proceduresCommand,
  calcCommand,
  newCommand,
  migrateCommand,
  importCommand,
  exportCommand,
  signCommand,
  bindCommand,
  archiveCommand,
  sealHistoryCommand,
  verifyCommand,
  assessCommand,
  publishCommand,
  hooksCommand,
  fleetCommand,
  devCommand,
  doctorCommand,
];

/** The whole command line; faults of use are thrown, not printed and left. */
export function createProgram(io: Io): Command {
  const { zh, en } = words.description();
  const program = new Command("dossier")
    .description(`${zh}\n${en}`)
    .version(version)
    .showHelpAfterError(help.seeHelp())
    // What stands behind the name of a command is for that command to read.
    .enablePositionalOptions()
    .exitOverride();
  for (const addTo of commands) addTo(program, io);
  const { nothingFound, findings, usage, environment, ourBug } = exitCodes;
  return program.addHelpText(
    "after",
    `\n${exitCodesHelp([nothingFound(), findings(), usage(), environment(), ourBug()])}`,
  );
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
