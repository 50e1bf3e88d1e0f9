import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { SampleWanted } from "../../jobs/assess/draw.js";
import type { Population, PopulationRequest } from "../../jobs/assess/population.js";
import { exitCode, UserError } from "../../model/base/errors.js";
import { tableFormats } from "../../model/base/table.js";
import { terms } from "../../model/base/terms.words.js";
import { certificateStatuses } from "../../model/certificate/life.js";
import {
  type Assessment,
  assessmentKinds,
  type Sample,
  strata,
  type Stratum,
} from "../../model/outcome/assessment.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { command, commandGroup } from "../command.js";
import type { Context } from "../context.js";
import {
  asOf,
  choice,
  date,
  flag,
  format,
  lang,
  type OptionValues,
  output,
  parsed,
  text,
  texts,
  wrong,
} from "../options.js";
import { renderProgress } from "../render-progress.js";
import { sayRoot } from "../root-note.js";
import { tool } from "../tool.js";
import { namesOf, populationNow } from "./assess-population.js";
import { rehearseCommand } from "./assess-rehearse.js";
import { faults, help, words } from "./assess.words.js";

/** The options by which a sample is drawn. */
const sampling = () => ({
  seed: text("--seed <text>", help.seed()).orElse("1"),
  size: parsed("--size <n>", help.size(), sizeOf),
  per: parsed(
    "--per <strata>",
    help.per({ strata: strata.join(terms.listComma().zh) }),
    strataOf,
  ).orElse(strata, strata.join(",")),
  kind: choice("--kind <assessment>", help.kind(), assessmentKinds).orElse("initial"),
  since: date("--since <date>", help.since()),
  scheme: text("--scheme <name>", help.scheme()),
  office: text("--office <name>", help.office()),
  code: text("--code <code>", help.code()),
  status: choice("--status <status>", help.status(), certificateStatuses),
  auditor: text("--auditor <person>", help.auditor()),
  body: parsed("--body <names>", help.body(), namesOf),
  asOf: asOf(),
  lang: lang(),
});

const sampleCommand = command({
  name: "sample",
  help: {
    description: help.sample(),
    examples: [
      "dossier assess sample --body ABC --seed 2026-CNAS --size 12 --per procedure,office,auditor,audit-type --format json --output sample.json",
    ],
  },
  options: { ...sampling(), format: format(tableFormats), output: output() },
  async run(context, _, options) {
    const { sampleText } = await import("../../report/terminal/assessment.js");
    const population = await populationNow(context, options);
    const sample = await draw(population, options);
    await context.deliver(
      sampleText({ ...population, sample, lang: context.lang }, options.format),
    );
  },
});

/** The options of a dossier, whoever judged its cases. */
export const dossierOptions = () => ({
  ...sampling(),
  sample: text("--sample <file>", help.drawnSample()),
  assessment: text("--assessment <name>", help.assessment()),
  confidential: flag("--confidential", help.confidential()),
  showConfidential: texts("--show-confidential <fields...>", help.showConfidential()).orElse([]),
  pdf: flag("--no-pdf", help.noPdf()),
  folder: text("--output <folder>", help.folder()),
});
type DossierOptions = OptionValues<ReturnType<typeof dossierOptions>>;

const dossierCommand = command({
  name: "dossier",
  help: {
    description: help.dossier(),
    examples: [
      "dossier assess dossier --body ABC --as-of 2027-06-30",
      "dossier assess dossier --sample sample.json --assessment CNAS-2027 --output out/assessment",
    ],
  },
  options: dossierOptions(),
  async run(context, _, options) {
    await bindDossier(context, options);
  },
});

/**
 * Judges the cases, or takes them as they were judged elsewhere, draws the sample, prints it and
 * writes the dossier.
 */
export async function bindDossier(
  context: Context,
  options: DossierOptions,
  judged?: PopulationRequest["judged"],
): Promise<void> {
  const [{ assess }, { assessmentSite }] = await Promise.all([
    import("../../jobs/assess/assess.js"),
    import("../../report/site/assessment/dossier-pages.js"),
  ]);
  const { workspace, lang: language, io } = context;
  const drawn = options.sample === undefined ? null : await drawnSample(context, options.sample);
  const population = await populationNow(context, {
    body: options.body ?? (drawn && bodiesOf(context, drawn)),
    judged,
  });
  sayRoot(context);
  if (drawn) refuseUnknown(drawn, population);
  const sample = drawn ?? (await draw(population, options));
  const assessment = await assess(workspace, population, {
    sample,
    mayBeSeen: options.confidential ? "all" : options.showConfidential,
    name: options.assessment ?? null,
    signal: io.signal,
    progress: renderProgress(io, language),
  });
  const folder =
    options.folder === undefined
      ? join(workspace.config.out, "assessment")
      : context.resolve(options.folder);
  // What an earlier sample left would stand beside this one.
  await rm(join(folder, "cases"), { recursive: true, force: true });
  const files = assessmentSite(assessment, language, tool);
  for (const [path, content] of files) await writeAtomically(join(folder, path), content);
  io.out(`${context.shown(join(folder, "index.html"))}\n`);
  if (options.pdf) {
    context.say(words.printing());
    await printPdf(context, assessment, folder);
  }
  context.say(words.bound({ n: sample.cases.length, files: files.size }));
}

