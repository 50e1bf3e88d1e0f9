import type { AuditView, Place } from "../../model/case/case-view.js";
import { headcountOf } from "../../model/case/headcount.js";
import { ownDaysOf } from "../../model/case/own-days.js";
import { recordIn } from "../../model/case/records.js";
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
  optionsSchema,
  pass,
  type Question,
  type Verdict,
} from "../check.js";
import * as holds from "../holds.js";
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
   * Where clauses ask for different things: the floor alone, the rounded share alone, or that the
   * initial days are those of the initial audit. Without it floor and share.
   */
  readonly aspect?: "floor" | "share" | "initial";
  /**
   * The initial days are those of an initial audit for the present number of persons, which may
   * have been reduced by this percentage of the table value.
   */
  readonly presentNumber?: { readonly maxReductionPercent: number };
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
      aspect: { enum: ["floor", "share", "initial"] },
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
  readsIfThere: () => ["audit.auditTime.initialDays", "c.application", "c.changes"],
  judge(q) {
    const { options, find, procedure } = q;
    const share = procedure.data.auditTimeShares[options.share];
    if (!share) return noShare((q.subject.vars["audit"] as AuditView).title);
    const recorded = find("audit.auditTime.initialDays");
    const given = typeof recorded?.value === "number" ? recorded.value : undefined;
    const initial = initialDays(q, given);
    if (options.aspect === "initial") return copied(given, initial, recorded?.place);
    const time = recordIn(q.subject.vars["audit"], "audit-time");
    const own = time && ownDaysOf(time, procedure.data.scheme);
    if (initial === null || own?.days === undefined) return cannotJudge(words.notRecorded());
    const record = find("audit.auditTime")?.place?.record;
    return judgeShare(options, share, {
      initial: initial.days,
      total: own.days,
      at: record ? { record, pointer: own.pointer } : null,
    });
  },
};

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
  if (days !== undefined && !changed) return { days, isOnFile: true };
  const table = changed ? tableDays(procedure.data.auditTimeTable, changed) : null;
  if (table === null) return recordedDays(given);
  const least = table * (1 - (options.presentNumber?.maxReductionPercent ?? 0) / 100);
  const isPossible = given !== undefined && reaches(given, least);
  return { days: isPossible ? given : table, isOnFile: false };
}

/** The number of persons now, where it is another one than at the initial audit. */
function numberSince(
  { view, subject }: Question<Options>,
  before: number | undefined,
): number | undefined {
  const audit = subject.vars["audit"] as AuditView;
  const time = recordIn(audit, "audit-time");
  const week = time?.effectiveNumber?.fullTimeHoursPerWeek;
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
