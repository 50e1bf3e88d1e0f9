import { listOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import { recordIn } from "../../model/case/records.js";
import { tableDays, variantDays } from "../../model/procedure/audit-time.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { cannotJudge, type Check, optionsSchema, pass } from "../check.js";
import { words } from "./audit-time-table.words.js";

interface Options {
  /** Fewest days for a number of persons above the table. */
  readonly minAboveTable: number;
}

export const auditTimeTable: Check<Options> = {
  id: "audit-time-table",
  description: words.description(),
  options: optionsSchema({ minAboveTable: { type: "number" } }, ["minAboveTable"]),
  reads: () => ["audit.auditTime.effectiveNumber.total", "audit.auditTime.tableDays"],
  readsIfThere: () => ["audit.auditTime.variant"],
  judge({ options, find, subject, procedure }) {
    const time = recordIn(subject.vars["audit"], "audit-time");
    const persons = time?.effectiveNumber?.total;
    const recorded = time?.tableDays;
    if (persons === undefined || recorded === undefined) return cannotJudge(words.notRecorded());
    const days = tableDays(procedure.data.auditTimeTable, persons);
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
