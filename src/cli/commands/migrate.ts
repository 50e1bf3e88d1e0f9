import { join } from "node:path";
import { command } from "../command.js";
import { argument, flag, lang } from "../options.js";
import { description, help, words } from "./migrate.words.js";

/**
 * `dossier migrate`: the procedures of the body's own, from the layout before topics into today's.
 */
export const migrateCommand = command({
  name: "migrate",
  help: {
    summary: help.summary(),
    description: description.migrate(),
    examples: ["dossier migrate abc-qms-01 --write"],
  },
  arguments: [argument("[procedure]", help.procedure())],
  options: { write: flag("--write", help.write()), lang: lang() },
  async run(context, [procedure], { write }) {
    const { migrateProcedure, proceduresToMigrate } =
      await import("../../jobs/procedures/migrate.js");
    const { workspace, io } = context;
    const ids = procedure === undefined ? proceduresToMigrate(workspace) : [procedure];
    if (ids.length === 0) context.say(words.nothing());
    for (const id of ids) {
      const { folder, written, removed } = await migrateProcedure(workspace, id, write);
      for (const name of written.keys()) io.out(`+ ${context.shown(join(folder, name))}\n`);
      for (const name of removed) io.out(`- ${context.shown(join(folder, name))}\n`);
      const counts = { id, written: written.size, removed: removed.length };
      context.say(write ? words.written(counts) : words.planned(counts));
    }
  },
});
