import type { Outcome } from "../../model/outcome/finding.js";
import { faultyEvidence } from "../checks/evidence.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { words } from "./missing-evidence.words.js";
import { foundIn } from "./naming.js";

/**
 * Attachments that records name and that are not there, or are others than were recorded. Where
 * the procedure has a rule for it, that rule tells.
 */
export function missingEvidence({ document, procedure, naming, complete }: CaseAtHand): Outcome[] {
  if (procedure.rules.some(({ check }) => check === "evidence")) return [];
  return faultyEvidence(document, procedure).flatMap(({ at, detail }): Outcome[] => {
    if (!at || !detail) return [];
    const { record, pointer } = at;
    const audit = document.audits.find((a) => a.records.includes(record)) ?? null;
    return [
      foundIn(
        { record, audit, pointer },
        {
          rule: "attachment-missing",
          clauses: [],
          severity: complete ? "error" : "warning",
          message: words.missing({ record: naming.record({ record, audit }), what: detail }),
          remedy: words.restore(),
        },
      ),
    ];
  });
}
