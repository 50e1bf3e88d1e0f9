import { exitCode } from "../../model/base/errors.js";
import { command, commandGroup } from "../command.js";
import { help as shared } from "../command.words.js";
import { argument, asOf, flag, text } from "../options.js";
import { drawing, isSilent, probeCommand, probed } from "./procedures-probe.js";
import { help as probeHelp } from "./procedures-probe.words.js";
import { shown } from "./procedures-shown.js";
import { help, notes, words } from "./procedures.words.js";

const listCommand = command({
  name: "procedures",
  help: {
    description: words.description(),
    examples: [
      "dossier procedures",
      "dossier procedures show <procedure> --coverage",
      "dossier procedures show <procedure> --format csv --output register.csv",
      "dossier procedures compare <procedure> <procedure>",
      "dossier procedures test <procedure>",
      "dossier procedures probe <procedure> --sample 500 --seed 7",
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
    const [
      { coverageOf, procedureOf, registerOf },
      { coverageText, registerText },
      { shortRetention },
      { leastRetention },
    ] = await Promise.all([
      import("../../jobs/procedures/procedures.js"),
      import("../../report/terminal/procedures.js"),
      import("../../model/procedure/least-retention.js"),
      import("../../workspace/reference-data.js"),
    ]);
    const procedure = procedureOf(context.workspace, id);
    const wanted = { ...options, lang: context.lang };
    await context.deliver(
      options.coverage
        ? coverageText(coverageOf(procedure), wanted)
        : registerText(registerOf(context.workspace, procedure), wanted),
    );
    const short = shortRetention(procedure, leastRetention());
    if (short) context.say(short.message);
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
  options: { probe: flag("--probe", probeHelp.testProbe()), ...drawing },
  inherited: shown,
  async run(context, [id], { probe: isProbed, sample = 300, seed, format }) {
    const [{ procedureOf }, { readRuleCases, runRuleCases }] = await Promise.all([
      import("../../jobs/procedures/procedures.js"),
      import("../../jobs/procedures/rule-cases.js"),
    ]);
    const { workspace, io } = context;
    const procedure = procedureOf(workspace, id);
    const suite = readRuleCases(workspace, procedure.id);
    const wrong = runRuleCases(workspace, procedure, suite);
    for (const { at, rule, message } of wrong) {
      const place = at ? `${context.shown(at.file)}:${at.line}:${at.column} ` : "";
      io.out(`✗ ${place}${rule === null ? "" : `${rule}: `}${message}\n`);
    }
    io.out(`${notes.tested({ n: suite.cases.length, wrong: wrong.length })}\n`);
    const probe = isProbed ? await probed(context, { procedure: id, sample, seed }) : null;
    if (probe) {
      const { probeText } = await import("../../report/terminal/probe.js");
      await context.deliver(probeText(probe, { format, lang: context.lang }));
    }
    const isWell = wrong.length === 0 && !(probe && isSilent(probe));
    return isWell ? exitCode.ok : exitCode.findings;
  },
});

/** `dossier procedures`: the list, a register, two compared, forms, rule cases, the probe. */
export const proceduresCommand = commandGroup(listCommand, [
  showCommand,
  compareCommand,
  formsCommand,
  testCommand,
  probeCommand,
]);
