import { commandGroup } from "../command.js";
import { fleetRunCommand } from "./fleet-run.js";
import { fleetStatusCommand } from "./fleet-status.js";
import { fleetWorkerCommand } from "./fleet-worker.js";
import { words } from "./fleet.words.js";

/** `dossier fleet`: more than one machine for one repository. */
export const fleetCommand = commandGroup(
  { name: "fleet", help: { description: words.description() } },
  [fleetRunCommand, fleetWorkerCommand, fleetStatusCommand],
);
