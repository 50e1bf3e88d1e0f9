import { neededOf } from "../../check/checks/sampling.js";
import { UserError } from "../../model/base/errors.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { type CivilDate, lastValidDay, shift, type Unit } from "../../model/time/dates.js";
import { unitWords } from "../../model/time/units.js";
import type { WorkingDayCalendar } from "../../model/time/working-days.js";
import { type Calculation, numberIn, ruleOf } from "./calculation.js";

/** How many sites of a group must be sampled. */
export function sampleSize(
  procedure: Procedure,
  audit: "initial" | "surveillance" | "recertification",
  kind: "similar" | "nonSimilar" | "temporary",
  sites: number,
): Calculation {
  const type = audit === "initial" ? "stage1" : audit;
  const rule = procedure.rules.find(
    (r) => r.check === "sampling" && r.with["sites"] === kind && (r.audits ?? []).includes(type),
  );
  if (!rule) {
    throw new UserError(
      "usage",
      `${procedure.data.procedure} 没有给出这种抽样的公式 · gives no formula for this sample`,
      "抽样数量作为输入，连同依据登记在 sampling-plan.json · record the sample with its basis in sampling-plan.json",
    );
  }
  const percent = rule.with["percent"] as number | undefined;
  const rootFactor = rule.with["rootFactor"] as number | undefined;
  const needed = neededOf(sites, {
    ...(percent !== undefined && { percent }),
    ...(rootFactor !== undefined && { rootFactor }),
  });
  const formula =
    rootFactor === undefined ? `${sites} × ${percent ?? 100} %` : `${rootFactor} × √${sites}`;
  return {
    steps: [
      {
        text: { zh: `${formula}，向上取整`, en: `${formula}, rounded up` },
        value: String(needed),
        clauses: rule.clauses,
      },
    ],
    result: needed,
    unit: "site",
    toConfirm: [],
  };
}

export function workingDays(
  calendar: WorkingDayCalendar,
  from: CivilDate,
  days: number,
): Calculation {
  const end = calendar.add(from, days);
  if ("missingYear" in end) {
    throw new UserError(
      "usage",
      `${end.missingYear} 年的工作日安排没有数据，不能推算 · no published calendar for ${end.missingYear}; it is not guessed`,
      "等国务院通知公布后升级，或在 dossier.config.json 的 calendar 写明 · wait for the notice, or set calendar in dossier.config.json",
    );
  }
  return {
    steps: [
      {
        text: {
          zh: `${from} 之后第 ${days} 个工作日（当日不计，含调休）`,
          en: `working day ${days} after ${from} (that day not counted, make-up days counted)`,
        },
        value: end.date,
        clauses: [],
      },
    ],
    result: end.date,
    unit: "date",
    toConfirm: [],
  };
}

/** The last day (or, going back, the latest day) of a limit; a limit of a rule carries its clauses. */
export function deadline(
  calendar: WorkingDayCalendar,
  from: CivilDate,
  value: number,
  unit: Unit,
  clauses: readonly string[] = [],
): Calculation {
  if (unit === "workingDay") {
    const c = workingDays(calendar, from, value);
    return { ...c, steps: c.steps.map((s) => ({ ...s, clauses })) };
  }
  const date = shift(from, value, unit);
  return {
    steps: [
      {
        text: {
          zh: `自 ${from} 起 ${value} ${unitWords[unit].zh}：次日为第 1 日，期限当日算按时，遇休息日不顺延`,
          en: `${value} ${unitWords[unit].en} from ${from}: the next day is day 1, the last day is in time and a rest day does not move it`,
        },
        value: date,
        clauses,
      },
    ],
    result: date,
    unit: "date",
    toConfirm: [],
  };
}

/** The limits that a deadline rule of a procedure sets. */
export function limitsOf(
  procedure: Procedure,
  rule: string,
): { name: string; value: number; unit: Unit; clauses: readonly string[] }[] {
  const found = ruleOf(procedure, rule);
  const limits = ["min", "max", "lead"].flatMap((name) => {
    const d = found?.with[name] as { value: number; unit: Unit } | undefined;
    return d
      ? [
          {
            name,
            value: name === "lead" ? -d.value : d.value,
            unit: d.unit,
            clauses: found?.clauses ?? [],
          },
        ]
      : [];
  });
  if (limits.length === 0) {
    throw new UserError(
      "usage",
      `规则 ${rule} 没有期限 · rule ${rule} sets no limit`,
      "dossier procedures show 列出规则 · dossier procedures show lists the rules",
    );
  }
  return limits;
}

/** The last day of validity of a certificate: initial, or renewed from the expiry of the one before. */
export function validity(
  procedure: Procedure,
  issued: CivilDate,
  previousExpiry?: CivilDate,
): Calculation {
  const rule =
    previousExpiry === undefined
      ? (ruleOf(procedure, "long-validity") ?? ruleOf(procedure, "wrong-validity"))
      : (ruleOf(procedure, "long-renewed-validity") ??
        ruleOf(procedure, "long-recertified-validity"));
  const years = numberIn(rule, "years");
  if (!rule || years === undefined) {
    throw new UserError(
      "usage",
      `${procedure.data.procedure} 没有规定证书有效期 · sets no validity`,
      "按证书管理程序确定 · determine it by the body's own procedure",
    );
  }
  const fromExpiry = previousExpiry !== undefined && rule.id === "long-renewed-validity";
  const last = fromExpiry ? shift(previousExpiry, years, "year") : lastValidDay(issued, years);
  const text = fromExpiry
    ? {
        zh: `原到期日 ${previousExpiry} 加 ${years} 年，为最迟到期日`,
        en: `${years} years after the old expiry ${previousExpiry}, at the latest`,
      }
    : {
        zh: `签发日 ${issued} 起 ${years} 年，到期日为对应日的前一日（或当月末日）`,
        en: `${years} years from ${issued}: the day before the corresponding date, or the last day of the month`,
      };
  return {
    steps: [{ text, value: last, clauses: rule.clauses }],
    result: last,
    unit: "date",
    toConfirm: [],
  };
}