const gapsCommand = command({
  name: "gaps",
  help: { description: help.gaps() },
  options: {
    body: parsed("--body <names>", help.body(), namesOf),
    asOf: asOf(),
    lang: lang(),
    format: format(tableFormats),
    output: output(),
  },
  async run(context, _, options) {
    const [{ gapsOf }, { gapsText }] = await Promise.all([
      import("../../jobs/assess/gaps.js"),
      import("../../report/terminal/assessment.js"),
    ]);
    const {
      profiles,
      run,
      procedures,
      asOf: day,
    } = await populationNow(context, {
      ...options,
      mayBeSeveral: true,
    });
    const gaps = gapsOf(
      [...profiles, ...run.results.filter((r) => !run.cases.includes(r))],
      procedures,
    );
    if (options.format === "json") await context.deliverJson({ tool, asOf: day, gaps });
    else await context.deliver(gapsText(gaps, options.format, context.lang));
    return gaps.some((g) => g.gravity === "serious") ? exitCode.findings : exitCode.ok;
  },
});

/** `dossier assess`: a sample of the cases, bound for an accreditation assessment. */
export const assessCommand = commandGroup(
  { name: "assess", help: { description: words.description() } },
  [rehearseCommand, sampleCommand, dossierCommand, gapsCommand],
);

/** The bodies whose cases a sample was drawn from, as far as it shows. */
function bodiesOf({ workspace: { procedures } }: Context, { cases }: Sample): string[] {
  const bodies = cases.flatMap(
    (c) => procedures.get(c.case.split("/")[0] ?? "")?.procedure.data.body.short ?? [],
  );
  return [...new Set(bodies)];
}

async function draw(population: Population, wanted: SampleWanted): Promise<Sample> {
  const { drawWanted } = await import("../../jobs/assess/draw.js");
  return drawWanted(population, wanted);
}

/** A sample that was drawn before. */
async function drawnSample(context: Context, file: string): Promise<Sample> {
  const { readSample } = await import("../../jobs/assess/sample-file.js");
  return readSample(context.resolve(file));
}

/** The cases of a sample must still be there. */
function refuseUnknown(sample: Sample, { profiles }: Population): void {
  const unknown = sample.cases.filter((c) => !profiles.some((p) => p.case === c.case));
  if (unknown.length === 0) return;
  throw new UserError(
    "usage",
    faults.unknownCases({ cases: unknown.map((c) => c.case).join(", ") }),
    faults.drawAnew(),
  );
}

async function printPdf(context: Context, assessment: Assessment, folder: string): Promise<void> {
  const [{ printDossier }, { assessmentPrint }] = await Promise.all([
    import("../../jobs/assess/print-dossier.js"),
    import("../../report/site/assessment/dossier-print.js"),
  ]);
  const bodies = new Set(Object.values(assessment.procedures).map((p) => p.body.zh));
  const { pdf, pages, pdfaRules, pdfaFaults } = await printDossier(
    assessmentPrint(assessment, context.lang),
    {
      title: words.dossierTitle()[context.lang],
      body: [...bodies].join(terms.listComma().zh),
      asOf: assessment.asOf,
    },
    context.workspace.environment,
  );
  const file = join(folder, "dossier.pdf");
  await writeAtomically(file, pdf);
  context.io.out(`${context.shown(file)}\n`);
  context.say(
    pdfaFaults.length === 0
      ? words.printed({ pages, rules: pdfaRules })
      : words.printedWithFaults({ pages, faults: pdfaFaults.slice(0, 3).join("; ") }),
  );
}

function sizeOf(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw wrong(faults.noSize());
}

function strataOf(value: string): readonly Stratum[] {
  return value.split(",").map((part) => {
    const stratum = strata.find((s) => s === part.trim().replaceAll(" ", "-"));
    if (stratum) return stratum;
    throw wrong(
      faults.noStratum({ list: strata.join(terms.listComma().zh), strata: strata.join(", ") }),
    );
  });
}
