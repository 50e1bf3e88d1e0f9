import type { JsonObject } from "../../model/base/json.js";
import { pointerTo } from "../../model/base/json.js";
import { rootUp } from "../../model/procedure/audit-time.js";
import { cannotJudge, type Check, optionsSchema, type Verdict } from "../check.js";

interface Options {
  /** Groups doing identical activities may count with their square root when together they make at least this part of all, in percent. */
  readonly identicalGroupsFromPercent?: number;
}

export const auditTimeEffectiveNumber: Check<Options> = {
  id: "audit-time-effective-number",
  description: {
    zh: "有效人数 = 各班次全职人员 + 兼职、临时、分包人员按工时折算（向上取整）；规则允许时，从事同类活动的人员按平方根折算。",
    en: "Effective number = full-time persons of all shifts + equivalents of part-time, temporary and contracted persons by hours, rounded up; where the procedure allows it, groups doing identical activities count with their square root.",
  },
  options: optionsSchema({ identicalGroupsFromPercent: { type: "number" } }, []),
  reads: () => ["audit.auditTime.effectiveNumber"],
  judge({ options, find }) {
    const found = find("audit.auditTime.effectiveNumber");
    if (!found?.place) return cannotJudge("没有有效人数", "no effective number");
    const { record, pointer } = found.place;
    const number = found.value as JsonObject;
    const week = number["fullTimeHoursPerWeek"];
    const wrong: Verdict[] = [];
    let sum = Number(number["fullTime"]);
    for (const [i, e] of ((number["equivalents"] ?? []) as JsonObject[]).entries()) {
      const equivalent = Number(e["equivalent"]);
      sum += equivalent;
      if (typeof week !== "number" || week <= 0) {
        return cannotJudge(
          "没有全职周工时，无法折算",
          "full-time hours per week are not recorded",
          { record, pointer },
        );
      }
      const least = Math.ceil((Number(e["persons"]) * Number(e["hoursPerWeek"])) / week - 1e-9);
      if (equivalent < least) {
        wrong.push({
          outcome: "fail",
          at: { record, pointer: pointerTo(pointerTo(`${pointer}/equivalents`, i), "equivalent") },
          detail: {
            zh: `${String(e["kind"])}折算应不少于 ${least}，记录为 ${equivalent}`,
            en: `equivalents of ${String(e["kind"])} must be at least ${least}, recorded ${equivalent}`,
          },
        });
      }
    }
    const groups = ((number["identicalGroups"] ?? []) as JsonObject[]).map((g) => ({
      persons: Number(g["persons"]),
      reduced: Number(g["reduced"]),
    }));
    if (groups.length > 0) {
      const alike = groups.reduce((s, g) => s + g.persons, 0);
      const at = { record, pointer: `${pointer}/identicalGroups` };
      const from = options.identicalGroupsFromPercent;
      if (from === undefined) {
        wrong.push({
          outcome: "fail",
          at,
          detail: {
            zh: "本规则不允许按同类活动折算",
            en: "the procedure does not allow a reduction for identical activities",
          },
        });
      } else if (alike * 100 < sum * from) {
        wrong.push({
          outcome: "fail",
          at,
          detail: {
            zh: `从事同类活动的 ${alike} 人不足 ${sum} 人的 ${from}%`,
            en: `${alike} persons doing identical activities are less than ${from} % of ${sum}`,
          },
        });
      }
      for (const [i, g] of groups.entries()) {
        const least = rootUp(g.persons);
        if (g.reduced < least) {
          wrong.push({
            outcome: "fail",
            at: { record, pointer: `${pointer}/identicalGroups/${i}/reduced` },
            detail: {
              zh: `${g.persons} 人按平方根至少折算 ${least}，记录为 ${g.reduced}`,
              en: `the square root of ${g.persons} persons is at least ${least}, recorded ${g.reduced}`,
            },
          });
        }
      }
      sum += groups.reduce((s, g) => s + g.reduced - g.persons, 0);
    }
    if (sum !== number["total"]) {
      wrong.push({
        outcome: "fail",
        at: { record, pointer: `${pointer}/total` },
        detail: {
          zh: `合计应为 ${sum}，记录为 ${String(number["total"])}`,
          en: `the total is ${sum}, recorded ${String(number["total"])}`,
        },
      });
    }
    return wrong;
  },
};
