import { cycleOf, isAnotherPlanned } from "../../model/case/audit-cycle.js";
import { baseTimeOf } from "../../model/case/base-time.js";
import type { AuditView, Place } from "../../model/case/case-view.js";
import { headcountOf } from "../../model/case/headcount.js";
import { ownDaysOf } from "../../model/case/own-days.js";
import { recordIn, type RecordOf } from "../../model/case/records.js";
import {
  reaches,
  roundToHalf,
  roundUpToHalf,
  type Share,
  showDays,
  tableDays,
} from "../../model/procedure/audit-time.js";
import {
  cannotJudge,
  type Check,
  noShare,
  notApplicable,
  optionsSchema,
  pass,
  type Question,
  type Verdict,
} from "../check.js";
import * as holds from "../holds.js";
import { because } from "../why.js";
import { words } from "./audit-time-share.words.js";

interface Options {
  /** Audit type whose share of the initial days (`auditTimeShares`) is wanted. */
  readonly share: string;
  /**
   * Below this part of the initial days it is an error; between it and the rounded share a warning.
   * Without it the rounded share is the limit.
   */
  readonly floor?: Share;
  /** The procedure names no rounding: the exact share is what counts. */
  readonly exact?: boolean;
  /**
   * Where clauses ask for different things: the floor alone, the rounded share alone, that the
   * initial days are those of the initial audit, that all audits of this type in a cycle together
   * reach the floor, or that another time than the share has a reason. Without it floor and share.
   */
  readonly aspect?: "floor" | "share" | "initial" | "cycle" | "reason";
  /**
   * The initial days are those of an initial audit for the present number of persons, which may
   * have been reduced by this percentage of the table value.
   */
  readonly presentNumber?: { readonly maxReductionPercent: number };
  /**
   * Recorded numbers are not taken as they stand: a larger number of persons in the audit's own
   * record counts, and initial days too few for the table count as the fewest allowed.
   */
  readonly computed?: boolean;
}

const fraction = {
  type: "object",
  additionalProperties: false,
  required: ["numerator", "denominator"],
  properties: { numerator: { type: "integer" }, denominator: { type: "integer" } },
} as const;

export const auditTimeShare: Check<Options> = {
  id: "audit-time-share",
  description: words.description(),
  options: optionsSchema(
    {
      share: holds.auditTimeShare,
      floor: fraction,
      exact: { type: "boolean" },
      aspect: { enum: ["floor", "share", "initial", "cycle", "reason"] },
      computed: { type: "boolean" },
      presentNumber: {
        type: "object",
        additionalProperties: false,
        required: ["maxReductionPercent"],
        properties: { maxReductionPercent: { type: "number" } },
      },
    },
    ["share"],
  ),
  reads: ({ aspect }) =>
    aspect === "initial" ? ["audit.auditTime.initialDays"] : ["audit.auditTime.totalDays"],
  readsIfThere: ({ aspect }) => [
    "audit.auditTime.initialDays",
    "c.application",
    "c.changes",
    ...(aspect === "cycle" ? ["c.auditProgramme.activities"] : []),
    ...(aspect === "reason" ? ["audit.auditTime.adjustmentReason"] : []),
  ],
  judge(q) {
    const { options, find, procedure } = q;
    const share = procedure.data.auditTimeShares[options.share];
    if (!share) return noShare((q.subject.vars["audit"] as AuditView).title);
    const recorded = find("audit.auditTime.initialDays");
    const given = numberIn(recorded?.value);
    const initial = initialDays(q, given);
    if (options.aspect === "initial") return copied(given, initial, recorded?.place);
    const time = recordIn(q.subject.vars["audit"], "audit-time");
    const own = time && ownDaysOf(time, procedure.data.scheme);
    if (initial === null || time === undefined || own?.days === undefined) {
      return cannotJudge(words.notRecorded());
    }
    const record = find("audit.auditTime")?.place?.record;
    const days: Days = {
      initial: initial.days,
      total: own.days,
      at: record ? { record, pointer: own.pointer } : null,
    };
    return judgeDays(q, { share, days, reason: time.adjustmentReason });
  },
};

