import type { JsonObject } from "../../model/json.js";
import { pointerTo } from "../../model/json.js";
import { cannotJudge, type Check, optionsSchema, type Verdict } from "../check.js";

export const auditTimeEffectiveNumber: Check<Record<string, never>> = {
  id: "audit-time-effective-number",
  description: { zh: "有效人数 = 各班次全职人员 + 兼职、临时、分包人员按工时折算（向上取整）。", en: "Effective number = full-time persons of all shifts + equivalents of part-time, temporary and contracted persons by hours, rounded up." },
  options: optionsSchema({}, []),
  reads: () => ["audit.auditTime.effectiveNumber"],
  judge({ find }) {
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
      if (typeof week !== "number" || week <= 0) return cannotJudge("没有全职周工时，无法折算", "full-time hours per week are not recorded", { record, pointer });
      const least = Math.ceil((Number(e["persons"]) * Number(e["hoursPerWeek"])) / week - 1e-9);
      if (equivalent < least) wrong.push({ outcome: "fail", at: { record, pointer: pointerTo(pointerTo(`${pointer}/equivalents`, i), "equivalent") }, detail: { zh: `${String(e["kind"])}折算应不少于 ${least}，记录为 ${equivalent}`, en: `equivalents of ${String(e["kind"])} must be at least ${least}, recorded ${equivalent}` } });
    }
    if (sum !== number["total"]) wrong.push({ outcome: "fail", at: { record, pointer: `${pointer}/total` }, detail: { zh: `合计应为 ${sum}，记录为 ${String(number["total"])}`, en: `the total is ${sum}, recorded ${String(number["total"])}` } });
    return wrong;
  },
};
