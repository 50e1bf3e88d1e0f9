// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Localized, Signatures } from "./definitions.js";

/**
 * Application review record
 */
export interface ApplicationReview {
  /**
   * Application reviewer
   */
  reviewer: string;
  /**
   * Date of completion
   */
  completedOn: CivilDate;
  /**
   * Application documents complete
   */
  materialComplete?: boolean;
  /**
   * Application documents valid
   */
  materialValid?: boolean;
  /**
   * Review of the application and of competence
   */
  ability?: {
    /**
     * Scope of certification sought clearly defined
     */
    scopeClear?: boolean;
    /**
     * Boundaries of the management system defined
     */
    boundaryDefined?: boolean;
    /**
     * Competence required for the audit
     */
    competence?: string;
    /**
     * Consideration of audit time
     */
    auditTime?: string;
    /**
     * Management system in operation for three months or more
     */
    operatedThreeMonths?: boolean;
  };
  /**
   * Technical area
   */
  businessCategory?: {
    /**
     * Category code
     */
    code?: string;
    /**
     * Basis of the classification
     */
    classification?: string;
  };
  /**
   * Effective number of personnel
   */
  effectiveNumber: number;
  /**
   * Risk category
   */
  riskCategory: "low" | "medium" | "high";
  /**
   * Conclusion
   */
  conclusion: "accepted" | "supplementRequested" | "refused";
  /**
   * Date client notified
   */
  clientNotifiedOn?: CivilDate;
  /**
   * Reasons
   */
  reasons?: string;
  /**
   * Date application documents returned
   */
  materialReturnedOn?: CivilDate;
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Activities comply with the certification rules and legal requirements
   */
  activitiesLawful?: boolean;
  /**
   * Conclusion on the capability to undertake the certification
   */
  capability?: {
    /**
     * Conclusion
     */
    conclusion: "able" | "notAble";
    /**
     * Reason
     */
    reason: string;
    /**
     * Scope, sites, number of personnel, audit time and other factors
     */
    factors: string;
  };
  /**
   * Classification of technical areas
   */
  scopeCodes?: {
    /**
     * Code
     */
    code: string;
    /**
     * Level
     */
    level: string;
    /**
     * Involves a particularly significant project
     */
    especiallyMajorProject?: boolean;
    /**
     * Activities assigned to this code
     */
    activities?: string[];
  }[];
  /**
   * Responsible department
   */
  department?: string;
  /**
   * Points reviewed
   */
  points?: {
    /**
     * Item
     */
    item: string;
    /**
     * Result
     */
    result: string;
  }[];
  /**
   * Status of the scope with respect to accreditation
   */
  scopeStatus?: "accredited" | "approvedNotAccredited" | "outside";
  /**
   * Date client informed of non-accredited scope
   */
  unaccreditedNotifiedOn?: CivilDate;
  /**
   * Date of consent to certification without accreditation symbol
   */
  clientConsentOn?: CivilDate;
  /**
   * Date client informed that the application is declined
   */
  refusalNotifiedOn?: CivilDate;
  /**
   * Information insufficient for security reasons
   */
  informationWithheld?: boolean;
  /**
   * Date completed in stage 1
   */
  completedAtStage1On?: CivilDate;
  /**
   * Scope of the management system
   */
  scope?: Localized;
  /**
   * Determination of the number of personnel covered
   */
  headcountMethod?: string;
  /**
   * Competence required in the audit team
   */
  requiredTeamCompetence?: string;
  /**
   * Competence required for the certification decision
   */
  requiredDecisionCompetence?: string;
  /**
   * Confirmation that the scope requirements are met
   */
  clause43?: string;
}
