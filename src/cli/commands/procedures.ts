import { exitCode } from "../../model/base/errors.js";
import { tableFormats } from "../../model/base/table.js";
import { command, commandGroup } from "../command.js";
import { help as shared } from "../command.words.js";
import { argument, asOf, flag, format, lang, output, text } from "../options.js";
import { help, notes, words } from "./procedures.words.js";

/** How all of these commands are shown: declared on `procedures` itself, understood after each. */
const shown = { lang: lang(), format: format(tableFormats), output: output() };

const listCommand = command({
  name: "procedures",
  help: {
    summary: help.summary(),
    description: words.description(),
    examples: [
      "dossier procedures",
      "dossier procedures show <procedure> --coverage",
      "dossier procedures show <procedure> --format csv --output register.csv",
      "dossier procedures compare <procedure> <procedure>",
      "dossier procedures test <procedure>",
    ],
  },
  options: shown,
  async run(context, _, options) {
    const [{ coverageOf }, { procedureList }] = await Promise.all([
      import("../../jobs/procedures/procedures.js"),
      import("../../report/terminal/procedures.js"),
    ]);
    const procedures = context.workspace.procedures
      .all()
      .map(({ procedure }) => ({ procedure, coverage: coverageOf(procedure) }));
    await context.deliver(procedureList(procedures, { ...options, lang: context.lang }));
  },
});

const showCommand = command({
  name: "show",
  help: { description: help.show() },
  arguments: [argument("<procedure>", help.procedureId())],
  options: { coverage: flag("--coverage", help.coverage()) },
  inherited: shown,
  async run(context, [id], options) {
    const [{ coverageOf, procedureOf, registerOf }, { coverageText, registerText }] =
      await Promise.all([
        import("../../jobs/procedures/procedures.js"),
        import("../../report/terminal/procedures.js"),
      ]);
    const procedure = procedureOf(context.workspace, id);
    const wanted = { ...options, lang: context.lang };
    await context.deliver(
      options.coverage
        ? coverageText(coverageOf(procedure), wanted)
        : registerText(registerOf(context.workspace, procedure), wanted),
    );
  },
});

const compareCommand = command({
  name: "compare",
  help: { description: help.compare() },
  arguments: [argument("<left>", shared.procedure()), argument("<right>", shared.procedure())],
  inherited: shown,
  async run(context, [left, right], options) {
    const [{ compareProcedures, procedureOf }, { differencesText }] = await Promise.all([
      import("../../jobs/procedures/procedures.js"),
      import("../../report/terminal/procedures.js"),
    ]);
    const [a, b] = [
      procedureOf(context.workspace, left),
      procedureOf(context.workspace, right),
    ] as const;
    const differences = compareProcedures(a, b);
    const wanted = { ...options, lang: context.lang };
    await context.deliver(differencesText(differences, [a.id, b.id], wanted));
  },
});

const formsCommand = command({
  name: "forms",
  help: { description: help.forms() },
  arguments: [argument("<procedure>", shared.procedure())],
  options: { asOf: asOf(), pdf: text("--pdf <folder>", help.pdf()) },
  inherited: shown,
  async run(context, [id], { pdf, ...options }) {
    const [{ procedureOf }, { sampleForms }, { formsText }] = await Promise.all([
      import("../../jobs/procedures/procedures.js"),
      import("../../jobs/procedures/sample-forms.js"),
      import("../../report/terminal/procedures.js"),
    ]);
    const { workspace, io } = context;
    const procedure = procedureOf(workspace, id);
    const samples = sampleForms(workspace, procedure, context.asOf);
    if (pdf !== undefined) {
      const { printSamples } = await import("../../jobs/procedures/print-samples.js");
      await printSamples(workspace, samples, context.resolve(pdf), io.environment);
    }
    await context.deliver(formsText(samples, procedure, { ...options, lang: context.lang }));
  },
});

const testCommand = command({
  name: "test",
  help: { description: help.test() },
  arguments: [argument("<procedure>", shared.procedure())],
  async run({ workspace, io }, [id]) {
    const [{ procedureOf }, { readRuleCases, runRuleCases }] = await Promise.all([
      import("../../jobs/procedures/procedures.js"),
      import("../../jobs/procedures/rule-cases.js"),
    ]);
    const procedure = procedureOf(workspace, id);
    const suite = readRuleCases(workspace, procedure.id);
    const wrong = runRuleCases(workspace, procedure, suite);
    for (const { rule, number, message } of wrong) {
      io.out(`✗ ${rule === null ? "" : `#${number} ${rule}: `}${message}\n`);
    }
    io.out(`${notes.tested({ n: suite.cases.length, wrong: wrong.length })}\n`);
    return wrong.length > 0 ? exitCode.findings : exitCode.ok;
  },
});

/** `dossier procedures`: the list, one register, two compared, the forms, the rule cases of one. */
export const proceduresCommand = commandGroup(listCommand, [
  showCommand,
  compareCommand,
  formsCommand,
  testCommand,
]);
