import { UserError } from "../../model/base/errors.js";
import type { Bilingual } from "../../model/base/text.js";
import { isRefused } from "../../model/case/case-profile.js";
import type {
  AssessmentKind,
  Sample,
  SampleLimits,
  Stratum,
} from "../../model/outcome/assessment.js";
import { sampleSizeFor } from "../../workspace/reference-data.js";
import { faults, words } from "./draw.words.js";
import type { Population } from "./population.js";
import { withinLimits } from "./sample-limits.js";
import { drawSample } from "./sample.js";

/** Which sample is wanted. */
export interface SampleWanted extends SampleLimits {
  readonly seed: string;
  /** Left out: as many as an assessment of this kind takes. */
  readonly size?: number | undefined;
  readonly kind: AssessmentKind;
  readonly per: readonly Stratum[];
}

/** Draws the sample of a population that is wanted; refused where nothing is within its limits. */
export function drawWanted(population: Population, wanted: SampleWanted): Sample {
  const { asOf, name } = population;
  const { since, scheme, office, code, status, auditor } = wanted;
  const limits = { since, scheme, office, code, status, auditor };
  const profiles = withinLimits(population.profiles, limits, { asOf, name });
  if (profiles.length === 0 && population.profiles.length > 0) {
    throw new UserError("usage", faults.noneWithin(), faults.widen());
  }
  const drawn = profiles.filter((p) => !isRefused(p)).length;
  return drawSample(profiles, {
    asOf,
    seed: wanted.seed,
    per: wanted.per,
    size: wanted.size ?? sampleSizeFor(wanted.kind, drawn),
    limits,
    name: (stratum, value) => stratumName(population, stratum, value),
  });
}

/** What a sample's reader calls a value of a stratum. */
export function stratumName(
  { procedures, name, words: wordsOf }: Population,
  stratum: Stratum,
  value: string,
): Bilingual {
  switch (stratum) {
    case "procedure": {
      const number = procedures.get(value)?.data.procedure ?? value;
      return { zh: number, en: number };
    }
    case "office":
      return value === "" ? words.noOffice() : { zh: value, en: value };
    case "auditor":
      return { zh: `${name(value)} ${value}`, en: `${name(value)} ${value}` };
    case "audit-type":
      return wordsOf("audit-programme", "activities.0.type", value);
  }
}
