import { isObject, type JsonObject, pointerTo } from "../../model/base/json.js";
import type { AuditView } from "../../model/case/case-view.js";
import { reaches, tableDays } from "../../model/procedure/audit-time.js";
import { cannotJudge, type Check, optionsSchema, type Verdict } from "../check.js";

interface Options {
  /** On-site share of the table value, in percent. */
  readonly onsitePercent: number;
  /** What a branch site needs of that, in percent. */
  readonly minPercent: number;
}

export const auditTimeSites: Check<Options> = {
  id: "audit-time-sites",
  description: {
    zh: "分场所的现场审核时间不少于该场所有效人数对应表列现场时间的一定比例。",
    en: "On-site time at a branch site reaches a share of the table's on-site time for that site's effective number.",
  },
  options: optionsSchema({ onsitePercent: { type: "number" }, minPercent: { type: "number" } }, [
    "onsitePercent",
    "minPercent",
  ]),
  reads: () => ["has(audit.auditTime) has(audit.auditTime.sites)"],
  judge({ options, find, procedure, subject }) {
    const share = procedure.data.auditTimeShares[(subject.vars["audit"] as AuditView).type];
    const sites = find("audit.auditTime.sites");
    if (!share || !sites?.place || !Array.isArray(sites.value)) return { outcome: "notApplicable" };
    const { record, pointer } = sites.place;
    return (sites.value as JsonObject[]).flatMap((site, i): Verdict[] => {
      if (!isObject(site)) return [];
      const days = tableDays(procedure.data.auditTimeTable, Number(site["effectiveNumber"]));
      const at = { record, pointer: pointerTo(pointerTo(pointer, i), "onsiteDays") };
      if (days === null) {
        return [
          cannotJudge(
            `场所 ${String(site["site"])} 的有效人数不在表内`,
            `the effective number of site ${String(site["site"])} is not in the table`,
            at,
          ),
        ];
      }
      const least =
        (((days * share.numerator) / share.denominator) *
          options.onsitePercent *
          options.minPercent) /
        10_000;
      if (reaches(Number(site["onsiteDays"]), least)) return [];
      const shown = Math.round(least * 100) / 100;
      return [
        {
          outcome: "fail",
          at,
          detail: {
            zh: `场所 ${String(site["site"])} 至少 ${shown} 人日，记录为 ${String(site["onsiteDays"])}`,
            en: `site ${String(site["site"])} needs at least ${shown} days, recorded ${String(site["onsiteDays"])}`,
          },
        },
      ];
    });
  },
};
