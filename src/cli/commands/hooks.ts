import { relative } from "node:path";
import { commandAnywhere, commandGroup } from "../command.js";
import { help, words } from "./hooks.words.js";

const installCommand = commandAnywhere({
  name: "install",
  help: { description: help.install() },
  async run(io) {
    const { installHook } = await import("../../jobs/setup/hooks.js");
    io.out(`${relative(io.cwd, await installHook(io.cwd))}\n`);
  },
});

/** `dossier hooks`: git checks before each commit. */
export const hooksCommand = commandGroup(
  {
    name: "hooks",
    help: {
      description: words.description(),
      examples: ["dossier hooks install"],
    },
  },
  [installCommand],
);
