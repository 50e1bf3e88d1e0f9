import { isCivilDate } from "../../model/dates.js";
import { isObject } from "../../model/json.js";
import { type Check, optionsSchema, type Verdict } from "../check.js";

export const surveillancePerYear: Check<Record<string, never>> = {
  id: "surveillance-per-year",
  description: {
    zh: "每个日历年至少一次监督审核：从发证次年算起，到再认证审核所在年之前；没有再认证审核时到证书到期年之前。",
    en: "At least one surveillance audit in each calendar year after the year of issue and before the year of the recertification audit, or of expiry when there is none yet.",
  },
  options: optionsSchema({}, []),
  judge({ find, view, asOf }) {
    const issued = find("certificate.originalIssuedOn") ?? find("certificate.issuedOn");
    const expires = find("certificate.expiresOn");
    if (!isCivilDate(issued?.value) || !isCivilDate(expires?.value)) return { outcome: "notApplicable" };
    const start = (type: string) => view.audits.filter((a) => a.type === type).flatMap((a) => (isObject(a["auditReport"]) ? [String(a["auditReport"]["onsiteFrom"])] : []));
    const audited = new Set(start("surveillance").map((d) => d.slice(0, 4)));
    const recertified = start("recertification").find((d) => d > String(issued?.value));
    const last = Number((recertified ?? expires.value).slice(0, 4)) - 1;
    const verdicts: Verdict[] = [];
    for (let year = Number(issued.value.slice(0, 4)) + 1; year <= last; year += 1) {
      if (audited.has(String(year))) continue;
      const due = `${year}-12-31`;
      const missed = asOf > due;
      verdicts.push({ outcome: missed ? "fail" : "due", due, open: true, at: issued.place, detail: { zh: `${year} 年${missed ? "没有" : "尚无"}监督审核`, en: `no surveillance audit in ${year}${missed ? "" : " yet"}` } });
      if (!missed) break; // the nearest one is enough of a reminder
    }
    return verdicts;
  },
};
