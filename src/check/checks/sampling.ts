import { isObject, type JsonObject, pointerTo } from "../../model/json.js";
import { cannotJudge, type Check, optionsSchema, type Verdict } from "../check.js";

interface Options {
  /** `similar`: each group of similar sites; `nonSimilar`: the sites that may not be sampled as a group. */
  readonly sites: "similar" | "nonSimilar";
  /** Share of the sites that must be selected, in percent; the number is rounded up. */
  readonly percent: number;
  /** Path of a site that is audited anyway and counts neither among the sites nor among the selected. */
  readonly besides?: string;
}

export const sampling: Check<Options> = {
  id: "sampling",
  description: { zh: "多场所抽样的数量：按比例向上取整，所选场所必须属于该组。", en: "How many sites are sampled: the share rounded up, and each selected site must belong to the group." },
  options: optionsSchema({ sites: { enum: ["similar", "nonSimilar"] }, percent: { type: "integer", minimum: 1, maximum: 100 }, besides: { type: "string" } }, ["sites", "percent"]),
  reads: () => ["audit.samplingPlan.similarGroups", "audit.samplingPlan.nonSimilar"],
  judge({ options, find }) {
    const path = options.sites === "similar" ? "audit.samplingPlan.similarGroups" : "audit.samplingPlan.nonSimilar";
    const found = find(path);
    if (!found?.place) return { outcome: "notApplicable" };
    const { place, value } = found;
    const groups = Array.isArray(value) ? value.map((g, i) => ({ group: g as JsonObject, pointer: pointerTo(place.pointer, i) })) : [{ group: value as JsonObject, pointer: place.pointer }];
    const besides = options.besides ? find(options.besides)?.value : undefined;
    const sitesOf = (group: JsonObject) => (group["sites"] as string[]).filter((s) => s !== besides);
    const judged = groups.filter(({ group }) => isObject(group) && Array.isArray(group["sites"]) && sitesOf(group).length > 0);
    if (judged.length === 0) return { outcome: "notApplicable" };
    return judged.flatMap(({ group, pointer }): Verdict[] => {
      const sites = sitesOf(group);
      const selected = group["selected"];
      if (!Array.isArray(selected)) return [cannotJudge("没有记录所选场所", "the selected sites are not recorded", { record: place.record, pointer })];
      const valid = new Set(selected.filter((s) => sites.includes(String(s)))).size;
      const needed = Math.ceil((sites.length * options.percent) / 100);
      if (valid >= needed) return [];
      return [{ outcome: "fail", at: { record: place.record, pointer: pointerTo(pointer, "selected") },
        detail: { zh: `${sites.length} 个场所按 ${options.percent}% 至少 ${needed} 个，所选 ${valid} 个`, en: `${sites.length} sites at ${options.percent} % need at least ${needed}, ${valid} selected` } }];
    });
  },
};
