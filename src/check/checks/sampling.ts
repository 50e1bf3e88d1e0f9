import type { Place } from "../../model/case/case-view.js";
import { recordIn, type RecordOf } from "../../model/case/records.js";
import { rootUp } from "../../model/procedure/audit-time.js";
import {
  below,
  cannotJudge,
  type Check,
  notApplicable,
  needsOneOf,
  optionsSchema,
  type Verdict,
} from "../check.js";
import * as holds from "../holds.js";
import { because } from "../why.js";
import { words } from "./sampling.words.js";

interface Options {
  /**
   * `similar`: each group of similar sites; `nonSimilar`: the sites that may not be sampled as a
   * group; `temporary`: temporary sites.
   */
  readonly sites: "similar" | "nonSimilar" | "temporary";
  /** Share of the sites that must be selected, in percent; the number is rounded up. */
  readonly percent?: number;
  /** Instead of a share: this times the square root of the number of sites, rounded up. */
  readonly rootFactor?: number;
  /**
   * Path of a site that is audited anyway and counts neither among the sites nor among the
   * selected.
   */
  readonly besides?: string;
}

/** Where the plan keeps the sites of each sort. */
const fields = {
  similar: "similarGroups",
  nonSimilar: "nonSimilar",
  temporary: "temporary",
} as const;

/** How many of `n` sites must be selected. The noise of floating point never adds a site. */
export function neededOf(
  n: number,
  { percent = 100, rootFactor }: Pick<Options, "percent" | "rootFactor">,
): number {
  return rootFactor === undefined ? Math.ceil((n * percent) / 100 - 1e-9) : rootUp(n, rootFactor);
}

function formula({ percent = 100, rootFactor }: Options): string {
  return rootFactor === undefined
    ? `${percent} %`
    : `${rootFactor === 1 ? "" : `${rootFactor} × `}√n`;
}

export const sampling: Check<Options> = {
  id: "sampling",
  description: words.description(),
  options: optionsSchema(
    {
      sites: { enum: ["similar", "nonSimilar", "temporary"] },
      percent: { type: "integer", minimum: 1, maximum: 100 },
      rootFactor: { type: "number", exclusiveMinimum: 0 },
      besides: holds.path,
    },
    ["sites"],
    needsOneOf("percent", "rootFactor"),
  ),
  readsIfThere: ({ sites }) => ["audit.samplingPlan", `audit.samplingPlan.${fields[sites]}`],
  judge({ options, find, subject, reasons }) {
    const path = `audit.samplingPlan.${fields[options.sites]}`;
    const place = find(path)?.place;
    const plan = recordIn(subject.vars["audit"], "sampling-plan");
    if (!place || !plan) return notApplicable(() => reasons.absent(path));
    const besides = options.besides ? find(options.besides)?.value : undefined;
    const groups = groupsOf(plan, options.sites, place)
      .map(({ sites = [], ...group }) => ({ ...group, sites: sites.filter((s) => s !== besides) }))
      .filter(({ sites }) => sites.length > 0);
    if (groups.length === 0) return notApplicable(() => because(words.noSites(), place));
    return groups.flatMap(({ sites, selected, at }): Verdict[] => {
      if (!selected) return [cannotJudge(words.notRecorded(), at)];
      const valid = new Set(selected.filter((s) => sites.includes(s))).size;
      const needed = neededOf(sites.length, options);
      if (valid >= needed) return [];
      const detail = words.tooFew({
        sites: sites.length,
        share: formula(options),
        needed,
        selected: valid,
      });
      return [{ outcome: "fail", at: below(at, "selected"), detail }];
    });
  },
};

/** Sites that are sampled together. */
interface Group {
  readonly sites?: readonly string[] | undefined;
  readonly selected?: readonly string[] | undefined;
  readonly at: Place;
}

function groupsOf(plan: RecordOf<"sampling-plan">, sort: Options["sites"], at: Place): Group[] {
  if (sort === "similar") {
    return (plan.similarGroups ?? []).map((g, i) => ({ ...g, at: below(at, i) }));
  }
  const group = plan[fields[sort]];
  return group ? [{ ...group, at }] : [];
}
