import { listOf } from "../../model/base/lists.js";
import { recordIn } from "../../model/case/records.js";
import { type Check, notApplicable, optionsSchema, pass, restsOn } from "../check.js";
import * as holds from "../holds.js";
import { because } from "../why.js";
import { words } from "./cycle-coverage.words.js";

interface Options {
  /** Path of the list that must be covered. */
  readonly required: string;
  /** Property of the audit report that says what one audit covered. */
  readonly covered: string;
  /** Number of surveillance audits after which everything must have been covered. */
  readonly audits: number;
  /** The audit that certified or recertified before them is part of the cycle, too. */
  readonly initial?: boolean;
}

export const cycleCoverage: Check<Options> = {
  id: "cycle-coverage",
  description: words.description(),
  options: optionsSchema(
    {
      required: holds.path,
      covered: holds.fieldIn("audit.auditReport"),
      audits: { type: "integer", minimum: 1 },
      initial: { type: "boolean" },
    },
    ["required", "covered", "audits"],
  ),
  judge({ options, find, view, isBlocked, reasons }) {
    const required = find(options.required);
    if (!Array.isArray(required?.value)) {
      return notApplicable(() => reasons.absent(options.required));
    }
    const audits = view.audits.filter((a) => a.type === "surveillance");
    const path = `audit.auditReport.${options.covered}`;
    const blocked = audits.find((a) => isBlocked(path, a));
    if (blocked) {
      const what = reasons.nameInAudit(path);
      return restsOn(words.ofAudit({ audit: blocked.title, what }));
    }
    const reports = audits.flatMap((a) => recordIn(a, "audit-report") ?? []);
    if (reports.length < options.audits) {
      const counted = { n: reports.length, needed: options.audits };
      return notApplicable(() => because(words.cycleNotOver(counted), required.place));
    }
    const first = options.initial
      ? view.audits.filter((a) => a.type === "stage2" || a.type === "recertification")
      : [];
    const counting = [...reports, ...first.flatMap((a) => recordIn(a, "audit-report") ?? [])];
    const covered = new Set(counting.flatMap((report) => listIn(report, options.covered)));
    const open = required.value.filter((r) => !covered.has(r));
    if (open.length === 0) return pass;
    return {
      outcome: "fail",
      at: required.place,
      detail: words.notCovered({ items: listOf(open.map(String)) }),
    };
  },
};

/** The list in a field that the rule names. */
function listIn(report: Readonly<Record<string, unknown>>, field: string): readonly unknown[] {
  const list = report[field];
  return Array.isArray(list) ? list : [];
}
