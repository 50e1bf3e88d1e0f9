// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";
import type { Evidence, Localized, Signatures } from "./definitions.js";

/**
 * Certification contract
 */
export interface Contract {
  /**
   * Contract number
   */
  number: string;
  /**
   * Quotation on which it is based
   */
  quotation?: string;
  /**
   * Date of signature
   */
  signedOn: CivilDate;
  /**
   * Scope of activities to be certified
   */
  scope?: Localized;
  /**
   * Fee (CNY)
   */
  fee?: number;
  /**
   * Payment method
   */
  paymentMethod?: string;
  /**
   * Breach of contract
   */
  breachTerms?: string;
  /**
   * Term of the contract
   */
  term?: string;
  /**
   * Settlement of disputes
   */
  disputeResolution?: string;
  /**
   * Responsibilities, rights and obligations of the parties
   */
  responsibilities?: string;
  /**
   * Content of the contract
   */
  elements?: {
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
   * Matters to be notified (items)
   */
  notificationEvents?: string[];
  /**
   * Unconditional commitment to unannounced audits
   */
  unconditionalAuditCommitment?: boolean;
  /**
   * Signatory of the certification body
   */
  bodySignatory?: {
    /**
     * Person
     */
    person: string;
    /**
     * Capacity
     */
    capacity?: "generalManager" | "authorised";
    /**
     * Authorisation
     */
    authorisation?: Evidence;
  };
  /**
   * Payments
   */
  payments?: {
    /**
     * Type of payer
     */
    payer?: "client" | "parent" | "affiliate" | "operator" | "person";
    /**
     * Payer
     */
    payerName: string;
    /**
     * Payee
     */
    payee?: string;
    /**
     * Amount (CNY)
     */
    amount: number;
    /**
     * Date of payment
     */
    paidOn?: CivilDate;
    /**
     * Evidence of relationship
     */
    relationshipProof?: Evidence;
    /**
     * Payment authorisation
     */
    authorisation?: Evidence;
  }[];
  /**
   * Signatures
   */
  signatures?: Signatures;
  /**
   * Provisions on information-security risks (items)
   */
  riskProvisions?: string[];
  /**
   * Contract review
   */
  review?: {
    /**
     * Reviewer
     */
    reviewer: string;
    /**
     * Completed on
     */
    completedOn: CivilDate;
    /**
     * Matters considered
     */
    considerations?: {
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
     * Conclusions
     */
    conclusions?: {
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
     * Technical category
     */
    technicalCategory?: string;
    /**
     * Remote auditing applicable
     */
    remotePossible?: boolean;
    /**
     * Confirmation that the multi-site conditions are met
     */
    siteConditions?: string;
    /**
     * Sites to be included in the certificate
     */
    certifiedSites?: string[];
    /**
     * Risk or technical level lowered
     */
    levelLowered?: boolean;
    /**
     * Date lowered
     */
    levelLoweredOn?: CivilDate;
    /**
     * Adjustment of level and audit days
     */
    adjustments?: {
      /**
       * Content
       */
      what: string;
      /**
       * Reason
       */
      reason: string;
    }[];
  };
  /**
   * Number of originals
   */
  originals?: number;
  /**
   * Contracting party
   */
  party?: string;
  /**
   * Conditions for short-notice audits
   */
  shortNoticeConditions?: string;
  /**
   * Arrangements to discontinue advertising after suspension or withdrawal
   */
  advertisingArrangement?: string;
}
