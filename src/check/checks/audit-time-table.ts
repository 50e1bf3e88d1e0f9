import { isObject } from "../../model/base/json.js";
import { tableDays, variantDays } from "../../model/procedure/audit-time.js";
import { cannotJudge, type Check, optionsSchema, pass } from "../check.js";

interface Options {
  /** Fewest days for a number of persons above the table. */
  readonly minAboveTable: number;
}

export const auditTimeTable: Check<Options> = {
  id: "audit-time-table",
  description: {
    zh: "记录的基准人日与规则的审核时间表一致；超出表格的人数要有书面依据并由人确认。",
    en: "The recorded table value agrees with the procedure's table; a number above the table needs a justification that a person has confirmed.",
  },
  options: optionsSchema({ minAboveTable: { type: "number" } }, ["minAboveTable"]),
  reads: () => [
    "audit.auditTime.effectiveNumber.total",
    "audit.auditTime.tableDays",
    "has(audit.auditTime.variant)",
  ],
  judge({ options, find, procedure }) {
    const persons = find("audit.auditTime.effectiveNumber.total")?.value;
    const recorded = find("audit.auditTime.tableDays");
    if (typeof persons !== "number" || typeof recorded?.value !== "number") {
      return cannotJudge(
        "没有有效人数或表列人日",
        "effective number or table value is not recorded",
      );
    }
    const days = tableDays(procedure.data.auditTimeTable, persons);
    if (days === null) {
      const last = procedure.data.auditTimeTable.at(-1)?.to ?? 0;
      if (persons <= last) {
        return {
          outcome: "fail",
          at: recorded.place,
          detail: {
            zh: `有效人数 ${persons} 不在表内`,
            en: `effective number ${persons} is not in the table`,
          },
        };
      }
      if (
        recorded.value >= options.minAboveTable &&
        isObject(find("audit.auditTime.aboveTable")?.value)
      ) {
        return pass;
      }
      return {
        outcome: "fail",
        at: recorded.place,
        detail: {
          zh: `有效人数 ${persons} 超出表格，至少 ${options.minAboveTable} 人日并记录确定依据和确认人`,
          en: `effective number ${persons} is above the table: at least ${options.minAboveTable} days with a recorded and confirmed justification`,
        },
      };
    }
    const variants = procedure.data.auditTimeVariants ?? [];
    const named = find("audit.auditTime.variant")?.value;
    const variant = variants.find((v) => v.id === named);
    if (named !== undefined && !variant) {
      return {
        outcome: "fail",
        at: recorded.place,
        detail: {
          zh: `不认识的审核时间情形“${String(named)}”，可用：${variants.map((v) => v.id).join("、") || "无"}`,
          en: `unknown circumstance "${String(named)}"; known: ${variants.map((v) => v.id).join(", ") || "none"}`,
        },
      };
    }
    const expected = variant ? variantDays(days, variant) : days;
    if (expected === recorded.value) return pass;
    if (variant) {
      return {
        outcome: "fail",
        at: recorded.place,
        detail: {
          zh: `有效人数 ${persons} 对应 ${days} 人日，按“${variant.label.zh}”为 ${expected}，记录为 ${recorded.value}`,
          en: `effective number ${persons} gives ${days} days, ${expected} for "${variant.label.en}", recorded ${recorded.value}`,
        },
      };
    }
    return {
      outcome: "fail",
      at: recorded.place,
      detail: {
        zh: `有效人数 ${persons} 对应 ${days} 人日，记录为 ${recorded.value}`,
        en: `effective number ${persons} gives ${days} days, recorded ${recorded.value}`,
      },
    };
  },
};
