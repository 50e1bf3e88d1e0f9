import { listOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import { type BaseTime, baseTimeOf } from "../../model/case/base-time.js";
import type { AuditView } from "../../model/case/case-view.js";
import { recordIn } from "../../model/case/records.js";
import { type AuditTimeVariant, variantDays } from "../../model/procedure/audit-time.js";
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
   * The circumstances that the rule is about, where each has its clause: it applies where one of
   * them holds, or, with none named, where no circumstance does.
   */
  readonly variants?: readonly string[];
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
      variants: { type: "array", items: { type: "string" } },
    },
    ["minAboveTable"],
  ),
  reads: () => ["audit.auditTime.effectiveNumber.total", "audit.auditTime.tableDays"],
  readsIfThere: () => ["audit.auditTime.variant", "c.application", "c.changes"],
  judge({ options, find, subject, procedure, view }) {
    const audit = subject.vars["audit"] as AuditView;
    const time = recordIn(audit, "audit-time");
    const base =
      time &&
      baseTimeOf(time, {
        audit,
        view,
        procedure,
        identicalGroupsFromPercent: options.identicalGroupsFromPercent,
      });
    const recorded = time?.tableDays;
    if (base === undefined || recorded === undefined) return cannotJudge(words.notRecorded());
    const { persons, table: days } = base;
    const elsewhere = otherCase(options, base);
    if (elsewhere) {
      return notApplicable(() =>
        because(elsewhere, find("audit.auditTime.effectiveNumber")?.place),
      );
    }
    const detail =
      days === null
        ? aboveTableFault(
            { persons, recorded, isJustified: !!time?.aboveTable },
            procedure,
            options,
          )
        : tableFault({ ...base, days, recorded, named: time?.variant }, procedure);
    return detail
      ? { outcome: "fail", at: find("audit.auditTime.tableDays")?.place, detail }
      : pass;
  },
};

/** Why another rule judges it: by its row of the table, or by its circumstance. */
function otherCase({ aspect, variants }: Options, base: BaseTime): Bilingual | null {
  const { persons, table, variant } = base;
  if (aspect === "table" && table === null) return words.isAbove({ persons });
  if (aspect === "above" && table !== null) return words.isInTable({ persons });
  if (!variants || isAbout(variants, variant?.id)) return null;
  return variant ? words.variantHolds({ variant: variant.label }) : words.noVariantHolds();
}

/** What is recorded: for how many persons, how many days by the table. */
interface Determination {
  readonly persons: number;
  readonly recorded: number;
}

interface TableDetermination extends Determination {
  /** By the table, before the circumstance that holds. */
  readonly days: number;
  readonly variant: AuditTimeVariant | undefined;
  /** The circumstance that is recorded. */
  readonly named: string | undefined;
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
  { persons, recorded, days, variant, named }: TableDetermination,
  { data: { auditTimeVariants: variants = [] } }: Procedure,
): Bilingual | null {
  const namedVariant = variants.find((v) => v.id === named);
  if (named !== undefined && !namedVariant) {
    const known = variants.length > 0 ? listOf(variants.map((v) => v.id)) : words.none();
    return words.unknownVariant({ variant: named, known });
  }
  const expected = variant ? variantDays(days, variant) : days;
  if (expected === recorded) return null;
  if (variant) {
    return words.wrongVariantDays({ persons, days, expected, recorded, variant: variant.label });
  }
  return namedVariant
    ? words.unfoundedVariant({ persons, days, recorded, variant: namedVariant.label })
    : words.wrongDays({ persons, days, recorded });
}

function isAbout(variants: readonly string[], variant: string | undefined): boolean {
  return variant === undefined ? variants.length === 0 : variants.includes(variant);
}
