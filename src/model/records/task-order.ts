// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Localized, Signatures } from "./definitions.js";

/**
 * Audit task order
 */
export interface TaskOrder {
  /**
   * Number
   */
  number: string;
  /**
   * Issued on
   */
  issuedOn: CivilDate;
  /**
   * Audit scope
   */
  scope: Localized;
  /**
   * Audit criteria
   */
  criteria: string[];
  /**
   * Audit objectives
   */
  objectives: string;
  /**
   * Planned from
   */
  plannedFrom: CivilDate;
  /**
   * Planned to
   */
  plannedTo: CivilDate;
  /**
   * On-site days
   */
  onsiteDays: number;
  /**
   * Effective number
   */
  effectiveNumber: number;
  /**
   * Business category
   */
  businessCategory: string;
  /**
   * Other systems audited
   */
  combinedSystems?: string[];
  /**
   * Certificate expires on
   */
  certificateExpiresOn?: CivilDate;
  /**
   * Audit team
   */
  team?: {
    /**
     * Name
     */
    person: string;
    /**
     * Role
     */
    role: "teamLeader" | "auditor" | "technicalExpert" | "traineeAuditor" | "observer";
    /**
     * Professional for the category
     */
    professional: boolean;
    /**
     * Other systems covered
     */
    systems?: string[];
    /**
     * Declaration of interest
     */
    conflict?: {
      /**
       * Declared on
       */
      declaredOn?: CivilDate;
      /**
       * Interest in the client
       */
      interest?: boolean;
    };
    /**
     * Auditor responsible for the expert's activities
     */
    responsibleAuditor?: string;
    /**
     * Evaluator of the trainee
     */
    evaluator?: string;
    /**
     * Auditor supervising the expert
     */
    supervisor?: string;
  }[];
  /**
   * Working documents received (items)
   */
  workingDocuments?: string[];
  /**
   * Replacements
   */
  replacements?: {
    /**
     * Date
     */
    on: CivilDate;
    /**
     * Out
     */
    replaced: string;
    /**
     * In
     */
    replacedBy: string;
    /**
     * Unforeseeable circumstances
     */
    unforeseeable: boolean;
    /**
     * Reason
     */
    reason: string;
  }[];
  /**
   * Nonconformity to be verified on site
   */
  verificationOf?: string;
  /**
   * Hours of notice
   */
  noticeHours?: number;
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Responsible department
   */
  department?: string;
  /**
   * Team notice sent on
   */
  teamNoticeOn?: CivilDate;
  /**
   * Sent to the client on
   */
  sentToClientOn?: CivilDate;
  /**
   * Reissued on
   */
  reissuedOn?: CivilDate;
  /**
   * Sent to the team on
   */
  sentToTeamOn?: CivilDate;
  /**
   * Opinion of the client
   */
  clientResponse?: string;
  /**
   * Opinions of the members
   */
  teamResponses?: {
    /**
     * Member
     */
    person: string;
    /**
     * Opinion
     */
    opinion: string;
  }[];
  /**
   * Background asked for on
   */
  backgroundRequestedOn?: CivilDate;
  /**
   * Background given on
   */
  backgroundGivenOn?: CivilDate;
  /**
   * Tasks of the team (items)
   */
  tasks?: string[];
  /**
   * Decision maker named
   */
  decisionPerson?: string;
  /**
   * Client informed of on-site activity on
   */
  clientInformedOn?: CivilDate;
  /**
   * Impartiality consideration at short notice
   */
  shortNoticeConsideration?: string;
}
