import { isObject, type JsonObject } from "../../model/base/json.js";
import type { AuditView } from "../../model/case/case-view.js";
import { isCivilDate } from "../../model/time/dates.js";
import { type Check, optionsSchema, restsOnAnother, type Verdict } from "../check.js";
import * as holds from "../holds.js";

interface Options {
  /** Path of the date by which the nonconformities must be dealt with. */
  readonly before: string;
  /** `no`: a minor nonconformity too must be verified; an accepted plan does not do. */
  readonly plans?: "no";
}

export const nonconformityClosure: Check<Options> = {
  id: "nonconformity-closure",
  description: {
    zh: "到某一日期时：严重不符合的纠正措施已验证有效；轻微不符合已验证，或其纠正措施计划已被接受。",
    en: "By a date: corrective action for each major nonconformity is verified as effective; each minor one is verified or its plan accepted.",
  },
  options: optionsSchema({ before: holds.path, plans: { const: "no" } }, ["before"]),
  reads: () => ["has(stage1.nonconformities) has(audit.nonconformities)"],
  judge({ options, find, subject, view, isFaulty }) {
    const limit = find(options.before)?.value;
    if (!isCivilDate(limit)) return { outcome: "notApplicable" };
    const ofAudits = [subject.vars["stage1"], subject.vars["audit"]] as (AuditView | undefined)[];
    return ofAudits
      .flatMap((a) => a?.nonconformities ?? [])
      .flatMap((nc): Verdict[] => {
        if (dealtWith(nc, limit, options.plans !== "no")) return [];
        const origin = view.origin(nc);
        if (origin && isFaulty(origin)) {
          return [
            restsOnAnother(
              "不符合项报告有误，见另一条发现",
              "the nonconformity report is faulty, see the other finding",
              { record: origin, pointer: "" },
            ),
          ];
        }
        const major = nc["grade"] === "major";
        return [
          {
            outcome: "fail",
            at: origin
              ? { record: origin, pointer: isObject(nc["verification"]) ? "/verification" : "" }
              : null,
            detail:
              major || options.plans === "no"
                ? {
                    zh: `${major ? "严重" : ""}不符合 ${String(nc["number"])} 在 ${limit} 前未验证有效`,
                    en: `${major ? "major " : ""}nonconformity ${String(nc["number"])} not verified as effective by ${limit}`,
                  }
                : {
                    zh: `轻微不符合 ${String(nc["number"])} 在 ${limit} 前未验证，计划也未被接受`,
                    en: `minor nonconformity ${String(nc["number"])} neither verified nor its plan accepted by ${limit}`,
                  },
          },
        ];
      });
  },
};

function dealtWith(nc: JsonObject, limit: string, plans: boolean): boolean {
  const verification = nc["verification"];
  if (
    isObject(verification) &&
    verification["effective"] === true &&
    isCivilDate(verification["verifiedOn"]) &&
    verification["verifiedOn"] <= limit
  ) {
    return true;
  }
  const plan = nc["plan"];
  return (
    plans &&
    nc["grade"] === "minor" &&
    isObject(plan) &&
    isCivilDate(plan["acceptedOn"]) &&
    plan["acceptedOn"] <= limit
  );
}
