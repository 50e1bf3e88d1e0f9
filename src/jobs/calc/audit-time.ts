import { UserError } from "../../model/base/errors.js";
import type { JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import {
  isInHalfDays,
  reaches,
  rootUp,
  roundToHalf,
  roundUpToHalf,
  showDays,
  tableDays,
  variantDays,
} from "../../model/procedure/audit-time.js";
import type { Procedure, Rule } from "../../model/procedure/procedure.js";
import { type Calculation, clausesOf, numberIn, ruleOf, type Step } from "./calculation.js";

export interface AuditTimeInput {
  /** Persons of all shifts, part-time ones already converted. */
  readonly persons: number;
  readonly audit: "initial" | "surveillance" | "recertification";
  readonly risk?: "low" | "medium" | "high";
  /** Percent by which low risk reduces or high risk increases the time, 0 to the limit of the rule. */
  readonly riskPercent?: number;
  readonly variant?: string;
  /** Groups of persons doing identical activities, counted with their square root. */
  readonly identicalGroups: readonly number[];
  readonly adjustments: readonly { readonly days: number; readonly reason: string }[];
  /** Days of the other systems, audited together. */
  readonly combined: readonly number[];
  /** Days of the initial audit; without them they are worked out from the same data. */
  readonly initialDays?: number;
}

/** The audit time of a procedure that prints a table, step by step; numbers come from its data and rules. */
export function auditTime(procedure: Procedure, input: AuditTimeInput): Calculation {
  const { data } = procedure;
  if (data.auditTimeTable.length === 0) {
    throw new UserError(
      "usage",
      `${data.procedure} 没有审核时间表 · prints no audit-time table`,
      "人日作为输入，连同依据登记在 audit-time.json · record the days with their justification in audit-time.json",
    );
  }
  const steps: Step[] = [];
  const toConfirm: Bilingual[] = [];
  const step = (zh: string, en: string, value: string, clauses: readonly string[]) => {
    steps.push({ text: { zh, en }, value, clauses });
  };
  const persons = effectiveNumber(procedure, input, step);
  const base = tableValue(procedure, persons, step, toConfirm);
  const variant =
    input.variant === undefined
      ? undefined
      : (data.auditTimeVariants ?? []).find((v) => v.id === input.variant);
  if (input.variant !== undefined && !variant) {
    throw new UserError(
      "usage",
      `没有情形“${input.variant}” · no circumstance "${input.variant}"`,
      `可用 · known: ${(data.auditTimeVariants ?? []).map((v) => v.id).join(" ") || "-"}`,
    );
  }
  const start = variant ? variantDays(base, variant) : base;
  if (variant) {
    step(
      `${variant.label.zh}：${base} × ${variant.factor.numerator}/${variant.factor.denominator} + ${variant.plusDays}，向上取至 0.5`,
      `${variant.label.en}: ${base} × ${variant.factor.numerator}/${variant.factor.denominator} + ${variant.plusDays}, up to the half day`,
      `${showDays(start)}`,
      [variant.clause],
    );
  }
  const share = data.auditTimeShares[input.audit === "initial" ? "stage1" : input.audit];
  if (!share) {
    throw new UserError(
      "usage",
      `${data.procedure} 没有规定 ${input.audit} 的份额 · sets no share for it`,
      "换一种审核 · choose another audit",
    );
  }
  const initial = input.initialDays ?? start;
  const shared =
    input.audit === "initial" ? start : (initial * share.numerator) / share.denominator;
  if (input.audit !== "initial") {
    step(
      `初次认证人日 ${showDays(initial)} 的 ${share.numerator}/${share.denominator}`,
      `${share.numerator}/${share.denominator} of the initial ${showDays(initial)} days`,
      showDays(shared),
      clausesOf(procedure, `short-${input.audit}-time`),
    );
  }
  const adjusted = shared + adjust(procedure, input, shared, step);
  const total = round(procedure, input, adjusted, shared, initial, step, toConfirm);
  const combined = combine(procedure, input, total, step);
  const onsite = ruleOf(procedure, "low-onsite-share");
  const percent = numberIn(onsite, "percent");
  const onsiteDays = percent === undefined ? undefined : roundUpToHalf((combined * percent) / 100);
  if (onsite && percent !== undefined && onsiteDays !== undefined) {
    step(
      `现场审核时间至少 ${percent}%`,
      `at least ${percent} % on site`,
      showDays(onsiteDays),
      onsite.clauses,
    );
  }
  const record: JsonObject = {
    effectiveNumber: { total: persons },
    tableDays: variant ? start : base,
    ...(variant && { variant: variant.id }),
    ...(input.risk && { riskCategory: input.risk }),
    ...(input.audit !== "initial" && { initialDays: initial }),
    adjustments: [
      ...riskAdjustment(procedure, input, shared),
      ...input.adjustments.map((a) => ({ kind: "other", days: a.days, reason: a.reason })),
    ],
    totalDays: combined,
    ...(onsiteDays !== undefined && {
      onsiteDays,
      offsiteDays: Math.round((combined - onsiteDays) * 1000) / 1000,
    }),
    rounding: steps.map((s) => `${s.text.zh} = ${s.value}`).join("；"),
  };
  return { steps, result: combined, unit: "auditDay", toConfirm, record };
}

type Say = (zh: string, en: string, value: string, clauses: readonly string[]) => void;

function effectiveNumber(
  procedure: Procedure,
  { persons, identicalGroups }: AuditTimeInput,
  say: Say,
): number {
  if (identicalGroups.length === 0) {
    say(
      "有效人数",
      "effective number",
      String(persons),
      clausesOf(procedure, "wrong-effective-number"),
    );
    return persons;
  }
  const rule = ruleOf(procedure, "wrong-effective-number");
  const from = numberIn(rule, "identicalGroupsFromPercent");
  if (from === undefined) {
    throw new UserError(
      "usage",
      `${procedure.data.procedure} 不允许按同类活动折算 · allows no reduction for identical activities`,
      "去掉 --groups · leave out --groups",
    );
  }
  const alike = identicalGroups.reduce((s, g) => s + g, 0);
  if (alike * 100 < persons * from) {
    throw new UserError(
      "usage",
      `同类活动 ${alike} 人不足 ${persons} 人的 ${from}% · fewer than ${from} % do identical activities`,
      "不能折算 · no reduction is allowed",
    );
  }
  const roots = identicalGroups.map((g) => rootUp(g));
  const total = persons - alike + roots.reduce((s, r) => s + r, 0);
  say(
    `有效人数：${persons} − ${alike} + ${roots.join(" + ")}（同类活动按平方根向上取整）`,
    `effective number: ${persons} − ${alike} + ${roots.join(" + ")} (square roots of groups doing identical activities, rounded up)`,
    String(total),
    rule?.clauses ?? [],
  );
  return total;
}

function tableValue(
  procedure: Procedure,
  persons: number,
  say: Say,
  toConfirm: Bilingual[],
): number {
  const table = procedure.data.auditTimeTable;
  const clauses = clausesOf(procedure, "wrong-table-days");
  const days = tableDays(table, persons);
  if (days !== null) {
    say(
      `审核时间表：有效人数 ${persons}`,
      `table value for ${persons} persons`,
      showDays(days),
      clauses,
    );
    return days;
  }
  const last = table.at(-1);
  if (!last || persons <= last.to) {
    throw new UserError(
      "usage",
      `有效人数 ${persons} 不在表内 · is not in the table`,
      "有效人数应为正整数 · give a positive whole number",
    );
  }
  // The progression of the last band goes on: one day for each further band as wide as the last.
  const value = Math.max(
    numberIn(ruleOf(procedure, "wrong-table-days"), "minAboveTable") ?? last.days + 1,
    last.days + Math.ceil((persons - last.to) / (last.to - last.from + 1)),
  );
  say(
    `超出审核时间表（最后一行到 ${last.to} 人、${last.days} 人日），按最后一档的递进外推`,
    `above the table (last row up to ${last.to} persons, ${last.days} days), extrapolated by the last band`,
    showDays(value),
    clauses,
  );
  toConfirm.push({
    zh: `有效人数 ${persons} 超出审核时间表，${showDays(value)} 人日是外推值，须由人确认并写明依据（aboveTable）`,
    en: `${persons} persons are above the table; ${showDays(value)} days are an extrapolation that a person must confirm with a justification (aboveTable)`,
  });
  return value;
}

function riskAdjustment(
  procedure: Procedure,
  { risk, riskPercent }: AuditTimeInput,
  shared: number,
): { kind: string; days: number; reason: string }[] {
  const limits = ruleOf(procedure, "unfounded-risk-adjustment")?.with["risk"] as
    | { lowMaxReductionPercent: number; highMinIncreasePercent: number }
    | undefined;
  if (!limits || risk === undefined || risk === "medium") return [];
  if (risk === "low") {
    const percent = riskPercent ?? 0;
    if (percent < 0 || percent > limits.lowMaxReductionPercent) {
      throw new UserError(
        "usage",
        `低风险最多减少 ${limits.lowMaxReductionPercent}% · low risk allows a reduction of at most ${limits.lowMaxReductionPercent} %`,
        "改正 --risk-percent · correct --risk-percent",
      );
    }
    return percent > 0
      ? [{ kind: "risk", days: -(shared * percent) / 100, reason: `低风险减少 ${percent}%` }]
      : [];
  }
  const percent = Math.max(
    riskPercent ?? limits.highMinIncreasePercent,
    limits.highMinIncreasePercent,
  );
  return [{ kind: "risk", days: (shared * percent) / 100, reason: `高风险增加 ${percent}%` }];
}

function adjust(procedure: Procedure, input: AuditTimeInput, shared: number, say: Say): number {
  let sum = 0;
  for (const a of riskAdjustment(procedure, input, shared)) {
    say(
      a.reason,
      a.days < 0 ? "low risk" : "high risk",
      showDays(a.days),
      clausesOf(procedure, "unfounded-risk-adjustment"),
    );
    sum += a.days;
  }
  for (const a of input.adjustments) {
    say(
      `调整：${a.reason}`,
      `adjustment: ${a.reason}`,
      `${a.days > 0 ? "+" : ""}${showDays(a.days)}`,
      clausesOf(procedure, "excessive-reduction", "unreasoned-reduction"),
    );
    sum += a.days;
  }
  return sum;
}

function round(
  procedure: Procedure,
  input: AuditTimeInput,
  adjusted: number,
  shared: number,
  initial: number,
  say: Say,
  toConfirm: Bilingual[],
): number {
  const nearest = ruleOf(procedure, "unrounded-audit-time");
  let total = nearest ? roundToHalf(adjusted) : roundUpToHalf(adjusted);
  if (nearest) {
    say(
      "以 0.5 人日为单位修约（就近，正中取上）",
      "rounded to the nearest half day, ties up",
      showDays(total),
      nearest.clauses,
    );
  } else if (!isInHalfDays(adjusted)) {
    say(
      "规则没有规定修约，建议向上取至 0.5 人日",
      "the procedure states no rounding; up to the half day is proposed",
      showDays(total),
      [],
    );
    toConfirm.push({
      zh: "规则没有规定修约，取整由人确认",
      en: "the procedure states no rounding; a person confirms it",
    });
  }
  const floors: [number, Rule | undefined][] =
    input.audit === "initial"
      ? [
          [
            shared *
              (1 -
                (numberIn(ruleOf(procedure, "excessive-reduction"), "maxReductionPercent") ??
                  10 * (numberIn(ruleOf(procedure, "reduced-below-limit"), "tenths") ?? 10)) /
                  100),
            ruleOf(procedure, "excessive-reduction") ?? ruleOf(procedure, "reduced-below-limit"),
          ],
        ]
      : [
          [
            floorOf(ruleOf(procedure, `short-${input.audit}-time`), initial),
            ruleOf(procedure, `short-${input.audit}-time`),
          ],
        ];
  for (const [floor, rule] of floors) {
    if (!rule || reaches(total, floor)) continue;
    total = roundUpToHalf(floor);
    say(
      `不得低于下限 ${showDays(floor)} 人日，取下一个 0.5 人日`,
      `not below the floor of ${showDays(floor)} days: the next half day`,
      showDays(total),
      rule.clauses,
    );
  }
  return total;
}

function floorOf(rule: Rule | undefined, initial: number): number {
  const floor = rule?.with["floor"] as { numerator: number; denominator: number } | undefined;
  return floor ? (initial * floor.numerator) / floor.denominator : 0;
}

function combine(
  procedure: Procedure,
  { combined, variant }: AuditTimeInput,
  total: number,
  say: Say,
): number {
  const rule = ruleOf(procedure, "short-combined-time");
  const percent = numberIn(rule, "percent");
  if (combined.length === 0 || !rule || percent === undefined || variant !== undefined) {
    return total;
  }
  const sum = combined.reduce((s, d) => s + d, total);
  const floor = roundUpToHalf((sum * percent) / 100);
  say(
    `结合审核：各体系之和 ${showDays(sum)} 的 ${percent}% 为下限`,
    `combined audit: at least ${percent} % of the sum ${showDays(sum)}`,
    showDays(floor),
    rule.clauses,
  );
  return floor;
}
