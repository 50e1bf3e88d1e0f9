import { rm } from "node:fs/promises";
import { join } from "node:path";
import { assess } from "../../../jobs/assess/assess.js";
import { drawWanted, stratumName } from "../../../jobs/assess/draw.js";
import { type Population, populationOf } from "../../../jobs/assess/population.js";
import { printDossier } from "../../../jobs/assess/print-dossier.js";
import { rehearse } from "../../../jobs/assess/rehearsal/rehearse.js";
import { terms } from "../../../model/base/terms.words.js";
import { type Assessment, strata } from "../../../model/outcome/assessment.js";
import type { Answer } from "../../../model/outcome/rehearsal.js";
import { assessmentSite } from "../../../report/site/assessment/dossier-pages.js";
import { assessmentPrint } from "../../../report/site/assessment/dossier-print.js";
import { rehearsalPage } from "../../../report/site/assessment/rehearsal-list.js";
import type { AssessWanted, DossierResult, RehearsalResult, SampleResult } from "../assess-api.js";
import { words } from "./assess-cases.words.js";
import type { JobPlace } from "./job-place.js";
import { tool, writePages } from "./write-pages.js";

/** Draws a sample, as `dossier assess sample` does. */
export async function sampleCases(at: JobPlace, wanted: AssessWanted): Promise<SampleResult> {
  const population = await populationAt(at, wanted);
  const sample = drawn(population, wanted);
  const clients = new Map(population.profiles.map((p) => [p.case, p.client]));
  return {
    asOf: sample.asOf,
    seed: sample.seed,
    population: sample.population,
    cases: sample.cases.map((c) => ({ ...c, client: clients.get(c.case) ?? "" })),
    uncovered: sample.uncovered.map(({ stratum, value }) =>
      stratumName(population, stratum, value),
    ),
  };
}

/** Binds the dossier of a sample, as `dossier assess dossier` does, into the same folder. */
export async function bindDossier(at: JobPlace, wanted: AssessWanted): Promise<DossierResult> {
  const { workspace, language, signal, progress } = at;
  const population = await populationAt(at, wanted);
  const assessment = await assess(workspace, population, {
    sample: drawn(population, wanted),
    mayBeSeen: wanted.isConfidential ? "all" : [],
    name: wanted.name.trim() || null,
    signal,
    progress({ documents, ofDocuments }) {
      progress(documents, ofDocuments, words.printingPapers());
    },
  });
  progress(0, 1, words.writing());
  const folder = join(workspace.config.out, "assessment");
  // What an earlier sample left would stand beside this one.
  await rm(join(folder, "cases"), { recursive: true, force: true });
  const files = assessmentSite(assessment, language, tool);
  const pages = wanted.withPdf ? await addPdf(at, assessment, files) : null;
  const written = await writePages(workspace, folder, files);
  const gaps = assessment.gaps.map(({ gravity, message, remedy, clauses, cases }) => ({
    gravity,
    message,
    remedy,
    clauses,
    cases,
  }));
  return { ...written, cases: assessment.sample.cases.length, gaps, pages };
}

/** Asks the questions of an assessor, as `dossier assess rehearse` does. */
export async function rehearseCases(at: JobPlace, wanted: AssessWanted): Promise<RehearsalResult> {
  const { workspace, language, folder } = at;
  const rehearsal = await rehearse(workspace, await populationAt(at, wanted));
  const page = rehearsalPage(rehearsal, language, tool);
  const written = await writePages(workspace, folder, new Map([["index.html", page]]));
  const { answers } = rehearsal;
  return { ...written, questions: answers.length, open: answers.filter(isOpen).length };
}

function isOpen({ verdict }: Answer): boolean {
  return verdict === "broken" || verdict === "missing";
}

async function populationAt(
  { workspace, asOf, signal, progress }: JobPlace,
  { body }: AssessWanted,
): Promise<Population> {
  progress(0, 1, words.judging());
  return populationOf(workspace, {
    asOf,
    bodies: [body],
    mayBeSeveral: false,
    signal,
    progress(done, of) {
      progress(done, of, words.judging());
    },
  });
}

function drawn(population: Population, { seed, size, kind }: AssessWanted) {
  return drawWanted(population, { seed, kind, per: strata, ...(size > 0 && { size }) });
}

async function addPdf(
  { workspace, language, progress }: JobPlace,
  assessment: Assessment,
  files: Map<string, string | Uint8Array>,
): Promise<number> {
  progress(0, 1, words.printingDossier());
  const bodies = new Set(Object.values(assessment.procedures).map((p) => p.body.zh));
  const about = {
    title: words.title()[language],
    body: [...bodies].join(terms.listComma().zh),
    asOf: assessment.asOf,
  };
  const html = assessmentPrint(assessment, language);
  const { pdf, pages } = await printDossier(html, about, workspace.environment);
  files.set("dossier.pdf", pdf);
  return pages;
}
