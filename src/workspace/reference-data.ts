import { join } from "node:path";
import type { Bilingual } from "../model/base/text.js";
import type { AssessmentKind } from "../model/outcome/assessment.js";
import type { Question } from "../model/outcome/rehearsal.js";
import type { LeastRetention } from "../model/procedure/least-retention.js";
import type { Standard } from "../model/procedure/standard.js";
import type { CivilDate } from "../model/time/dates.js";
import { readDataFile } from "../read/data-file.js";
import { packageRoot } from "./package-root.js";

/** How long an algorithm is relied on, by the document that says so. */
export interface AlgorithmLifetime {
  readonly algorithm: string;
  /** Of keys with fewer bits. */
  readonly below?: number;
  /** The last day. */
  readonly until: CivilDate;
  readonly source: string;
}

interface ReferenceData {
  readonly algorithms: readonly AlgorithmLifetime[];
  readonly standards: readonly Standard[];
  readonly reasons: Readonly<Record<string, Bilingual>>;
  readonly leastRetention: LeastRetention;
  readonly questions: readonly Question[];
  readonly leastOnsitePercent: number;
  readonly sampleSize: { readonly factors: Readonly<Record<AssessmentKind, number>> };
}

/** The accreditation standards that registers refer to. */
export function standards(): readonly Standard[] {
  return ownData(join("standards", "standards.json")).standards;
}

/** Until when algorithms are relied on; the first that fits counts. */
export function algorithmLifetimes(): readonly AlgorithmLifetime[] {
  return ownData(join("standards", "algorithms.json")).algorithms;
}

/** How long accredited bodies keep a case at the least. */
export function leastRetention(): LeastRetention {
  return ownData(join("standards", "retention.json")).leastRetention;
}

/** What an assessor asks. */
export function assessorQuestions(): readonly Question[] {
  return ownData(join("standards", "questions.json")).questions;
}

/** The least share of an audit's time that is spent on site, in percent, by IAF MD 5. */
export function leastOnsitePercent(): number {
  return ownData(join("standards", "audit-time.json")).leastOnsitePercent;
}

/**
 * How many of some cases are drawn for an assessment of a kind: a share of their square root,
 * rounded up.
 */
export function sampleSizeFor(kind: AssessmentKind, cases: number): number {
  const { factors } = ownData(join("standards", "sample-size.json")).sampleSize;
  // What a binary fraction adds is no case more.
  return Math.ceil(Math.round(factors[kind] * Math.sqrt(cases) * 1e6) / 1e6);
}

/** Why a narrative clause has nothing to check, by key. */
export function narrativeReasons(): Readonly<Record<string, Bilingual>> {
  return ownData("narrative-reasons.json").reasons;
}

/** Files of this package: they are as the tests have seen them. */
function ownData(name: string): ReferenceData {
  return readDataFile(join(packageRoot, "schemas", name)) as unknown as ReferenceData;
}
