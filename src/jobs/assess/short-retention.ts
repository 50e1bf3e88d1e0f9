import type { Gap } from "../../model/outcome/assessment.js";
import { shortRetention } from "../../model/procedure/least-retention.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { leastRetention } from "../../workspace/reference-data.js";

/** A procedure that keeps cases for too short a time: no case is at fault. */
export function retentionGaps(procedure: Procedure, cases: number): Gap[] {
  const least = leastRetention();
  const short = shortRetention(procedure, least);
  if (!short || cases === 0) return [];
  const { clauses, message, remedy } = short;
  const where = clauses.join(" ");
  return [
    {
      rule: "short-retention-of-procedure",
      clauses,
      standards: [`${least.standard} ${least.clause}`],
      gravity: "minor",
      message,
      remedy,
      cases,
      asked: cases,
      open: true,
      places: [
        {
          case: procedure.id,
          subject: where,
          at: null,
          message: { zh: where, en: where },
          due: null,
        },
      ],
    },
  ];
}
