import { relative } from "node:path";
import { command, commandAnywhere, commandGroup } from "../command.js";
import type { Io } from "../io.js";
import { argument, parsed, text } from "../options.js";
import { help, next, words } from "./new.words.js";

const caseCommand = command({
  name: "case",
  help: { description: help.case() },
  arguments: [argument("<procedure>", help.procedureId()), argument("<name>", help.caseNumber())],
  async run({ workspace, io }, [procedure, name]) {
    const { newCase } = await import("../../jobs/setup/new-records.js");
    show(io, await newCase(workspace, procedure, name));
    io.say(next.fillInCase({ case: name }));
  },
});

const recordCommand = command({
  name: "record",
  help: { description: help.record() },
  arguments: [argument("<kind>", help.kind())],
  options: {
    case: text("--case <case>", help.recordOf()).orElse(""),
    audit: text("--audit <folder>", help.audit()),
    instance: text("--instance <name>", help.instance()),
  },
  async run({ workspace, io }, [kind], { case: of, audit, instance }) {
    const { newRecord } = await import("../../jobs/setup/new-records.js");
    const wanted = {
      kind,
      case: of,
      ...(audit !== undefined && { audit }),
      ...(instance !== undefined && { instance }),
    };
    show(io, [await newRecord(workspace, wanted, io.cwd)]);
  },
});

const procedureCommand = command({
  name: "procedure",
  help: { description: help.procedure() },
  arguments: [argument("<id>", help.newId())],
  async run({ workspace, io }, [id]) {
    const { newProcedure } = await import("../../jobs/procedures/new-procedure.js");
    show(io, await newProcedure(workspace, id));
    io.say(next.fillInProcedure({ procedure: id }));
  },
});

const workbookCommand = command({
  name: "workbook",
  help: { description: help.workbook() },
  arguments: [argument("<procedure>", help.procedureId())],
  options: {
    workbook: text("--output <file>", help.workbookFile()).required(),
    kinds: parsed("--records <kinds>", help.kinds(), (value): readonly string[] =>
      value.split(",").map((kind) => kind.trim()),
    ).orElse([]),
  },
  async run(context, [procedure], { workbook, kinds }) {
    const [{ blankWorkbook }, { saveWorkbook }] = await Promise.all([
      import("../../jobs/workbooks/workbooks.js"),
      import("../deliver-table.js"),
    ]);
    const bytes = await blankWorkbook(context.workspace, procedure, kinds, context.asOf);
    await saveWorkbook(context, workbook, bytes);
  },
});

const repositoryCommand = commandAnywhere({
  name: "repository",
  help: { description: help.repository() },
  async run(io) {
    const { newRepository } = await import("../../jobs/setup/new-repository.js");
    show(io, await newRepository(io.cwd));
  },
});

/** `dossier new`: what is started blank. */
export const newCommand = commandGroup(
  {
    name: "new",
    help: {
      description: words.description(),
      examples: [
        "dossier new repository",
        "dossier new case <procedure> PII-2026-0002",
        "dossier new record contract --case PII-2026-0002",
        "dossier new record audit-plan --case PII-2026-0002 --audit 01-stage1",
        "dossier new record attendance --case PII-2026-0002 --audit 01-stage1 --instance opening",
        "dossier new record personnel --instance A-012",
        "dossier new record internal-audit --case cb/<short>",
        "dossier new procedure abc-qms-01",
        "dossier new workbook <procedure> --output new-case.xlsx",
      ],
    },
  },
  [caseCommand, recordCommand, procedureCommand, workbookCommand, repositoryCommand],
);

function show(io: Io, files: readonly string[]): void {
  for (const file of files) io.out(`${relative(io.cwd, file)}\n`);
}