function numberIn(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

interface Determined {
  readonly share: Share;
  readonly days: Days;
  /** Why the time differs from the share. */
  readonly reason: string | undefined;
}

function judgeDays(q: Question<Options>, { share, days, reason }: Determined): Verdict {
  switch (q.options.aspect) {
    case "cycle":
      return judgeCycle(q, days);
    case "reason":
      return judgeReason(days, share, reason);
    default:
      return judgeShare(q.options, share, days);
  }
}

/**
 * What the audits of a cycle take together. While another one is still planned it is a forecast:
 * the last one answers for all.
 */
function judgeCycle({ options, view, procedure, subject }: Question<Options>, days: Days): Verdict {
  const audit = subject.vars["audit"] as AuditView;
  const { scheme } = procedure.data;
  const cycle = cycleOf(audit, view.audits);
  if (cycle.audits.at(-1)?.id !== audit.id || (cycle.isOpen && isAnotherPlanned(view.own))) {
    return notApplicable(() => because(words.cycleGoesOn()));
  }
  const each = cycle.audits.flatMap((a) => {
    const time = recordIn(a, "audit-time");
    return (time && ownDaysOf(time, scheme).days) ?? [];
  });
  const total = each.reduce((sum, d) => sum + d, 0);
  const { initial, at } = days;
  const floor = options.floor ? partOf(initial, options.floor) : initial;
  if (reaches(total, floor)) return pass;
  const detail = words.shortCycle({
    each: each.map(showDays).join(" + "),
    total: showDays(total),
    initial,
    share: options.floor ? written(options.floor) : "1",
    floor: showDays(floor),
  });
  return { outcome: "fail", at, detail };
}

/** Rounding up to the next half day is no difference. */
function judgeReason(
  { initial, total, at }: Days,
  share: Share,
  reason: string | undefined,
): Verdict {
  const exact = partOf(initial, share);
  const isShare = reaches(total, exact) && reaches(roundUpToHalf(exact), total);
  if (isShare || reason !== undefined) return pass;
  const shown = { initial, share: written(share), target: showDays(exact), recorded: total };
  return { outcome: "fail", at, detail: words.unreasoned(shown) };
}

/** The days of the initial audit, and whether the case itself holds that audit. */
interface Initial {
  readonly days: number;
  readonly isOnFile: boolean;
}

/**
 * As the initial audit's own record says; what a later record says of it only where that audit is
 * not in the case, or was for another number of persons.
 */
function initialDays(q: Question<Options>, given: number | undefined): Initial | null {
  const { view, options, procedure } = q;
  const first = recordIn(
    view.audits.find((a) => a.type === "stage1"),
    "audit-time",
  );
  const days = first && ownDaysOf(first, procedure.data.scheme).days;
  const changed = options.presentNumber && numberSince(q, first?.effectiveNumber?.total);
  const part = 1 - (options.presentNumber?.maxReductionPercent ?? 0) / 100;
  if (days !== undefined && !changed) {
    const fewest = options.computed ? (baseDays(q, first) ?? 0) * part : 0;
    return { days: Math.max(days, fewest), isOnFile: true };
  }
  const table = changed ? tableDays(procedure.data.auditTimeTable, changed) : null;
  if (table === null) return recordedDays(given);
  const least = table * part;
  const isPossible = given !== undefined && reaches(given, least);
  return { days: isPossible ? given : table, isOnFile: false };
}

/** What the table gives for the initial audit. */
function baseDays(
  { view, procedure }: Question<Options>,
  time: RecordOf<"audit-time"> | undefined,
): number | null | undefined {
  const audit = view.audits.find((a) => a.type === "stage1");
  return audit && time && baseTimeOf(time, { audit, view, procedure })?.days;
}

/** The number of persons now, where it is another one than at the initial audit. */
function numberSince(
  { view, subject, options }: Question<Options>,
  before: number | undefined,
): number | undefined {
  const audit = subject.vars["audit"] as AuditView;
  const time = recordIn(audit, "audit-time");
  const { fullTimeHoursPerWeek: week, total } = time?.effectiveNumber ?? {};
  if (options.computed && (total ?? 0) > (before ?? Infinity)) return total;
  const head = headcountOf(view, { audit, day: time?.determinedOn, week });
  const isSame = !head || (before !== undefined && head.least <= before && before <= head.most);
  return isSame ? undefined : head.least;
}

function recordedDays(days: number | undefined): Initial | null {
  return days === undefined ? null : { days, isOnFile: false };
}

/** Whether the initial days, copied into the record of a later audit, are those on file. */
function copied(
  given: number | undefined,
  initial: Initial | null,
  at: Place | null | undefined,
): Verdict {
  if (given === undefined || !initial?.isOnFile) return pass;
  if (Math.abs(given - initial.days) < 1e-9) return pass;
  const detail = words.wrongInitial({ initial: initial.days, recorded: given });
  return { outcome: "fail", at, detail };
}

interface Days {
  readonly initial: number;
  readonly total: number;
  readonly at: Place | null;
}

function judgeShare(options: Options, share: Share, { initial, total, at }: Days): Verdict {
  const exact = partOf(initial, share);
  const target = options.exact ? exact : roundToHalf(exact);
  const floor = options.floor ? partOf(initial, options.floor) : target;
  const { aspect } = options;
  if (options.floor && aspect !== "share" && !reaches(total, floor)) {
    const demanded = showDays(roundUpToHalf(floor));
    const detail = words.belowFloor({
      initial,
      share: written(options.floor),
      floor: showDays(floor),
      demanded,
      recorded: total,
    });
    return { outcome: "fail", at, detail };
  }
  if (aspect === "floor" || reaches(total, target)) return pass;
  const shown = { initial, share: written(share), target: showDays(target), recorded: total };
  const detail = options.exact ? words.exactShare(shown) : words.roundedShare(shown);
  const soft = options.floor && aspect === undefined;
  return { outcome: "fail", ...(soft && { severity: "warning" as const }), at, detail };
}

function partOf(days: number, { numerator, denominator }: Share): number {
  return (days * numerator) / denominator;
}

function written({ numerator, denominator }: Share): string {
  const percent = (numerator * 100) / denominator;
  return Number.isInteger(percent) ? `${percent}%` : `${numerator}/${denominator}`;
}
