import { listOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import type { AuditView, CaseView } from "../../model/case/case-view.js";
import { areReducible, equivalentOf, headcountOf } from "../../model/case/headcount.js";
import { recordIn, type RecordOf } from "../../model/case/records.js";
import { rootUp, tableDays, variantDays } from "../../model/procedure/audit-time.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { cannotJudge, type Check, notApplicable, optionsSchema, pass } from "../check.js";
import { because } from "../why.js";
import { words } from "./audit-time-table.words.js";

interface Options {
  /** Fewest days for a number of persons above the table. */
  readonly minAboveTable: number;
  /** From which part of all groups doing identical activities may count for less, in percent. */
  readonly identicalGroupsFromPercent?: number;
  /**
   * What to judge where two clauses ask for it: what the table says, or that it is continued above
   * its last row. Both without it.
   */
  readonly aspect?: "table" | "above";
}

export const auditTimeTable: Check<Options> = {
  id: "audit-time-table",
  description: words.description(),
  options: optionsSchema(
    {
      minAboveTable: { type: "number" },
      identicalGroupsFromPercent: { type: "number" },
      aspect: { enum: ["table", "above"] },
    },
    ["minAboveTable"],
  ),
  reads: () => ["audit.auditTime.effectiveNumber.total", "audit.auditTime.tableDays"],
  readsIfThere: () => ["audit.auditTime.variant", "c.application", "c.changes"],
  judge({ options, find, subject, procedure, view }) {
    const audit = subject.vars["audit"] as AuditView;
    const time = recordIn(audit, "audit-time");
    const persons = time && personsOf(time, { audit, view, options });
    const recorded = time?.tableDays;
    if (persons === undefined || recorded === undefined) return cannotJudge(words.notRecorded());
    const days = tableDays(procedure.data.auditTimeTable, persons);
    if (options.aspect === (days === null ? "table" : "above")) {
      const why = days === null ? words.isAbove({ persons }) : words.isInTable({ persons });
      return notApplicable(() => because(why, find("audit.auditTime.effectiveNumber")?.place));
    }
    const detail =
      days === null
        ? aboveTableFault(
            { persons, recorded, isJustified: !!time?.aboveTable },
            procedure,
            options,
          )
        : tableFault({ persons, recorded, named: time?.variant }, days, procedure);
    return detail
      ? { outcome: "fail", at: find("audit.auditTime.tableDays")?.place, detail }
      : pass;
  },
};

interface Around {
  readonly audit: AuditView;
  readonly view: CaseView;
  readonly options: Options;
}

/**
 * For how many persons the table is looked up: as recorded where that is right. A number that
 * another rule finds wrong is not taken, but what it should be: the sum of its parts, and not less
 * than the application and its changes say.
 */
function personsOf(
  { effectiveNumber: number, determinedOn }: RecordOf<"audit-time">,
  { audit, view, options: { identicalGroupsFromPercent: percent } }: Around,
): number | undefined {
  if (number?.total === undefined) return undefined;
  const { fullTime, equivalents = [], identicalGroups = [], fullTimeHoursPerWeek: week } = number;
  const others = equivalents.reduce(
    (sum, e) => sum + Math.max(e.equivalent ?? 0, week ? equivalentOf(e, week) : 0),
    0,
  );
  const all = (fullTime ?? number.total) + others;
  const groups = areReducible(identicalGroups, all, percent) ? identicalGroups : [];
  const reduced = groups.reduce(
    (sum, g) => sum + Math.max(g.reduced ?? 0, rootUp(g.persons ?? 0)) - (g.persons ?? 0),
    0,
  );
  const head = headcountOf(view, { audit, day: determinedOn, week });
  const least = head ? head.least + reduced : 0;
  return Math.max(fullTime === undefined ? number.total : fullTime + others + reduced, least);
}

/** What is recorded: for how many persons, how many days by the table. */
interface Determination {
  readonly persons: number;
  readonly recorded: number;
}

function aboveTableFault(
  { persons, recorded, isJustified }: Determination & { readonly isJustified: boolean },
  { data: { auditTimeTable: table } }: Procedure,
  { minAboveTable: least }: Options,
): Bilingual | null {
  if (persons <= (table.at(-1)?.to ?? 0)) return words.notInTable({ persons });
  return recorded >= least && isJustified ? null : words.aboveTable({ persons, least });
}

function tableFault(
  { persons, recorded, named }: Determination & { readonly named: string | undefined },
  days: number,
  { data: { auditTimeVariants: variants = [] } }: Procedure,
): Bilingual | null {
  const variant = variants.find((v) => v.id === named);
  if (named !== undefined && !variant) {
    const known = variants.length > 0 ? listOf(variants.map((v) => v.id)) : words.none();
    return words.unknownVariant({ variant: named, known });
  }
  const expected = variant ? variantDays(days, variant) : days;
  if (expected === recorded) return null;
  return variant
    ? words.wrongVariantDays({ persons, days, expected, recorded, variant: variant.label })
    : words.wrongDays({ persons, days, recorded });
}
