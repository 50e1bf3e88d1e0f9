// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Localized, Signatures } from "./definitions.js";

/**
 * Audit task order
 */
export interface TaskOrder {
  /**
   * Task order No.
   */
  number: string;
  /**
   * Date of issue
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
   * Planned start of audit
   */
  plannedFrom: CivilDate;
  /**
   * Planned end of audit
   */
  plannedTo: CivilDate;
  /**
   * On-site audit days
   */
  onsiteDays: number;
  /**
   * Effective number of personnel
   */
  effectiveNumber: number;
  /**
   * Technical area code
   */
  businessCategory: string;
  /**
   * Other management systems audited in combination
   */
  combinedSystems?: string[];
  /**
   * Expiry date of the certificate
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
     * Role in the audit team
     */
    role: "teamLeader" | "auditor" | "technicalExpert" | "traineeAuditor" | "observer";
    /**
     * Competent in the technical area
     */
    professional: boolean;
    /**
     * Other management systems covered
     */
    systems?: string[];
    /**
     * Declaration of impartiality
     */
    conflict?: {
      /**
       * Date of declaration
       */
      declaredOn?: CivilDate;
      /**
       * Conflict of interest
       */
      interest?: boolean;
    };
    /**
     * Auditor responsible for the technical expert's activities
     */
    responsibleAuditor?: string;
    /**
     * Evaluator of the trainee auditor
     */
    evaluator?: string;
    /**
     * Auditor accompanying the technical expert
     */
    supervisor?: string;
  }[];
  /**
   * Working documents issued (items)
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
   * Date of notice of the audit team
   */
  teamNoticeOn?: CivilDate;
  /**
   * Date sent to the client
   */
  sentToClientOn?: CivilDate;
  /**
   * Date reissued
   */
  reissuedOn?: CivilDate;
  /**
   * Date sent to the audit team
   */
  sentToTeamOn?: CivilDate;
  /**
   * Client's comments
   */
  clientResponse?: string;
  /**
   * Comments of audit team members
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
   * Date background information requested
   */
  backgroundRequestedOn?: CivilDate;
  /**
   * Date background information provided
   */
  backgroundGivenOn?: CivilDate;
  /**
   * Tasks of the audit team (items)
   */
  tasks?: string[];
  /**
   * Decision maker designated
   */
  decisionPerson?: string;
  /**
   * Date client informed of on-site activities
   */
  clientInformedOn?: CivilDate;
  /**
   * Impartiality consideration at short notice
   */
  shortNoticeConsideration?: string;
}
