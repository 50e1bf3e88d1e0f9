// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Localized, Signatures } from "./definitions.js";

/**
 * Certification application form
 */
export interface Application {
  /**
   * Date received
   */
  receivedOn: CivilDate;
  /**
   * Scope applied for
   */
  scope?: Localized;
  /**
   * Description of activities
   */
  activityDescription?: string;
  /**
   * Legal status document
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
     * Valid to
     */
    validTo?: CivilDate | "long-term";
    /**
     * Type of document
     */
    documentType?: "businessLicence" | "publicInstitution" | "socialOrganisation" | "nonEnterprise" | "partyGovernment" | "other";
  };
  /**
   * Licence legally required
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
     * Valid to
     */
    validTo?: CivilDate | "long-term";
  }[];
  /**
   * Management system
   */
  system: {
    /**
     * System in operation since
     */
    operationStartedOn?: CivilDate;
    /**
     * Proof of operation supplied on
     */
    operationShownOn?: CivilDate;
  };
  /**
   * Ordered to stop business
   */
  orderedToStop?: boolean;
  /**
   * Credit query
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
     * Queried on
     */
    checkedOn?: CivilDate;
  };
  /**
   * Earlier certificate
   */
  previousCertificate?: {
    /**
     * Certificate number
     */
    number: string;
    /**
     * Certification body
     */
    body: string;
    /**
     * Status
     */
    outcome: "suspended" | "withdrawn" | "cancelled" | "expired";
    /**
     * Suspended, withdrawn or cancelled on
     */
    lostOn: CivilDate;
    /**
     * For the organisation's own reasons
     */
    clientReason: boolean;
    /**
     * Restored since
     */
    restored: boolean;
    /**
     * Body's approval revoked on
     */
    bodyApprovalRevokedOn?: CivilDate;
  };
  /**
   * List of sites received on
   */
  siteListReceivedOn?: CivilDate;
  /**
   * Sites
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
     * Site (English)
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
     * Risk type
     */
    riskType: string;
    /**
     * Effective number of persons
     */
    effectiveNumber: number;
    /**
     * Legal status document
     */
    legalDocument?: string;
    /**
     * Proof of relation to the applicant
     */
    relationProof?: string;
    /**
     * Risk rating (higher is riskier)
     */
    risk?: number;
  }[];
  /**
   * Persons covered
   */
  persons?: {
    /**
     * Full-time persons, all shifts
     */
    fullTime?: number;
    /**
     * Part-time, temporary, contracted persons
     */
    others?: {
      /**
       * Kind
       */
      kind: string;
      /**
       * Persons
       */
      persons: number;
      /**
       * Hours per person and week
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
     * Signed as identical with the original
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
   * Business scope codes
   */
  businessCodes?: string[];
  /**
   * Internal audit on
   */
  internalAuditOn?: CivilDate;
  /**
   * Management review on
   */
  managementReviewOn?: CivilDate;
  /**
   * Information of the application
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
   * Preliminary check
   */
  preliminaryCheck?: "met" | "notMet";
  /**
   * Statement of legal compliance
   */
  lawfulStatement?: string;
  /**
   * Virtual sites only
   */
  virtualSites?: boolean;
  /**
   * Requirements on the body's eligibility
   */
  confidentialityRequirements?: string;
  /**
   * Other parties in service provision
   */
  otherParties?: string[];
  /**
   * General information on the system and its activities
   */
  isms?: string;
}
