import type { Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { askedRecord } from "./missing-record.js";
import { type Requirement, requirementsOf } from "./requirements.js";
import { isUnstated, statements } from "./unstated.js";

/** What a procedure says of a finding besides the finding itself. */
export interface Explained {
  readonly requirements: readonly Requirement[];
  /**
   * Where the record is to lie that is not there, or in which people are to state what nobody has;
   * null where it is about another thing.
   */
  readonly missing: string | null;
}

/** What the procedures by which something was judged say of a finding. */
export function explained(outcome: Outcome, procedures: readonly Procedure[]): Explained {
  const [asked = null] = procedures.flatMap((p) => askedRecord(outcome, p)?.path ?? []);
  const missing = isUnstated(outcome) ? `${statements}.json` : asked;
  return {
    requirements: procedures.flatMap((p) => requirementsOf(p, outcome.clauses)),
    missing,
  };
}
