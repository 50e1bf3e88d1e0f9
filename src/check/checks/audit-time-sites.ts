import type { AuditView } from "../../model/case/case-view.js";
import { siteHeadcount } from "../../model/case/headcount.js";
import { recordIn } from "../../model/case/records.js";
import { reaches, showDays, tableDays } from "../../model/procedure/audit-time.js";
import {
  below,
  cannotJudge,
  type Check,
  noShare,
  notApplicable,
  optionsSchema,
  type Verdict,
} from "../check.js";
import { words } from "./audit-time-sites.words.js";

interface Options {
  /** On-site share of the table value, in percent. */
  readonly onsitePercent: number;
  /** What a branch site needs of that, in percent. */
  readonly minPercent: number;
}

export const auditTimeSites: Check<Options> = {
  id: "audit-time-sites",
  description: words.description(),
  options: optionsSchema({ onsitePercent: { type: "number" }, minPercent: { type: "number" } }, [
    "onsitePercent",
    "minPercent",
  ]),
  readsIfThere: () => ["audit.auditTime", "audit.auditTime.sites", "c.application", "c.changes"],
  judge({ options, find, procedure, subject, view, reasons }) {
    const audit = subject.vars["audit"] as AuditView;
    const share = procedure.data.auditTimeShares[audit.type];
    const place = find("audit.auditTime.sites")?.place;
    const { sites, determinedOn: day } = recordIn(audit, "audit-time") ?? {};
    if (!share) return noShare(audit.title);
    if (!place || !sites) return notApplicable(() => reasons.absent("audit.auditTime.sites"));
    return sites.flatMap(({ site, effectiveNumber = Number.NaN, onsiteDays }, i): Verdict[] => {
      const persons = siteHeadcount(view, String(site), { day }) ?? effectiveNumber;
      const days = tableDays(procedure.data.auditTimeTable, persons);
      const at = below(place, i, "onsiteDays");
      if (days === null) return [cannotJudge(words.notInTable({ site: String(site) }), at)];
      const least =
        (((days * share.numerator) / share.denominator) *
          options.onsitePercent *
          options.minPercent) /
        10_000;
      if (reaches(onsiteDays ?? Number.NaN, least)) return [];
      const recorded = String(onsiteDays);
      const shown = { site: String(site), persons, least: showDays(least), recorded };
      return [{ outcome: "fail", at, detail: words.tooFewDays(shown) }];
    });
  },
};
