import { sha256 } from "../../model/base/digest.js";
import { listOf } from "../../model/base/lists.js";
import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import { type CaseProfile, isRefused, untilDay } from "../../model/case/case-profile.js";
import type { Sample, SampledCase, SampleLimits, Stratum } from "../../model/outcome/assessment.js";
import type { CivilDate } from "../../model/time/dates.js";
import { words } from "./sample.words.js";

/** How large a sample is to be, and by what it is spread. */
export interface SampleRequest {
  readonly asOf: CivilDate;
  readonly seed: string;
  readonly size: number;
  readonly per: readonly Stratum[];
  /** Which cases the profiles are, where not all. */
  readonly limits?: SampleLimits;
  /** What a value of a stratum is called. */
  name(stratum: Stratum, value: string): Bilingual;
}

/** What people call each stratum. */
export const stratumWords: Readonly<Record<Stratum, Bilingual>> = {
  procedure: words.procedure(),
  office: words.office(),
  auditor: words.auditor(),
  "audit-type": words.auditType(),
};

/** A case in the order of the lot, and what it would cover. */
interface Candidate {
  readonly case: string;
  /** Digest of seed and name: the lot that it drew. */
  readonly lot: string;
  readonly covers: readonly StratumValue[];
}
/** One value of a stratum, such as one office. */
interface StratumValue {
  readonly stratum: Stratum;
  readonly value: string;
}

/**
 * Draws a sample that anybody can draw again: cases are shuffled by SHA-256 of seed and name; first
 * those are taken that cover most of the strata not yet covered, then the rest by lot. Refused
 * applications are drawn besides, by lot.
 */
export function drawSample(profiles: readonly CaseProfile[], request: SampleRequest): Sample {
  const { asOf, seed, size, per, limits = {} } = request;
  const refused = profiles.filter((p) => isRefused(p));
  const candidates = profiles
    .filter((p) => !refused.includes(p))
    .map((p): Candidate => ({
      case: p.case,
      lot: sha256(`${seed}\0${p.case}`),
      covers: per.flatMap((stratum) =>
        valuesOf(untilDay(p, asOf), stratum).map((value) => ({ stratum, value })),
      ),
    }))
    .sort((a, b) => byCodeUnit(a.lot, b.lot));
  const uncovered = new Map(candidates.flatMap((c) => c.covers).map((v) => [keyOf(v), v]));
  const cases: SampledCase[] = [];
  while (cases.length < size && candidates.length > 0) {
    const drawn = takeNext(candidates, uncovered);
    const fresh = drawn.covers.filter((v) => uncovered.delete(keyOf(v)));
    cases.push({ case: drawn.case, reasons: reasonsFor(drawn, fresh, request) });
  }
  cases.push(...refusedSample(refused, seed));
  const names = profiles.map((p) => p.case).sort(byCodeUnit);
  return {
    asOf,
    seed,
    size,
    per,
    ...(Object.values(limits).some((limit) => limit !== undefined) && { limits }),
    population: profiles.length,
    populationSha256: sha256(names.join("\n")),
    cases,
    uncovered: [...uncovered.values()].sort(
      (a, b) => per.indexOf(a.stratum) - per.indexOf(b.stratum) || byCodeUnit(a.value, b.value),
    ),
  };
}

/** Of refused applications, which show no audit, as many as their square root, by lot. */
function refusedSample(refused: readonly CaseProfile[], seed: string): SampledCase[] {
  return refused
    .map((p) => ({ case: p.case, lot: sha256(`${seed}\0${p.case}`) }))
    .sort((a, b) => byCodeUnit(a.lot, b.lot))
    .slice(0, Math.ceil(Math.sqrt(refused.length)))
    .map((p) => ({ case: p.case, reasons: [words.refused({ lot: p.lot.slice(0, 8) })] }));
}

function keyOf({ stratum, value }: StratumValue): string {
  return `${stratum}\0${value}`;
}

/**
 * Takes out the candidate that covers most of what is not covered; of equal ones the first by lot.
 */
function takeNext(
  candidates: Candidate[],
  uncovered: ReadonlyMap<string, StratumValue>,
): Candidate {
  let best = 0;
  let most = 0;
  if (uncovered.size > 0) {
    for (const [i, { covers }] of candidates.entries()) {
      const count = covers.filter((v) => uncovered.has(keyOf(v))).length;
      if (count > most) [best, most] = [i, count];
    }
  }
  const [taken] = candidates.splice(best, 1);
  if (!taken) throw new Error("no case is left to draw");
  return taken;
}

/** Why a case was drawn: what it is the first to cover, or the lot. */
function reasonsFor(
  { lot }: Candidate,
  fresh: readonly StratumValue[],
  { per, name }: SampleRequest,
): Bilingual[] {
  if (fresh.length === 0) return [words.byLot({ lot: lot.slice(0, 8) })];
  return per.flatMap((stratum) => {
    const values = fresh.filter((v) => v.stratum === stratum).map((v) => name(stratum, v.value));
    return values.length > 0
      ? [words.firstOf({ stratum: stratumWords[stratum], values: listOf(values) })]
      : [];
  });
}

/** The values that a case has of a stratum; a case without an office has none of its own kind. */
export function valuesOf(p: CaseProfile, stratum: Stratum): string[] {
  switch (stratum) {
    case "procedure":
      return [p.procedure];
    case "office":
      return [p.office ?? ""];
    case "auditor":
      return [
        ...new Set(
          p.audits.flatMap((a) =>
            a.team
              .filter((m) => m.role !== "technicalExpert" && m.role !== "observer")
              .map((m) => m.person),
          ),
        ),
      ].sort(byCodeUnit);
    case "audit-type":
      return [...new Set(p.audits.map((a) => a.type as string))].sort(byCodeUnit);
  }
}
