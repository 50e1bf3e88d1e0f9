import { optionsOf } from "../../check/check.js";
import { neededOf, sampling } from "../../check/checks/sampling.js";
import { UserError } from "../../model/base/errors.js";
import type { Calculation } from "../../model/outcome/calculation.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CalculatedAudit } from "./calculation.js";
import { faults, words } from "./sample-size.words.js";

/** The kinds of sites that a sample is drawn from. */
export type SiteKind = "similar" | "nonSimilar" | "temporary";

/** How many sites of a group must be sampled. */
export function sampleSize(
  procedure: Procedure,
  audit: CalculatedAudit,
  kind: SiteKind,
  sites: number,
): Calculation {
  const type = audit === "initial" ? "stage1" : audit;
  const rule = procedure.rules.find(
    (r) => optionsOf(sampling, r)?.sites === kind && r.audits?.includes(type),
  );
  const options = rule && optionsOf(sampling, rule);
  if (!options) {
    throw new UserError(
      "usage",
      faults.noFormula({ procedure: procedure.data.procedure }),
      faults.recordTheSample(),
    );
  }
  const { percent, rootFactor } = options;
  const needed = neededOf(sites, options);
  const formula =
    rootFactor === undefined ? `${sites} × ${percent ?? 100} %` : `${rootFactor} × √${sites}`;
  return {
    steps: [{ text: words.roundedUp({ formula }), value: String(needed), clauses: rule.clauses }],
    result: needed,
    unit: "site",
    toConfirm: [],
  };
}
