// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Localized, Signatures } from "./definitions.js";

/**
 * Change to the scope of certification
 */
export interface ScopeChange {
  /**
   * Type of change
   */
  kind: "extension" | "reduction";
  /**
   * Grounds
   */
  ground?: string;
  /**
   * Scope before the change
   */
  scopeBefore?: Localized;
  /**
   * Scope after the change
   */
  scopeAfter?: Localized;
  /**
   * Date of request
   */
  requestedOn: CivilDate;
  /**
   * Written application
   */
  writtenApplication?: boolean;
  /**
   * Evidence
   */
  evidence?: Evidence[];
  /**
   * Date of acceptance
   */
  acceptedOn?: CivilDate;
  /**
   * Date supplementary agreement signed
   */
  supplementSignedOn?: CivilDate;
  /**
   * Document review
   */
  documentReview?: {
    /**
     * Reviewer
     */
    reviewer: string;
    /**
     * Reviewed on
     */
    reviewedOn: CivilDate;
  };
  /**
   * Date of audit
   */
  auditedOn?: CivilDate;
  /**
   * Conditions for expansion
   */
  conditions?: {
    /**
     * Standard fulfilled
     */
    conforms: boolean;
    /**
     * Activities and services comply with legal requirements and standards
     */
    servicesConform: boolean;
    /**
     * Operating effectively
     */
    effective: boolean;
  };
  /**
   * Decision maker
   */
  decisionMaker?: string;
  /**
   * Conclusion
   */
  conclusion?: "approved" | "refused";
  /**
   * Date of decision
   */
  decidedOn?: CivilDate;
  /**
   * New certificate
   */
  newCertificate?: string;
  /**
   * Date certified client informed
   */
  clientInformedOn?: CivilDate;
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Effective date
   */
  effectiveOn?: CivilDate;
  /**
   * Initiated by
   */
  requestedBy?: "client" | "body";
}
