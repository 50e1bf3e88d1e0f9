import { join } from "node:path";
import { exitCode } from "../../model/base/errors.js";
import { pretty } from "../../model/base/json.js";
import type { Language } from "../../model/base/text.js";
import { commandAnywhere } from "../command.js";
import { Context } from "../context.js";
import { deliver, type Io } from "../io.js";
import { argument, choice, flag, lang, output, type OptionValues } from "../options.js";
import { tool } from "../tool.js";
import { description, help, words } from "./migrate.words.js";

const options = {
  check: flag("--check", help.check()),
  write: flag("--write", help.write()).conflicts(["check"]),
  format: choice("--format <format>", help.format(), ["text", "json"]).orElse("text"),
  output: output(),
  lang: lang(),
};
type Chosen = OptionValues<typeof options>;

/**
 * `dossier migrate`: the records of a repository into today's format; with a procedure, that one
 * from the layout before topics into today's.
 */
export const migrateCommand = commandAnywhere({
  name: "migrate",
  help: {
    description: [description.records(), description.exitCodes(), description.procedure()],
    examples: [
      "dossier migrate --check",
      "dossier migrate",
      "dossier migrate --check --format json --output out/migration.json",
      "dossier migrate abc-qms-01 --write",
    ],
  },
  arguments: [argument("[procedure]", help.procedure())],
  options,
  run(io, [procedure], chosen) {
    if (procedure !== undefined) return migrateProcedures(io, [procedure], chosen);
    return migrateRepository(io, chosen);
  },
});

async function migrateRepository(io: Io, chosen: Chosen): Promise<number> {
  const [{ planMigration, writeMigration }, { migrationText }] = await Promise.all([
    import("../../jobs/migrate/migrate-repository.js"),
    import("../../report/terminal/migration.js"),
  ]);
  const {
    lang: configured,
    uncommitted,
    files,
    ...migration
  } = planMigration(io.cwd, io.environment);
  const language = chosen.lang ?? configured;
  const isCurrent = migration.from === migration.to;
  if (!chosen.check) await writeMigration({ lang: configured, uncommitted, files, ...migration });
  const text =
    chosen.format === "json"
      ? pretty({ tool, written: !chosen.check && !isCurrent, ...migration })
      : migrationText(migration, language);
  await deliver(io, text, chosen.output);
  if (!isCurrent) sayWhatFollows(io, language, chosen, { n: files.size, uncommitted });
  await earlierLayouts(io, chosen);
  return chosen.check && !isCurrent ? exitCode.findings : exitCode.ok;
}

function sayWhatFollows(
  io: Io,
  language: Language,
  { check }: Chosen,
  { n, uncommitted }: { readonly n: number; readonly uncommitted: boolean },
): void {
  io.say((check ? words.wouldChange({ n }) : words.changed({ n }))[language]);
  if (uncommitted) io.say((check ? words.commitFirst() : words.mixed())[language]);
}

/**
 * Procedures of the layout before topics go on working: it is said that they can be rewritten, and
 * done where that was asked for.
 */
async function earlierLayouts(io: Io, chosen: Chosen): Promise<void> {
  const [{ openWorkspace }, { proceduresToMigrate }] = await Promise.all([
    import("../../workspace/workspace.js"),
    import("../../jobs/procedures/migrate.js"),
  ]);
  const context = new Context(io, openWorkspace(io.cwd), chosen);
  const ids = proceduresToMigrate(context.workspace);
  if (chosen.write) await migrateProcedures(io, ids, chosen);
  else for (const id of ids) context.say(words.earlierLayout({ id }));
}

async function migrateProcedures(io: Io, ids: readonly string[], chosen: Chosen): Promise<void> {
  const [{ openWorkspace }, { migrateProcedure }] = await Promise.all([
    import("../../workspace/workspace.js"),
    import("../../jobs/procedures/migrate.js"),
  ]);
  const context = new Context(io, openWorkspace(io.cwd), chosen);
  const { write } = chosen;
  for (const id of ids) {
    const { folder, written, removed } = await migrateProcedure(context.workspace, id, write);
    for (const name of written.keys()) io.out(`+ ${context.shown(join(folder, name))}\n`);
    for (const name of removed) io.out(`- ${context.shown(join(folder, name))}\n`);
    const counts = { id, written: written.size, removed: removed.length };
    context.say(write ? words.written(counts) : words.planned(counts));
  }
}
