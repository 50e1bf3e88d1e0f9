// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Signatures } from "./definitions.js";

/**
 * Scope change
 */
export interface ScopeChange {
  /**
   * Kind
   */
  kind: "extension" | "reduction";
  /**
   * Ground
   */
  ground?: string;
  /**
   * Requested on
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
   * Accepted on
   */
  acceptedOn?: CivilDate;
  /**
   * Supplement signed on
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
   * Audited on
   */
  auditedOn?: CivilDate;
  /**
   * Conditions of extension
   */
  conditions?: {
    /**
     * Meets the standard
     */
    conforms: boolean;
    /**
     * Services meet laws and standards
     */
    servicesConform: boolean;
    /**
     * Effective
     */
    effective: boolean;
  };
  /**
   * Decision maker
   */
  decisionMaker?: string;
  /**
   * Decided on
   */
  decidedOn?: CivilDate;
  /**
   * New certificate
   */
  newCertificate?: string;
  /**
   * Client informed on
   */
  clientInformedOn?: CivilDate;
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Effective on
   */
  effectiveOn?: CivilDate;
  /**
   * Initiated by
   */
  requestedBy?: "client" | "body";
}
