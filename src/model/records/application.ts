// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Localized, Signatures } from "./definitions.js";

/**
 * Certification application form
 */
export interface Application {
  /**
   * Date of receipt
   */
  receivedOn: CivilDate;
  /**
   * Scope of certification sought
   */
  scope?: Localized;
  /**
   * Description of activities
   */
  activityDescription?: string;
  /**
   * Evidence of legal status
   */
  legalEntity?: {
    /**
     * Document
     */
    documentName: string;
    /**
     * Document number
     */
    documentNumber?: string;
    /**
     * Valid until
     */
    validTo?: CivilDate | "long-term";
    /**
     * Type of document
     */
    documentType?: "businessLicence" | "publicInstitution" | "socialOrganisation" | "nonEnterprise" | "partyGovernment" | "other";
  };
  /**
   * Licence required by law
   */
  licencesRequired?: boolean;
  /**
   * Licences
   */
  licences?: {
    /**
     * Licence
     */
    name: string;
    /**
     * Licence number
     */
    number?: string;
    /**
     * Valid until
     */
    validTo?: CivilDate | "long-term";
  }[];
  /**
   * Management system
   */
  system: {
    /**
     * Management system in operation since
     */
    operationStartedOn?: CivilDate;
    /**
     * Date evidence of effective operation supplied
     */
    operationShownOn?: CivilDate;
  };
  /**
   * Ordered to suspend operations
   */
  orderedToStop?: boolean;
  /**
   * Credit check
   */
  creditCheck?: {
    /**
     * National Enterprise Credit Information Publicity System
     */
    nationalEnterpriseSystem?: "notListed" | "listed";
    /**
     * Credit China
     */
    creditChina?: "notListed" | "listed";
    /**
     * Date of query
     */
    checkedOn?: CivilDate;
  };
  /**
   * Previous certificate
   */
  previousCertificate?: {
    /**
     * Certificate No.
     */
    number: string;
    /**
     * Issuing certification body
     */
    body: string;
    /**
     * Status
     */
    outcome: "suspended" | "withdrawn" | "cancelled" | "expired";
    /**
     * Date of suspension, withdrawal or cancellation
     */
    lostOn: CivilDate;
    /**
     * For reasons attributable to the organisation
     */
    clientReason: boolean;
    /**
     * Restored after suspension
     */
    restored: boolean;
    /**
     * Date approval of the issuing body revoked
     */
    bodyApprovalRevokedOn?: CivilDate;
  };
  /**
   * Date list of sites received
   */
  siteListReceivedOn?: CivilDate;
  /**
   * List of sites
   */
  sites?: {
    /**
     * Site id
     */
    id: string;
    /**
     * Site
     */
    name: string;
    /**
     * Site name in English
     */
    nameEn?: string;
    /**
     * Address
     */
    address?: Localized;
    /**
     * Central function
     */
    central: boolean;
    /**
     * Temporary site
     */
    temporary: boolean;
    /**
     * Activity
     */
    activity: string;
    /**
     * Process
     */
    process: string;
    /**
     * Type of risk
     */
    riskType: string;
    /**
     * Effective number of personnel
     */
    effectiveNumber: number;
    /**
     * Evidence of legal status
     */
    legalDocument?: string;
    /**
     * Evidence of relationship to the applicant
     */
    relationProof?: string;
    /**
     * Risk level (higher number, higher risk)
     */
    risk?: number;
  }[];
  /**
   * Personnel covered by the management system
   */
  persons?: {
    /**
     * Full-time personnel (all shifts)
     */
    fullTime?: number;
    /**
     * Part-time, temporary and contracted personnel
     */
    others?: {
      /**
       * Kind
       */
      kind: string;
      /**
       * Number of persons
       */
      persons: number;
      /**
       * Weekly hours per person
       */
      hoursPerWeek: number;
    }[];
  };
  /**
   * Shifts
   */
  shifts?: {
    /**
     * Shifts
     */
    names: string[];
  };
  /**
   * Working hours per day
   */
  dailyHours: number;
  /**
   * Seasonal activity
   */
  season?: {
    /**
     * From
     */
    from: CivilDate;
    /**
     * To
     */
    to: CivilDate;
  };
  /**
   * Application documents
   */
  documents?: {
    /**
     * Item
     */
    item?: string;
    /**
     * Document
     */
    name: string;
    /**
     * Attachment
     */
    evidence?: Evidence;
    /**
     * Copy
     */
    copy?: boolean;
    /**
     * Certified true copy
     */
    originalSighted?: boolean;
  }[];
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Number of employees
   */
  employees?: number;
  /**
   * Languages asked for the certificate
   */
  certificateLanguages?: ("zh" | "en")[];
  /**
   * Technical area codes
   */
  businessCodes?: string[];
  /**
   * Date of internal audit
   */
  internalAuditOn?: CivilDate;
  /**
   * Date of management review
   */
  managementReviewOn?: CivilDate;
  /**
   * Information provided with the application
   */
  information?: {
    /**
     * Item
     */
    item: string;
    /**
     * Text
     */
    text: string;
  }[];
  /**
   * Statements of applicability
   */
  statementsOfApplicability?: {
    /**
     * Version
     */
    version: string;
    /**
     * Date
     */
    date: CivilDate;
    /**
     * Scope
     */
    scope: string;
  }[];
  /**
   * Result of preliminary check
   */
  preliminaryCheck?: "met" | "notMet";
  /**
   * Statement of legal compliance
   */
  lawfulStatement?: string;
  /**
   * Virtual site
   */
  virtualSites?: boolean;
  /**
   * Eligibility requirements for the certification body
   */
  confidentialityRequirements?: string;
  /**
   * Other parties involved in the provision of services
   */
  otherParties?: string[];
  /**
   * General information on the management system and the activities covered
   */
  isms?: string;
}
