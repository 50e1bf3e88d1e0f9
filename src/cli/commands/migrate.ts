import { join, relative } from "node:path";
import type { Command } from "commander";
import type { Io } from "../io.js";
import { type CommonOptions, langOption } from "../options.js";
import { description, help, words } from "./migrate.words.js";

/** `dossier migrate`: the procedures of the body's own, from the layout before topics into today's. */
export function migrateCommand(program: Command, io: Io): void {
  const { zh, en } = description.migrate();
  program
    .command("migrate")
    .summary(help.summary())
    .description(`${zh}\n${en}`)
    .argument("[procedure]", help.procedure())
    .option("--write", help.write())
    .addOption(langOption())
    .addHelpText("after", `\n${help.example()}:\n  dossier migrate abc-qms-01 --write`)
    .action(async (procedure: string | undefined, options: CommonOptions & { write?: true }) => {
      const [{ openWorkspace }, { migrateProcedure, proceduresToMigrate }] = await Promise.all([
        import("../../workspace/workspace.js"),
        import("../../jobs/procedures/migrate.js"),
      ]);
      const workspace = openWorkspace(io.cwd);
      const lang = options.lang ?? workspace.config.lang;
      const ids = procedure === undefined ? proceduresToMigrate(workspace) : [procedure];
      if (ids.length === 0) io.say(words.nothing()[lang]);
      for (const id of ids) {
        const done = await migrateProcedure(workspace, id, options.write === true);
        const named = (sign: string, name: string) =>
          io.out(`${sign} ${relative(io.cwd, join(done.folder, name))}\n`);
        for (const name of done.written.keys()) named("+", name);
        for (const name of done.removed) named("-", name);
        const counts = { id, written: done.written.size, removed: done.removed.length };
        io.say((options.write ? words.written(counts) : words.planned(counts))[lang]);
      }
    });
}
