import { terms } from "../../model/base/terms.words.js";
import type { AuditView, Place } from "../../model/case/case-view.js";
import { recordIn, type RecordOf } from "../../model/case/records.js";
import { rootUp } from "../../model/procedure/audit-time.js";
import {
  below,
  cannotJudge,
  type Check,
  notApplicable,
  needsOneOf,
  optionsSchema,
  type Question,
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
  /**
   * Path of the sites of the audit plan: a selected site that it leaves out is not audited. Stage 1
   * visits none of them.
   */
  readonly plannedIn?: string;
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
      plannedIn: holds.path,
    },
    ["sites"],
    needsOneOf("percent", "rootFactor"),
  ),
  readsIfThere: ({ sites, plannedIn }) => [
    "audit.samplingPlan",
    `audit.samplingPlan.${fields[sites]}`,
    ...(sites === "temporary" ? [applied] : []),
    ...(plannedIn ? [plannedIn] : []),
  ],
  judge(q) {
    const { options, find, subject, reasons } = q;
    const path = `audit.samplingPlan.${fields[options.sites]}`;
    const plan = recordIn(subject.vars["audit"], "sampling-plan");
    const temporary = options.sites === "temporary" ? temporarySites(q) : [];
    const place = find(path)?.place ?? (plan && temporary.length > 0 ? placeOfPlan(q) : null);
    if (!place || !plan) return notApplicable(() => reasons.absent(path));
    const besides = options.besides ? find(options.besides)?.value : undefined;
    const groups = groupsOf(plan, options.sites, place)
      .map(({ sites = [], ...group }) => ({ ...group, sites: sites.filter((s) => s !== besides) }))
      .map(({ sites, ...group }) => ({ ...group, sites: [...new Set([...sites, ...temporary])] }))
      .filter(({ sites }) => sites.length > 0);
    if (groups.length === 0) return notApplicable(() => because(words.noSites(), place));
    return groups.flatMap((group) => tooFew(group, q));
  },
};

const applied = "c.application.sites";

/** Temporary sites that were applied for, whether or not a plan lists them. */
function temporarySites({ subject }: Question<Options>): string[] {
  const sites = recordIn(subject.vars["c"], "application")?.sites ?? [];
  return sites.flatMap((s) => (s.temporary && s.id ? [s.id] : []));
}

function placeOfPlan({ find }: Question<Options>): Place | null {
  return find("audit.samplingPlan")?.place ?? null;
}

/** Of one group, fewer than must be: selected, and where a plan is known, planned. */
function tooFew(
  { sites, selected, at }: Group & { readonly sites: readonly string[] },
  { options, find, subject }: Question<Options>,
): Verdict[] {
  if (!selected) return [cannotJudge(words.notRecorded(), at)];
  const { type } = subject.vars["audit"] as AuditView;
  const plan = type === "stage1" ? undefined : options.plannedIn;
  const planned = plan ? find(plan)?.value : undefined;
  const known = [...new Set(selected.filter((s) => sites.includes(s)))];
  const left = Array.isArray(planned) ? known.filter((s) => !planned.includes(s)) : [];
  const needed = neededOf(sites.length, options);
  const valid = known.length - left.length;
  if (valid >= needed) return [];
  const share = formula(options);
  const counted = { sites: sites.length, share, needed };
  const detail =
    left.length === 0
      ? words.tooFew({ ...counted, selected: valid })
      : words.notPlanned({ ...counted, planned: valid, left: left.join(terms.listComma().zh) });
  return [{ outcome: "fail", at: below(at, "selected"), detail }];
}

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
  if (sort === "temporary") return [{ sites: [], selected: [], ...group, at }];
  return group ? [{ ...group, at }] : [];
}
