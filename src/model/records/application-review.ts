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
   * Completed on
   */
  completedOn: CivilDate;
  /**
   * Material complete
   */
  materialComplete?: boolean;
  /**
   * Material valid
   */
  materialValid?: boolean;
  /**
   * Review of ability
   */
  ability?: {
    /**
     * Scope clear
     */
    scopeClear?: boolean;
    /**
     * Boundary defined
     */
    boundaryDefined?: boolean;
    /**
     * Competence needed
     */
    competence?: string;
    /**
     * Audit time considered
     */
    auditTime?: string;
    /**
     * System operated three months or more
     */
    operatedThreeMonths?: boolean;
  };
  /**
   * Business category
   */
  businessCategory?: {
    /**
     * Category code
     */
    code?: string;
    /**
     * Classification
     */
    classification?: string;
  };
  /**
   * Effective number of persons
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
   * Client notified on
   */
  clientNotifiedOn?: CivilDate;
  /**
   * Reasons
   */
  reasons?: string;
  /**
   * Material returned on
   */
  materialReturnedOn?: CivilDate;
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Activities comply with rules and law
   */
  activitiesLawful?: boolean;
  /**
   * Conclusion on capability
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
     * Scope; sites; persons; audit time and other factors
     */
    factors: string;
  };
  /**
   * Business scope classification
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
     * Touches an especially major project
     */
    especiallyMajorProject?: boolean;
    /**
     * Activities of this code
     */
    activities?: string[];
  }[];
  /**
   * Responsible department
   */
  department?: string;
  /**
   * Points of the review
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
   * Status of the scope
   */
  scopeStatus?: "accredited" | "approvedNotAccredited" | "outside";
  /**
   * Told of the unaccredited scope on
   */
  unaccreditedNotifiedOn?: CivilDate;
  /**
   * Consent to a certificate without symbol on
   */
  clientConsentOn?: CivilDate;
  /**
   * Told of the refusal on
   */
  refusalNotifiedOn?: CivilDate;
  /**
   * Information withheld on security grounds
   */
  informationWithheld?: boolean;
  /**
   * Completed in stage 1 on
   */
  completedAtStage1On?: CivilDate;
  /**
   * Scope
   */
  scope?: Localized;
  /**
   * How the number of persons was reached
   */
  headcountMethod?: string;
  /**
   * Competence needed in the team
   */
  requiredTeamCompetence?: string;
  /**
   * Competence needed for the decision
   */
  requiredDecisionCompetence?: string;
  /**
   * Confirmation of the scope requirement
   */
  clause43?: string;
}
