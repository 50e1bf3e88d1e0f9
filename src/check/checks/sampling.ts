import { isObject, type JsonObject, pointerTo } from "../../model/base/json.js";
import { rootUp } from "../../model/procedure/audit-time.js";
import { cannotJudge, type Check, needsOneOf, optionsSchema, type Verdict } from "../check.js";
import * as holds from "../holds.js";

interface Options {
  /** `similar`: each group of similar sites; `nonSimilar`: the sites that may not be sampled as a group; `temporary`: temporary sites. */
  readonly sites: "similar" | "nonSimilar" | "temporary";
  /** Share of the sites that must be selected, in percent; the number is rounded up. */
  readonly percent?: number;
  /** Instead of a share: this times the square root of the number of sites, rounded up. */
  readonly rootFactor?: number;
  /** Path of a site that is audited anyway and counts neither among the sites nor among the selected. */
  readonly besides?: string;
}

const paths = {
  similar: "audit.samplingPlan.similarGroups",
  nonSimilar: "audit.samplingPlan.nonSimilar",
  temporary: "audit.samplingPlan.temporary",
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
  description: {
    zh: "多场所抽样的数量：按比例或平方根向上取整，所选场所必须属于该组。",
    en: "How many sites are sampled: a share or a multiple of the square root, rounded up, and each selected site must belong to the group.",
  },
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
  reads: ({ sites }) => [`has(audit.samplingPlan) has(${paths[sites]})`],
  judge({ options, find }) {
    const found = find(paths[options.sites]);
    if (!found?.place) return { outcome: "notApplicable" };
    const { place, value } = found;
    const groups = Array.isArray(value)
      ? value.map((g, i) => ({ group: g as JsonObject, pointer: pointerTo(place.pointer, i) }))
      : [{ group: value as JsonObject, pointer: place.pointer }];
    const besides = options.besides ? find(options.besides)?.value : undefined;
    const sitesOf = (group: JsonObject) =>
      (group["sites"] as string[]).filter((s) => s !== besides);
    const judged = groups.filter(
      ({ group }) => isObject(group) && Array.isArray(group["sites"]) && sitesOf(group).length > 0,
    );
    if (judged.length === 0) return { outcome: "notApplicable" };
    return judged.flatMap(({ group, pointer }): Verdict[] => {
      const sites = sitesOf(group);
      const selected = group["selected"];
      if (!Array.isArray(selected)) {
        return [
          cannotJudge("没有记录所选场所", "the selected sites are not recorded", {
            record: place.record,
            pointer,
          }),
        ];
      }
      const valid = new Set(selected.filter((s) => sites.includes(String(s)))).size;
      const needed = neededOf(sites.length, options);
      if (valid >= needed) return [];
      return [
        {
          outcome: "fail",
          at: { record: place.record, pointer: pointerTo(pointer, "selected") },
          detail: {
            zh: `${sites.length} 个场所按 ${formula(options)} 至少 ${needed} 个，所选 ${valid} 个`,
            en: `${sites.length} sites at ${formula(options)} need at least ${needed}, ${valid} selected`,
          },
        },
      ];
    });
  },
};
