import { archiveInto } from "./archive-case.js";
import { bindDossier, rehearseCases, sampleCases } from "./assess-cases.js";
import type { JobPlace } from "./job-place.js";
import { printPapers } from "./print-papers.js";
import { publicPages } from "./public-pages.js";
import { renewSeals } from "./renew-seals.js";
import { signPrinted } from "./sign-printed.js";
import { verifyGiven } from "./verify-given.js";

/** The long jobs by their kind; each runs in a thread of its own, which ends with it. */
export const longJobs = {
  print: printPapers,
  verify: verifyGiven,
  archive: archiveInto,
  renew: renewSeals,
  sign: signPrinted,
  sample: sampleCases,
  dossier: bindDossier,
  rehearse: rehearseCases,
  pages: (at: JobPlace, _all: null) => publicPages(at),
};

type LongJobs = typeof longJobs;
export type JobName = keyof LongJobs;
export type JobArgs<N extends JobName> = Parameters<LongJobs[N]>[1];
